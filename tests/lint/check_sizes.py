#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Steward authors
# SPDX-License-Identifier: MIT
"""A file that wants to grow wants a second class.

Over the first number a file is named, over the second the test fails."""

import sys

import tree

HEADER, SOURCE, TEST = (120, 160), (400, 450), (300, 500)


def limits(path):
    if path.endswith(".h"):
        return HEADER
    return TEST if path.startswith("tests/") else SOURCE


def offences(path, text):
    length = len(text.splitlines())
    aim, limit = limits(path)
    if length > limit:
        yield length, f"{length} lines, at most {limit}: it wants a second class"
    elif length > aim:
        print(f"{path}: {length} lines, the aim is {aim}", file=sys.stderr)


if __name__ == "__main__":
    tree.run(offences)

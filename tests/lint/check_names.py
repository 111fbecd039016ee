#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Steward authors
# SPDX-License-Identifier: MIT
"""A name means one thing in the whole program.

A build for debugging keeps each floor in a shared library, which hides that two floors call
different things alike; a release links them into one program and fails, or, where both are inline,
takes one of them for the other. The headers are read for it, and, with --objects DIR, so is what
the compiled files offer the linker."""

import re
import subprocess
import sys

import tree

PROGRAM = ("app/", "net/", "ui/")
SPACE = re.compile(r"^namespace ([\w:]+) \{$")
TYPE = re.compile(r"^(?:template <.*> ?)?(?:class|struct|enum class|enum) (?:\[\[\w+\]\] )?(\w+)[^;<]*$")


def types(path, text):
    """Yields (line, full name) of each type that a header defines for all to see."""
    if not path.startswith(PROGRAM) or not path.endswith(".h"):
        return
    spaces = []
    for number, line in enumerate(text.splitlines(), 1):
        space = SPACE.match(line)
        if space:
            spaces.append(space.group(1))
        elif line.startswith("} // namespace") and spaces:
            spaces.pop()
        found = TYPE.match(line)
        if found:
            yield number, "::".join(spaces + [found.group(1)])


def twice(places):
    """Of (where, name): those that stand in a second place, with the first."""
    first = {}
    for where, name in places:
        if name in first and first[name] != where:
            yield where, f"{name} is defined in {first[name]} too"
        first.setdefault(name, where)


def strong(path):
    """The functions and variables that a compiled file defines for all, and only one may."""
    told = subprocess.run(["nm", "-C", "--defined-only", "--extern-only", path],
                          capture_output=True, text=True, check=True).stdout
    for line in told.splitlines():
        kind, _, name = line[17:].partition(" ")
        if kind in "TDBR" and name != "main":
            yield name


def run(places, counted):
    offences = list(twice(places))
    for where, message in offences:
        print(f"{where}: {message}")
    print(f"{counted()} names, {len(offences)} offences")
    sys.exit(1 if offences else 0)


def run_on_objects(build):
    places = [(source, name) for source, path in tree.objects(build) for name in strong(path)]
    if not places:
        sys.exit(77)  # nothing is built here
    run(places, lambda: len(places))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--objects"]:
        run_on_objects(sys.argv[2])
    found = [(path, name) for path, text in tree.sources() for _, name in types(path, text)]
    run(found, lambda: len(found))

# SPDX-FileCopyrightText: 2026 The Steward authors
# SPDX-License-Identifier: MIT
"""What every rule needs: the sources of the tree, and one way to report."""

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def sources():
    """Yields (path from the root, text) of every C++ file of ours."""
    for room in ("app", "net", "tests", "ui"):
        for folder, _, names in os.walk(os.path.join(ROOT, room)):
            for name in sorted(names):
                if name.endswith((".cpp", ".h")):
                    full = os.path.join(folder, name)
                    with open(full, encoding="utf-8") as file:
                        yield os.path.relpath(full, ROOT), file.read()


def objects(build):
    """Yields (path of the source, its compiled file) of every one of the program that there is."""
    for floor in ("app", "net", "ui"):
        for folder, _, names in os.walk(os.path.join(build, floor, "CMakeFiles")):
            for name in sorted(names):
                inside = folder.split(".dir", 1)[1:] or [""]
                path = floor + inside[0] + "/" + name[:-2]
                if name.endswith(".cpp.o") and os.path.exists(os.path.join(ROOT, path)):
                    yield path, os.path.join(folder, name)


def run(offences):
    """Applies offences(path, text) -> [(line, message)] to all sources and ends the program."""
    count = files = 0
    for path, text in sources():
        files += 1
        for line, message in offences(path, text):
            count += 1
            print(f"{path}:{line}: {message}")
    print(f"{files} files, {count} offences")
    sys.exit(1 if count or not files else 0)

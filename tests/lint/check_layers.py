#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Steward authors
# SPDX-License-Identifier: MIT
"""Includes point downwards only, ui -> app -> net, and writes have one door.

The compiler already refuses a Qt header whose module a floor does not link, as long as the header
is named in its short form; hence the two rules about Qt's own names at the end."""

import re

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
UMBRELLAS = {"QtConcurrent", "QtCore", "QtDBus", "QtGui", "QtHttpServer", "QtNetwork", "QtSql",
             "QtSvg", "QtSvgWidgets", "QtTest", "QtWebSockets", "QtWidgets", "QtXml"}

# Who may not include what, by the beginning of both paths.
FORBIDDEN = (
    ("net/", ("app/", "ui/"), "upward include"),
    ("app/", ("ui/",), "upward include"),
    ("net/sandbox/", ("net/http/", "net/registry/", "net/pipelines/", "net/secrets/"),
     "the sandbox knows the contracts, never the clients' code"),
    ("net/http/", ("net/registry/", "net/pipelines/", "net/secrets/", "net/sandbox/"),
     "http serves the clients and knows none"),
    ("net/registry/", ("net/pipelines/", "net/sandbox/"), "each client stands alone"),
    ("net/pipelines/", ("net/registry/", "net/sandbox/"), "each client stands alone"),
    ("tests/net/", ("app/", "ui/"), "a floor is tested against that floor"),
    ("tests/app/", ("ui/",), "a floor is tested against that floor"),
)
# Where things are put together and therefore seen whole.
COMPOSITION = ("ui/main.cpp", "ui/commandline", "ui/tour", "ui/windowedprogram", "app/workspace/")
WRITES = re.compile(r"^net/(registry|pipelines)/\w*writes\.h$")
MAY_WRITE = ("app/plan/", "net/registry/", "net/pipelines/", "tests/")
MACHINERY = re.compile(r"^net/(\w+/\w*(reads|codec|transport)\.h|sandbox/|secrets/)")


def starts(path, beginnings):
    return any(path.startswith(beginning) for beginning in beginnings)


def own_include(path, target):
    if "/" not in target and not target.startswith(("tst_", "moc_", "ui_")) \
            and not target.endswith(".moc"):
        yield f'"{target}": name it by its full path from the root'
    for who, what, why in FORBIDDEN:
        if path.startswith(who) and starts(target, what):
            yield f"{target}: {why}"
    if not path.startswith("tests/") and target.startswith("tests/"):
        yield f"{target}: the program does not know its tests"
    if WRITES.match(target) and not starts(path, MAY_WRITE):
        yield f"{target}: only app/plan writes"
    if path.startswith("ui/") and MACHINERY.match(target) and not starts(path, COMPOSITION):
        yield f"{target}: ui sees net's values only"


def qt_include(target):
    if re.match(r"Qt[A-Z]\w*/", target):
        yield f"<{target}>: the short form, <{target.split('/', 1)[1]}>"
    if target in UMBRELLAS:
        yield f"<{target}>: umbrella header, name the classes"


def offences(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            quote, target = found.groups()
            for message in own_include(path, target) if quote == '"' else qt_include(target):
                yield number, message


if __name__ == "__main__":
    tree.run(offences)

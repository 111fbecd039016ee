#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Steward authors
# SPDX-License-Identifier: MIT
"""Words that may not stand in the code, and the few that must.

A nested event loop lets the network call into a function that is still running; a wait on the UI
thread freezes the window; a sleep in a test is either too short or too long."""

import re

import tree

MAINS = ("ui/main.cpp", "net/sandbox/main.cpp")
THREADS = ("net/sandbox/sandbox.cpp",)  # the main loop of a thread of its own is nested in nothing
PINS = ("net/http/certificatecheck.cpp",)  # a certificate that somebody pinned, and no other
CODE = ("app/", "net/", "ui/")

# (word, where it is forbidden, where it is fine, why)
WORDS = (
    (r"(?:->|\.|::)exec\s*\(", CODE, MAINS + THREADS,
     "nested event loop: open(), popup() or a signal instead"),
    (r"\bQEventLoop\b", CODE, THREADS, "nested event loop: a signal instead"),
    (r"\bprocessEvents\s*\(", CODE, (), "nested event loop: a signal or a queued call instead"),
    (r"\bQMessageBox::(?:about|aboutQt|critical|information|question|warning)\s*\(", CODE, (),
     "a static box spins an event loop and shows its text as markup"),
    (r"\bQInputDialog::get\w+\s*\(", CODE, (), "a static dialog spins an event loop: open()"),
    (r"\bQFileDialog::get(?:Existing|Open|Save)\w+\s*\(", CODE, (),
     "a static dialog spins an event loop: open()"),
    (r"\bwaitFor(?:BytesWritten|Connected|Disconnected|Encrypted|Finished|Started|ReadyRead)\s*\(",
     CODE, (), "the UI thread never waits: a signal instead"),
    (r"\b(?:QTest::)?(?:qWait|qSleep)\s*\(", ("tests/",), (),
     "a sleep: QTRY_*, QSignalSpy or the injected clock instead"),
    (r"\bQThread::(?:sleep|msleep|usleep)\s*\(|\bsleep_(?:for|until)\s*\(|\b(?:u|nano)sleep\s*\(",
     ("tests/",) + CODE, (), "a sleep: a signal, a timer or the injected clock instead"),
    (r"\bfrom(?:Latin1|Utf8|StdString)\([^)]*\)\.toHtmlEscaped\b|\bQt::RichText\b|\bsetHtml\s*\(",
     CODE, (), "what a server says is plain text"),
    (r"\bsetInsecureFallback\s*\(\s*true", CODE, (), "a secret never falls back to a plain file"),
    (r"\bignoreSslErrors\s*\(", CODE, PINS, "TLS errors are never ignored"),
    (r"\bQDesktopServices\b", CODE, (),
     "a server's URL may be anything: only http and https are opened, and in one place"),
    (r"(?<!\w)(?:SIGNAL|SLOT)\s*\(", CODE + ("tests/",), (), "connect by function pointer"),
)
WORDS = tuple((re.compile(word), *rest) for word, *rest in WORDS)
# QSqlQuery's exec() starts no loop.
SQL = re.compile(r"\b\w*(?:query|Query|sql|Sql|statement|Statement)\w*(?:->|\.)exec\s*\(")
HEAD = ("// SPDX-FileCopyrightText: 2026 The Steward authors\n"
        "// SPDX-License-Identifier: MIT\n")
COMMENT = re.compile(r"^\s*(?://|\*|/\*)|\s//\s.*$")


def offences(path, text):
    if not text.startswith(HEAD):
        yield 1, "the two SPDX lines are missing"
    if path.endswith(".h") and "\n#pragma once\n" not in text:
        yield 1, "#pragma once is missing"
    for number, line in enumerate(text.splitlines(), 1):
        if path.endswith(".h") and re.match(r"\s*using namespace\b", line):
            yield number, "using namespace in a header"
        comment = COMMENT.search(line)
        code = SQL.sub("", line[:comment.start()] if comment else line)
        for word, where, fine, why in WORDS:
            if path.startswith(where) and path not in fine and word.search(code):
                yield number, f"{word.search(code).group(0).strip()}: {why}"


if __name__ == "__main__":
    tree.run(offences)

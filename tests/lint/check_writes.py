#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Steward authors
# SPDX-License-Identifier: MIT
"""Nothing that changes a server is reachable except through PlanRunner.

A chain of doors, each with one room behind it: what is a write is said in net's two *writes.cpp;
only the works of app/plan call those; only StepWork makes works; only StepRun sends one, in one
place (Settler, after a crash, only looks); only PlanRunner makes step runs; only Plans makes
runners. The sources are read for it, and, with --objects DIR, so are the symbols that the compiled
files ask for."""

import re
import subprocess
import sys

import tree

WORK = r"app/plan/run/\w+work\.(?:cpp|h)$"
STEPWORK = r"app/plan/run/stepwork\.cpp$"
STEPRUN = r"app/plan/run/steprun\.(?:cpp|h)$"
SETTLER = r"app/record/settler\.(?:cpp|h)$"  # only looks; that it never sends is a rule below
RUNNER = r"app/plan/run/planrunner\.(?:cpp|h)$"
PLANS = r"app/plan/plans\.cpp$"
NET_WRITES = r"net/(?:registry|pipelines)/\w*writes\.(?:cpp|h)$"
LOGIN = r"net/registry/registryauthorizer\.cpp$"  # PUT /authenticate: changes nothing, sent once
READS = r"net/registry/(?:listreader|registryreads)\.cpp$"  # lists and searches by POST
COMPOSITION = r"app/(?:workspace/(?:workspace|connection|connectiontest)|live/prefixprobe)\.cpp$"

# (what, where it is fine, what it is)
INCLUDES = (
    (r"net/(?:registry|pipelines)/\w*writes\.h", (r"app/plan/run/\w+work\.cpp$",
     r"app/plan/run/writers\.cpp$", NET_WRITES), "only works write"),
    (r"app/plan/run/stepwork\.h", (WORK, r"app/plan/run/steprun\.h$", SETTLER),
     "only StepRun and Settler know works"),
    (r"app/plan/run/(?!stepwork)\w+work\.h", (WORK,), "only StepWork knows which works there are"),
    (r"app/plan/run/steprun\.h", (STEPRUN, RUNNER), "only PlanRunner makes step runs"),
    (r"app/plan/run/planrunner\.h", (RUNNER, PLANS), "only Plans makes runners"),
    (r"net/http/(?:transport|answer|exchange|delivery)\.h", (r"net/", COMPOSITION),
     "only net speaks to a transport"),
)
WORDS = (
    (r"\b(?:registryWrites|pipelinesWrites)\b", (r"app/plan/run/\w+work\.cpp$", r"app/plan/plans\.h$"),
     "only works write"),
    (r"(?:make_unique<|\bnew )\w+Work\b", (STEPWORK,), "only StepWork makes works"),
    (r"\bStepWork::of\(", (STEPWORK, r"app/plan/run/planrunner\.cpp$", SETTLER),
     "only PlanRunner and Settler ask for works"),
    (r"(?:make_unique<|\bnew )StepRun\b", (r"app/plan/run/planrunner\.cpp$",),
     "only PlanRunner makes step runs"),
    (r"(?:make_unique<|\bnew )PlanRunner\b", (PLANS,), "only Plans makes runners"),
    (r"(?:->|\.)send\(\s*\)", (r"app/plan/run/steprun\.cpp$", r"net/"), "only StepRun sends a work"),
    (r"[^=!]=\s*Effect::Write\b", (NET_WRITES, LOGIN), "a write is said to be one in net's *writes.cpp"),
    (r"\"(?:DELETE|PATCH|PUT|POST)\"", (NET_WRITES, LOGIN, READS, r"net/sandbox/"),
     "a verb that may write belongs into net's *writes.cpp"),
)
INCLUDES = tuple((re.compile(r'^\s*#\s*include\s*"(' + what + r')"'), fine, why)
                 for what, fine, why in INCLUDES)
WORDS = tuple((re.compile(what), fine, why) for what, fine, why in WORDS)
COMMENT = re.compile(r"^\s*(?://|\*|/\*)|\s//[/!]?<?\s.*$")
PROGRAM = ("app/", "net/", "ui/")

# What the compiled file of a source may ask the linker for.
SYMBOLS = (
    (r"steward::(?:Registry|Pipelines)Writes::(?!(?:Registry|Pipelines)Writes\(|~|staticMetaObject"
     r"|metaObject|qt_)", (r"app/plan/run/\w+work\.cpp$", NET_WRITES), "only works write"),
    (r"steward::(?:Registry|Pipelines)Writes::(?:Registry|Pipelines)Writes\(",
     (r"app/plan/run/writers\.cpp$", NET_WRITES), "only Writers makes writes"),
    (r"steward::StepWork::of\(", (r"app/plan/run/planrunner\.cpp$", SETTLER),
     "only PlanRunner and Settler ask for works"),
    (r"steward::StepRun::StepRun\(", (r"app/plan/run/planrunner\.cpp$",),
     "only PlanRunner makes step runs"),
    (r"steward::PlanRunner::PlanRunner\(", (PLANS,), "only Plans makes runners"),
)
SYMBOLS = tuple((re.compile(what), fine, why) for what, fine, why in SYMBOLS)


def is_fine(path, fine):
    return any(re.match(pattern, path) for pattern in fine)


def offences(path, text):
    if not path.startswith(PROGRAM):
        return
    sends = 0
    for number, line in enumerate(text.splitlines(), 1):
        comment = COMMENT.search(line)
        code = line[:comment.start()] if comment else line
        for what, fine, why in INCLUDES + WORDS:
            found = what.search(code)
            if found and not is_fine(path, fine):
                yield number, f"{found.group(0).strip()}: {why}"
        if path == "app/plan/run/steprun.cpp" and re.search(r"(?:->|\.)send\(\s*\)", code):
            sends += 1
            if sends > 1:
                yield number, "send() a second time: one step is one request"


def symbol_offences(path, symbols):
    """For the symbols that the compiled file of the source at `path` needs from others."""
    if not path.startswith(PROGRAM):
        return
    for symbol in symbols:
        for what, fine, why in SYMBOLS:
            if what.match(symbol) and not is_fine(path, fine):
                yield 0, f"{symbol}: {why}"


def needed(path):
    """The symbols that a compiled file asks the linker for."""
    told = subprocess.run(["nm", "-C", "--undefined-only", path],
                          capture_output=True, text=True, check=True).stdout
    return [line.strip().split(" ", 1)[1] for line in told.splitlines() if " " in line.strip()]


def run_on_objects(build):
    count = files = works = 0
    for path, compiled in tree.objects(build):
        symbols = needed(compiled)
        files += 1
        works += any(SYMBOLS[0][0].match(symbol) for symbol in symbols)
        for _, message in symbol_offences(path, symbols):
            count += 1
            print(f"{path}: {message}")
    print(f"{files} compiled files, {works} of them write, {count} offences")
    if not files:
        sys.exit(77)  # nothing is built here
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--objects"]:
        run_on_objects(sys.argv[2])
    tree.run(offences)

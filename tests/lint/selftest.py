#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Steward authors
# SPDX-License-Identifier: MIT
"""Shows that each rule speaks up on a bad sample and is silent on a good one."""

import sys

import check_layers
import check_names
import check_sizes
import check_words
import check_writes

HEAD = check_words.HEAD


def include(target):
    return f"#include {target}\n"


LAYERS = (
    # path, included, what the rule says (None: nothing)
    ("app/live/x.cpp", '"ui/shell/mainwindow.h"', "upward"),
    ("net/http/x.cpp", '"app/live/poller.h"', "upward"),
    ("net/http/x.cpp", '"ui/theme/theme.h"', "upward"),
    ("ui/shell/x.cpp", '"app/live/poller.h"', None),
    ("app/live/x.cpp", '"net/registry/registryreads.h"', None),
    ("app/live/x.cpp", '"net/registry/registrywrites.h"', "only app/plan"),
    ("ui/plan/x.cpp", '"net/pipelines/pipelineswrites.h"', "only app/plan"),
    ("app/plan/x.cpp", '"net/registry/registrywrites.h"', None),
    ("ui/artifacts/x.cpp", '"net/registry/artifact.h"', None),
    ("ui/artifacts/x.cpp", '"net/registry/registryreads.h"', "values only"),
    ("ui/main.cpp", '"net/sandbox/sandbox.h"', None),
    ("net/sandbox/x.cpp", '"net/http/apipath.h"', "contracts"),
    ("net/sandbox/x.cpp", '"net/sandbox/store.h"', None),
    ("net/registry/x.cpp", '"net/pipelines/pipeline.h"', "alone"),
    ("tests/net/tst_x.cpp", '"app/live/poller.h"', "that floor"),
    ("tests/app/tst_x.cpp", '"ui/shell/mainwindow.h"', "that floor"),
    ("app/live/x.cpp", '"tests/support/fakeclock.h"', "its tests"),
    ("app/live/x.cpp", '"poller.h"', "full path"),
    ("tests/app/tst_x.cpp", '"tst_x.moc"', None),
    ("ui/shell/x.cpp", "<QtWidgets/QWidget>", "short form"),
    ("ui/shell/x.cpp", "<QtWidgets>", "umbrella"),
    ("ui/shell/x.cpp", "<QWidget>", None),
    ("ui/shell/x.cpp", "<QtMath>", None),
)
WORDS = (
    ("ui/shell/x.cpp", "dialog->exec();", "nested"),
    ("ui/shell/x.cpp", "menu.exec(position);", "nested"),
    ("ui/main.cpp", "return application.exec();", None),
    ("app/record/x.cpp", "if (!query.exec()) {", None),
    ("app/live/x.cpp", "QEventLoop loop;", "nested"),
    ("ui/shell/x.cpp", "QCoreApplication::processEvents();", "nested"),
    ("ui/shell/x.cpp", "QMessageBox::warning(this, title, text);", "static box"),
    ("ui/shell/x.cpp", "QFileDialog::getSaveFileName(this);", "static dialog"),
    ("ui/shell/x.cpp", "QInputDialog::getText(this, title, label);", "static dialog"),
    ("app/lineage/x.cpp", "process.waitForFinished(2000);", "never waits"),
    ("tests/ui/tst_x.cpp", "QTest::qWait(50);", "a sleep"),
    ("tests/ui/tst_x.cpp", "std::this_thread::sleep_for(1s);", "a sleep"),
    ("tests/ui/tst_x.cpp", "QTRY_COMPARE(model.rowCount(), 3);", None),
    ("ui/shell/x.cpp", "label->setTextFormat(Qt::RichText);", "plain text"),
    ("net/http/x.cpp", "reply->ignoreSslErrors();", "TLS"),
    ("net/secrets/x.cpp", "job->setInsecureFallback(true);", "plain file"),
    ("ui/shell/x.cpp", "connect(a, SIGNAL(clicked()), b, SLOT(go()));", "function pointer"),
    ("ui/shell/x.cpp", "// exec() would spin a loop: dialog.exec() is out", None),
    ("ui/shell/x.cpp", "dialog->open(); // not dialog->exec()", None),
)
HEADS = (
    ("ui/shell/x.cpp", "int x;\n", "SPDX"),
    ("ui/shell/x.h", HEAD + "int x;\n", "#pragma once"),
    ("ui/shell/x.h", HEAD + "#pragma once\n\nusing namespace std;\n", "using namespace"),
    ("ui/shell/x.h", HEAD + "\n#pragma once\n\nint x;\n", None),
)
SIZES = (
    ("ui/shell/x.h", "\n" * 160, None),
    ("ui/shell/x.h", "\n" * 161, "at most 160"),
    ("ui/shell/x.cpp", "\n" * 450, None),
    ("ui/shell/x.cpp", "\n" * 451, "at most 450"),
    ("tests/ui/tst_x.cpp", "\n" * 500, None),
    ("tests/ui/tst_x.cpp", "\n" * 501, "at most 500"),
)
WRITES = (
    ("app/plan/run/deletework.cpp", '#include "net/registry/registrywrites.h"', None),
    ("app/plan/run/writers.cpp", '#include "net/pipelines/pipelineswrites.h"', None),
    ("app/plan/plans.cpp", '#include "net/registry/registrywrites.h"', "only works write"),
    ("app/record/trash.cpp", '#include "net/registry/registrywrites.h"', "only works write"),
    ("ui/artifacts/x.cpp", '#include "app/plan/run/deletework.h"', "which works"),
    ("ui/plan/x.cpp", '#include "app/plan/run/stepwork.h"', "know works"),
    ("app/record/settler.h", '#include "app/plan/run/stepwork.h"', None),
    ("app/record/settler.cpp", "work->send();", "sends a work"),
    ("app/plan/run/stepwork.cpp", '#include "app/plan/run/deletework.h"', None),
    ("app/record/x.cpp", '#include "app/plan/run/steprun.h"', "makes step runs"),
    ("ui/plan/x.cpp", '#include "app/plan/run/planrunner.h"', "makes runners"),
    ("app/plan/x.cpp", '#include "net/http/transport.h"', "speaks to a transport"),
    ("app/workspace/connection.cpp", '#include "net/http/transport.h"', None),
    ("app/plan/run/deletework.cpp", "parts().registryWrites.remove(type, id);", None),
    ("app/plan/make/deleteplanner.cpp", "parts().registryWrites.remove(type, id);", "only works write"),
    ("app/plan/make/planner.cpp", "m_parts.pipelinesWrites.clear(name);", "only works write"),
    ("app/plan/x.cpp", "// registryWrites is not for us", None),
    ("app/plan/plans.cpp", "auto work = std::make_unique<DeleteWork>(plan);", "makes works"),
    ("app/plan/plans.cpp", "auto* work = new ResetWork(plan, parts);", "makes works"),
    ("app/plan/plans.cpp", "StepWork::of(plan, step, parts, lists);", "ask for works"),
    ("app/plan/plans.cpp", "m_work->send();", "sends a work"),
    ("app/plan/run/steprun.cpp", "m_work->send()->then(this, f);", None),
    ("app/plan/run/steprun.cpp", "m_work->send();\nm_work->send();", "a second time"),
    ("app/headless/x.cpp", "auto* run = new PlanRunner(plan);", "makes runners"),
    ("net/registry/registryreads.cpp", "request.effect = Effect::Write;", "said to be one"),
    ("net/registry/registrywrites.cpp", "request.effect = Effect::Write;", None),
    ("net/http/delivery.cpp", "if (m_request.effect == Effect::Write)", None),
    ("app/live/x.cpp", 'request.verb = "DELETE";', "belongs into"),
    ("net/pipelines/pipelinesreads.cpp", 'request.verb = "POST";', "belongs into"),
    ("net/registry/listreader.cpp", 'request.verb = "POST";', None),
    ("tests/app/tst_x.cpp", "rig.registryWrites.reset();", None),
)
SYMBOLS = (
    ("app/plan/run/deletework.cpp", "steward::RegistryWrites::remove(steward::ArtifactId const&)", None),
    ("app/plan/make/planner.cpp", "steward::RegistryWrites::remove(steward::ArtifactId const&)",
     "only works write"),
    ("ui/plan/x.cpp", "steward::PipelinesWrites::clear(QString const&)", "only works write"),
    ("app/plan/plans.cpp", "steward::RegistryWrites::RegistryWrites(steward::Transport&, QObject*)",
     "only Writers"),
    ("app/plan/run/writers.cpp",
     "steward::RegistryWrites::RegistryWrites(steward::Transport&, QObject*)", None),
    ("app/headless/x.cpp", "steward::StepRun::StepRun(steward::Step const&)", "makes step runs"),
    ("app/plan/plans.cpp", "steward::PlanRunner::PlanRunner(steward::Plan const&)", None),
    ("app/headless/x.cpp", "steward::PlanRunner::PlanRunner(steward::Plan const&)",
     "makes runners"),
    ("ui/plan/x.cpp", "steward::PlanRun::stopAfterThisOne()", None),
)


NAMES = (
    # what two headers say, whether it is one name
    ("app/plan/a.h", "class Move final {", "ui/plan/a.h", "struct Move {", True),
    ("app/plan/a.h", "enum class Move {", "net/http/a.h", "class Move final : public QObject {", True),
    ("app/plan/a.h", "template <class T> class Move {", "ui/plan/a.h", "class Move", True),
    ("app/plan/a.h", "class Move;", "ui/plan/a.h", "class Move final {", False),
    ("app/plan/a.h", "class Move {", "ui/plan/a.h", "class MoveDialog {", False),
    ("app/plan/a.h", "class Move {", "tests/support/a.h", "class Move {", False),
    ("app/plan/a.h", "class Move {", "ui/plan/a.cpp", "class Move {", False),
    ("app/plan/a.h", "} // namespace steward\n\nnamespace steward::sandbox {\nclass Move {",
     "ui/plan/a.h", "class Move {", False),
)


def is_twice(first, text, second, other):
    open_space = "namespace steward {\n"
    places = [(path, name) for path, lines in ((first, text), (second, other))
              for _, name in check_names.types(path, open_space + lines + "\n")]
    return any(check_names.twice(places))


def cases():
    for path, target, expected in LAYERS:
        yield check_layers, path, include(target), expected
    for path, line, expected in WORDS:
        yield check_words, path, HEAD + line + "\n", expected
    for path, text, expected in HEADS:
        yield check_words, path, text, expected
    for path, line, expected in WRITES:
        yield check_writes, path, HEAD + line + "\n", expected
    for path, text, expected in SIZES:
        yield check_sizes, path, text, expected


def main():
    wrong = total = 0
    for rule, path, text, expected in cases():
        total += 1
        said = [message for _, message in rule.offences(path, text)]
        fine = not said if expected is None else len(said) == 1 and expected in said[0]
        if not fine:
            wrong += 1
            print(f"{rule.__name__}: {path}: {text.splitlines()[-1:]}: expected {expected}, said {said}")
    for path, symbol, expected in SYMBOLS:
        total += 1
        said = [message for _, message in check_writes.symbol_offences(path, [symbol])]
        if not (not said if expected is None else len(said) == 1 and expected in said[0]):
            wrong += 1
            print(f"symbols: {path}: {symbol}: expected {expected}, said {said}")
    for *headers, expected in NAMES:
        total += 1
        if is_twice(*headers) != expected:
            wrong += 1
            print(f"check_names: {headers}: expected {expected}")
    print(f"{total} samples, {wrong} judged wrongly")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environmentchoice.h"
#include "app/plan/plan.h"

#include <QString>
#include <QStringList>

namespace steward {

/// What `steward plan ...` and `steward apply ...` were asked for.
struct HeadlessLine {
    enum class Task { Plan, Apply, Scenario };
    enum class ScenarioAct { Capture, Check, Return };

    Task task = Task::Plan;
    Verb verb = Verb::DeleteArtifacts; ///< to plan
    ScenarioAct act = ScenarioAct::Check; ///< of Scenario
    QStringList named; ///< ids of artifacts or names of pipelines, each once; the scenario
    QString file; ///< to write ("" for none) or to apply
    EnvironmentChoice servers;
    bool unlock = false; ///< what opens read-only may be changed
    bool json = false;
    Approval typed; ///< to apply, to return

    QString error; ///< bad usage, in words; nothing else counts then
    QString information; ///< of --help: print and end
};

/// Whether the first word asks for a verb without a window.
bool isHeadless(const QStringList& arguments);
/// Reads the arguments (without the program's name); touches nothing else.
HeadlessLine readHeadlessLine(const QStringList& arguments);

} // namespace steward

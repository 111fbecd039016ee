// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipeline.h"

#include <QPointer>
#include <QString>

#include <chrono>
#include <optional>

namespace steward {

class PlanRun;
class Workspace;

/// Something that goes on: a plan of ours, or a clear that somebody else began and that we see.
struct RunningTask {
    QString key; ///< stable while it runs
    QString title; ///< "Clearing orders-us"; may hold raw server text
    QString words; ///< "0:14, usually 0:20. It cannot be cancelled."
    double part = -1; ///< 0 to 1; negative: not known
    QPointer<PlanRun> run; ///< null: not ours
    std::optional<PipelineIdentity> pipeline; ///< of a clear that is not ours
    bool old = false; ///< its server is not being read: whether it goes on is not known
    bool canStop = false; ///< steps that have not begun can be left out

    bool operator==(const RunningTask&) const = default;
};

/// Ours first, in the order they were begun.
QList<RunningTask> runningTasksOf(const Workspace& workspace);

} // namespace steward

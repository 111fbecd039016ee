// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/compose.h"
#include "app/plan/make/pipelinechain.h"
#include "net/pipelines/manager.h"
#include "net/pipelines/pipelineevent.h"

#include <chrono>
#include <optional>

namespace steward {

/// A pipeline, what is to be asked of it, and what can be told of its past and of its size.
struct PipelineFact {
    PipelineTarget target;
    QList<PipelineMove> moves;
    bool hasEvents = false;
    QDateTime lastStopped; ///< UTC; null where not told
    QDateTime lastCleared;
    std::optional<std::chrono::milliseconds> lastClearTook;
    std::optional<qint64> storageBytes; ///< told by what runs only (pipelines 4.6)

    const Pipeline& pipeline() const { return target.pipeline; }
};

struct PipelineFacts : PlanFacts {
    Verb verb = Verb::ClearStorage;
    QList<PipelineIdentity> asked;
    QList<PipelineFact> targets;
    QString tenantName;
    ManagerConfig config;

    /// How many targets have this move in their chain.
    int count(PipelineMove move) const;
};

/// The plan of any verb of pipelines: a chain of steps each, in a lane of its own.
Plan composePipelines(const PipelineFacts& facts);

/// When the newest clear in a list of events (newest first) began and ended; pipelines 4.1. Null
/// times where it holds none.
struct ClearInEvents {
    QDateTime began;
    QDateTime ended;
};
ClearInEvents newestClear(const QList<PipelineEvent>& events);

} // namespace steward

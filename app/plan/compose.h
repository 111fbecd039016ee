// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "net/pipelines/manager.h"
#include "net/pipelines/pipelineevent.h"

#include <QList>

#include <chrono>
#include <optional>

namespace steward {

// From facts to a plan: words, steps, guard and fingerprint. Pure functions; the planners read the
// facts.

/// What every plan is made from.
struct PlanFacts {
    Environment environment; ///< with the read-only switch as it stands now
    ServerKey server;
    QDateTime madeAt; ///< UTC
    QList<Ineligible> ineligible;
    QStringList obstacles;
};

struct DeleteFacts : PlanFacts {
    QList<ArtifactIdentity> asked;
    /// Read and equal to what was asked; rows that share an id stand together.
    QList<ArtifactTarget> targets;
    QList<Artifact> listed; ///< the whole list
    LineageCut hanging;
    int generation = 0;
};

struct ResetFacts : PlanFacts {
    RegistryTarget target;
    std::optional<int> counted; ///< by health
    int generation = 0;
};

/// A pipeline and what its events tell of the past.
struct ClearTarget {
    PipelineTarget target;
    bool hasEvents = false;
    QDateTime lastStopped; ///< UTC; null where not told
    QDateTime lastCleared;
    std::optional<std::chrono::milliseconds> lastClearTook;
};

struct ClearFacts : PlanFacts {
    QList<PipelineIdentity> asked;
    QList<ClearTarget> targets;
    QString tenantName;
    ManagerConfig config;
};

Plan composeDelete(const DeleteFacts& facts);
Plan composeReset(const ResetFacts& facts);
Plan composeClear(const ClearFacts& facts);

/// When the newest clear in a list of events (newest first) began and ended; pipelines 4.1. Null
/// times where it holds none.
struct ClearInEvents {
    QDateTime began;
    QDateTime ended;
};
ClearInEvents newestClear(const QList<PipelineEvent>& events);

} // namespace steward

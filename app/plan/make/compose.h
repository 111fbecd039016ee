// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QList>

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
    QList<Ineligible> uncaptured; ///< whose records could not be read, and why
    int lineagesUnread = 0;
    std::optional<int> counted; ///< by health
    int generation = 0;
};

Plan composeDelete(const DeleteFacts& facts);
Plan composeReset(const ResetFacts& facts);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/compose.h"
#include "app/plan/maycome.h"
#include "app/scenario/returnroute.h"

#include <optional>

namespace steward {

/// What a return is made from. `server` is the registry, or the manager where no registry is asked.
struct ReturnFacts : PlanFacts {
    Scenario scenario;
    ServerState state;
    ReturnRoute route;
    std::optional<ServerKey> manager; ///< beside a registry
    QString tenantName;
    int generation = 0;
    /// Of the route's single deletes: who depends on them, what stands in their way.
    std::optional<Plan> deletes;
    std::optional<Plan> reset; ///< the same of the route's reset
    QList<MayCome> mayCome; ///< not registered once more
};

/// Pure: targets, steps, guard and words of the way back. What no step settles stands under
/// `ineligible`, each with its reason.
Plan composeReturn(const ReturnFacts& facts);

} // namespace steward

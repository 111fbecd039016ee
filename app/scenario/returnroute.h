// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/step.h"
#include "app/scenario/scenariocheck.h"

#include <QSet>

namespace steward {

/// One request and the look after it, waiting included, as a Step of a Plan.
struct RouteStep {
    int id = 0;
    QString lane; ///< "registry", or "pipelines/NAME"
    QList<int> after;
    decltype(Step::what) what;
    QString words; ///< "Register acme/sentiment"

    bool operator==(const RouteStep&) const = default;
};

/// What else decides about the way.
struct RouteFacts {
    std::optional<bool> resetRestartsIds; ///< nullopt: nobody knows of this server
    bool resetAllowed = true; ///< by the environment
    bool canStopGracefully = false; ///< Enterprise only (pipelines 3.2)
    QSet<ArtifactIdentity> pinnedArtifacts;
    QSet<PipelineIdentity> pinnedPipelines;
};

/// A difference that no step settles, and why.
struct LeftOver {
    Difference difference;
    QString why;

    bool operator==(const LeftOver&) const = default;
};

/// The shortest way back to a scenario; empty where nothing differs or nothing can be done.
struct ReturnRoute {
    QList<RouteStep> steps; ///< registry first, in order; then each pipeline's chain
    QStringList reasons; ///< for the choices, ids and outside hubs; in words
    QList<LeftOver> left;
    QStringList untold; ///< as the check says; nothing is done about these
    bool resets = false;
    bool idsWillDiffer = false; ///< from the captured ones, where the scenario wishes the same

    bool operator==(const ReturnRoute&) const = default;
};

/// Pure. Never a step on a registry that is not told, which one that merely reads empty is not
/// (SAFETY.md 8); never a reset unless whatever is not named must not exist, everything about the
/// registry is known and nothing in it is pinned; nothing is deleted because an attribute differs.
ReturnRoute routeTo(
    const Scenario& scenario, const ServerState& state, const RouteFacts& facts, Instant now);

/// The lanes' parts; for routeTo() alone.
void routeRegistry(const Scenario& scenario, const ServerState& state, const RouteFacts& facts,
    const ScenarioCheck& check, ReturnRoute& route);
void routePipelines(const Scenario& scenario, const RouteFacts& facts, const ScenarioCheck& check,
    ReturnRoute& route);

} // namespace steward

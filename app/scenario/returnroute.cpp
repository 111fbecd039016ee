// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/returnroute.h"

namespace steward {

ReturnRoute routeTo(
    const Scenario& scenario, const ServerState& state, const RouteFacts& facts, Instant now)
{
    const ScenarioCheck check = checkScenario(scenario, state, now);
    ReturnRoute route;
    route.untold = check.untold;
    if (scenario.registry.isAsked() && check.isRegistryTold)
        routeRegistry(scenario, state, facts, check, route);
    if (scenario.pipelines.isAsked() && check.isManagerTold)
        routePipelines(scenario, facts, check, route);
    return route;
}

} // namespace steward

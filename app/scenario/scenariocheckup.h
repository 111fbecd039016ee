// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenariocheck.h"
#include "app/scenario/statereader.h"

namespace steward {

/// What was read and how it differs; the route to return by is made from the same state.
struct Checkup {
    ServerState state;
    ScenarioCheck check;

    bool operator==(const Checkup&) const = default;
};

/// Reads both servers fresh, as far as the scenario asks, and compares. Writes nothing. A registry
/// that reads as empty counts as empty only where `emptyIsVouched` (SAFETY.md 8). Fails only when
/// it is cancelled; what could not be read is in the check. The call belongs to `parent`.
PendingCall<Checkup>* checkUp(
    const ScenarioServers& servers, const Scenario& scenario, bool emptyIsVouched, QObject* parent);

} // namespace steward

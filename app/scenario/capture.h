// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/lineageorder.h"
#include "app/scenario/scenario.h"
#include "app/scenario/statereader.h"

namespace steward {

/// A scenario of what is there, and what it does not ask for because nobody could bring it back.
struct CapturedScenario {
    Scenario scenario; ///< its `about` says what was left out, too
    QStringList leftOut; ///< in words, one a line

    bool operator==(const CapturedScenario&) const = default;
};

/// Pure. "Exactly" only where nothing was left out of the registry: what is left out must not be
/// destroyed by a return that could not bring it back.
CapturedScenario capturedFrom(
    const QString& name, const ServerState& state, const ParentsOf& parentsOf);

/// Reads both servers, records and programs included, waits for a crawl of lineages that is under
/// way (at most a minute), and writes a scenario of it. Writes to no server. Fails only when it is
/// cancelled. The call belongs to `parent`.
PendingCall<CapturedScenario>* captureNow(
    const ScenarioServers& servers, const QString& name, QObject* parent);

} // namespace steward

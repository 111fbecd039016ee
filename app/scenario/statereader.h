// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/serverstate.h"
#include "net/http/pendingcall.h"

#include <functional>

namespace steward {

class LineageIndex;
class PipelinesReads;
class RegistryReads;

/// What reads both servers; either may be null where the environment has none.
struct ScenarioServers {
    RegistryReads* registry = nullptr;
    PipelinesReads* pipelines = nullptr;
    LineageIndex* lineage = nullptr; ///< of the registry; null: no order is known
    Clock* clock = nullptr; ///< never null
};

/// What is asked of them beside the two lists.
struct StateQuestion {
    bool registry = true;
    bool pipelines = true;
    std::function<bool(const Artifact&)> record; ///< whose record is read
    std::function<bool(const Pipeline&)> program; ///< whose program is read
};

/// Reads both servers fresh: health and the whole list, then records by GET, and the list of
/// pipelines, then programs; four at a time on each. What cannot be read is in the state, in words;
/// the call fails only when it is cancelled. The times are the ends of the readings. It belongs to
/// `parent`.
PendingCall<ServerState>* readServerState(
    const ScenarioServers& servers, const StateQuestion& question, QObject* parent);

} // namespace steward

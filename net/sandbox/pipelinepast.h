// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipeline.h"

namespace steward::sandbox {

// Gives a pipeline that begins its life in the middle the events and log lines that its present
// state lets one expect: made, compiled, run, its checkpoints, stopped, cleared.
void recordPast(Pipeline& pipeline);

} // namespace steward::sandbox

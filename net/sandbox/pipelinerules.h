// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipeline.h"
#include "net/sandbox/pipelinefault.h"

#include <optional>

namespace steward::sandbox {

struct StartOptions {
    QString initial = QStringLiteral("Running"); // or Paused, Standby
    QString bootstrapPolicy = QStringLiteral("await_approval");
    bool silentBootstrap = false;
    bool concurrentBootstrap = false;
    bool dismissError = true;
};

// The tables of contract pipelines 3: why an action is refused, or nothing if it is not. A forced
// stop is legal in every state and so has no rule.
std::optional<PipelineFault> refusalToClear(const Pipeline& pipeline); // 3.1
std::optional<PipelineFault> refusalToStart(
    const Pipeline& pipeline, const StartOptions& options); // 3.3
std::optional<PipelineFault> refusalToPauseOrResume(const Pipeline& pipeline); // 3.4
std::optional<PipelineFault> refusalToDismissError(const Pipeline& pipeline); // 3.5
std::optional<PipelineFault> refusalToDelete(const Pipeline& pipeline); // 3.6

} // namespace steward::sandbox

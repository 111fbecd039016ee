// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/look.h"
#include "app/plan/make/pipelinechain.h"

#include <optional>

namespace steward {

/// Whether a pipeline as read just before sending is still the one, and in the state, that a step
/// was approved for (SAFETY.md 5); nullopt if it may be sent. `reviewed` is as the plan shows it,
/// for the first step of a chain; null for later ones, which rest on the effects of those before.
std::optional<Verdict> whyNotSend(PipelineMove move, const PipelineIdentity& identity,
    const Pipeline& now, const Pipeline* reviewed);

/// Of a first step: its run is another one than was reviewed.
bool wasRestarted(const Pipeline& reviewed, const Pipeline& now);

} // namespace steward

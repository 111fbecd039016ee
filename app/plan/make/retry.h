// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <optional>

namespace steward {

class PlanRun;

/// "Retry what failed": what of an ended run was refused or never sent, as a question to be asked
/// anew; nullopt where there is nothing. Whatever has a step that is unknown, contradicted, changed
/// or still under way is never part of it (SAFETY.md 6). Only what was asked is meant to be read
/// from it: facts, steps and guard are those of the old plan.
std::optional<Plan> questionToRetry(const PlanRun& run);

} // namespace steward

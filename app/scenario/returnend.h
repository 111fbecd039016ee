// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"
#include "app/scenario/returnroute.h"

namespace steward {

/// Each difference that a check found after a return, with what refused it: how the steps for it
/// ended, else why the plan had none. Pure; in words that may hold raw server text.
QList<LeftOver> leftAfter(
    const ScenarioCheck& check, const Plan& plan, const QList<StepReport>& reports);

/// "acme/x has the id 12", for each wanted artifact that is there.
QStringList idsTold(const ScenarioCheck& check);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"
#include "app/scenario/returnroute.h"

namespace steward {

/// What a registry made of an artifact that is there: no return repairs it
/// (registry 5.1, 5.2, 5.4).
bool isNotKept(const Difference& difference);
/// Whether another return may settle any of it.
bool mayBeSettled(const QList<LeftOver>& left, const QStringList& untold);

/// Each difference that a check found after a return, with what refused it: how the steps for it
/// ended, else why the plan had none. Pure; in words that may hold raw server text.
QList<LeftOver> leftAfter(
    const ScenarioCheck& check, const Plan& plan, const QList<StepReport>& reports);

/// "acme/x has the id 12", for each wanted artifact that is there.
QStringList idsTold(const ScenarioCheck& check);

/// What of an ended run nobody but a person can settle, in words; "" if there is nothing: nothing
/// could be sent, or what became of something that was is not known.
QString whyItNeedsYou(const PlanRun& ended);

/// The pipelines that a run was seen to create and that are there.
QList<PipelineIdentity> createdBy(const PlanRun& run, const ServerState& state);

} // namespace steward

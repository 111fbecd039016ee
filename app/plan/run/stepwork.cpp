// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/stepwork.h"

#include "app/plan/run/clearwork.h"
#include "app/plan/run/createpipelinework.h"
#include "app/plan/run/deletework.h"
#include "app/plan/run/pipelinework.h"
#include "app/plan/run/registerwork.h"
#include "app/plan/run/resetwork.h"

namespace steward {

StepWork::StepWork(const PlanParts& parts)
    : m_parts(parts)
{
}

std::unique_ptr<StepWork> StepWork::of(
    const Plan& plan, const Step& step, const PlanParts& parts, LastList& lists)
{
    if (const auto* what = std::get_if<DeleteArtifactStep>(&step.what))
        return std::make_unique<DeleteWork>(plan, *what, parts, lists);
    if (std::holds_alternative<ResetRegistryStep>(step.what))
        return std::make_unique<ResetWork>(plan, parts);
    if (const auto* what = std::get_if<RegisterArtifactStep>(&step.what))
        return std::make_unique<RegisterWork>(plan, *what, parts, lists);
    if (const auto* what = std::get_if<CreatePipelineStep>(&step.what))
        return std::make_unique<CreatePipelineWork>(*what, parts, lists);
    const auto* act = std::get_if<PipelineStep>(&step.what);
    if (act != nullptr && act->act != PipelineAct::NudgeClear)
        return std::make_unique<PipelineWork>(plan, step, parts, lists);
    return std::make_unique<ClearWork>(plan, step, parts, lists);
}

void StepWork::relayFrom(Look* look)
{
    connect(look, &Look::looking, this, &StepWork::looking);
    connect(look, &Look::following, this, &StepWork::following);
    connect(look, &Look::judged, this, &StepWork::judged);
    connect(look, &Look::amended, this, &StepWork::amended);
}

} // namespace steward

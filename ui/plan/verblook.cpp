// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/verblook.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VerbLook)
};

bool isForced(const Step& step)
{
    const auto* pipeline = std::get_if<PipelineStep>(&step.what);
    return pipeline && pipeline->act == PipelineAct::ForceStop;
}

bool destroysThere(const Step& step)
{
    const auto* pipeline = std::get_if<PipelineStep>(&step.what);
    if (pipeline && pipeline->act == PipelineAct::Delete)
        return true;
    return isForced(step) || std::holds_alternative<DeleteArtifactStep>(step.what)
        || std::holds_alternative<ResetRegistryStep>(step.what)
        || std::holds_alternative<ClearStorageStep>(step.what);
}

} // namespace

Glyph glyphFor(Verb verb)
{
    switch (verb) {
    case Verb::DeleteArtifacts:
    case Verb::ResetRegistry:
    case Verb::DeletePipelines:
        return Glyph::Trash;
    case Verb::RegisterArtifacts:
        return Glyph::Artifact;
    case Verb::ReplaceArtifact:
    case Verb::ReturnToScenario:
        return Glyph::Refresh;
    case Verb::ClearStorage:
    case Verb::NudgeClears:
        return Glyph::Clear;
    case Verb::StopPipelines:
    case Verb::ForceStopPipelines:
        return Glyph::Stopped;
    case Verb::StartPipelines:
    case Verb::ResumePipelines:
        return Glyph::Running;
    case Verb::PausePipelines:
        return Glyph::Paused;
    case Verb::DismissErrors:
        return Glyph::Check;
    }
    return Glyph::Trash;
}

bool destroys(const Plan& plan)
{
    switch (plan.verb) {
    case Verb::DeleteArtifacts:
    case Verb::ResetRegistry:
    case Verb::ReplaceArtifact:
    case Verb::ClearStorage:
    case Verb::DeletePipelines:
    case Verb::ForceStopPipelines:
        return true;
    case Verb::StopPipelines:
        return std::any_of(plan.steps.cbegin(), plan.steps.cend(), isForced);
    case Verb::ReturnToScenario:
        return std::any_of(plan.steps.cbegin(), plan.steps.cend(), destroysThere);
    case Verb::RegisterArtifacts:
    case Verb::StartPipelines:
    case Verb::PausePipelines:
    case Verb::ResumePipelines:
    case Verb::DismissErrors:
    case Verb::NudgeClears:
        return false;
    }
    return true;
}

QString thingWord(Verb verb)
{
    if (touchesRegistry(verb) && touchesManager(verb))
        return Words::tr("Artifact or pipeline");
    return touchesRegistry(verb) ? Words::tr("Artifact") : Words::tr("Pipeline");
}

QString factWord(Verb verb)
{
    switch (verb) {
    case Verb::DeleteArtifacts:
        return Words::tr("Named by");
    case Verb::ResetRegistry:
        return {};
    case Verb::RegisterArtifacts:
        return Words::tr("Source");
    case Verb::ReplaceArtifact:
        return Words::tr("Named by, or source");
    case Verb::ReturnToScenario:
        return Words::tr("Named by, source, or now");
    case Verb::ClearStorage:
    case Verb::DeletePipelines:
    case Verb::ForceStopPipelines:
        return Words::tr("Is lost");
    case Verb::DismissErrors:
        return Words::tr("Its error");
    case Verb::StopPipelines:
    case Verb::StartPipelines:
    case Verb::PausePipelines:
    case Verb::ResumePipelines:
    case Verb::NudgeClears:
        return Words::tr("Now");
    }
    return {};
}

} // namespace steward

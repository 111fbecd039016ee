// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinerules.h"

#include "net/sandbox/jsontext.h"

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

PipelineFault unit(const QString& code, const QString& message)
{
    return {400, code, message};
}

} // namespace

std::optional<PipelineFault> refusalToClear(const Pipeline& p)
{
    // Cleared is accepted in every state, a queued early start included, and does nothing.
    if (p.storage == Storage::Cleared || p.isFullyStopped())
        return std::nullopt;
    return PipelineFault{400, u"StorageStatusImmutableUnlessStopped"_s,
        QString("Cannot transition storage status from '"_L1 + snakeWord(p.storage)
            + "' to 'clearing' with resources status '"_L1 + snakeWord(p.resources)
            + "' and desired status '"_L1 + snakeWord(p.desired)
            + "'. Storage status cannot be changed unless the pipeline is fully stopped."_L1),
        JsonText()
            .text("resources_status", word(p.resources))
            .text("resources_desired_status", word(p.desired))
            .text("current_status", word(p.storage))
            .text("new_status", word(Storage::Clearing))
            .object()};
}

std::optional<PipelineFault> refusalToStart(const Pipeline& p, const StartOptions& options)
{
    if (p.desired == Desired::Provisioned) { // starting or running: the same again is accepted
        if (p.initial != options.initial)
            return unit(u"InitialImmutableUnlessStopped"_s,
                u"The initial status cannot be changed unless the pipeline is stopped"_s);
        if (p.bootstrapPolicy != options.bootstrapPolicy)
            return unit(u"BootstrapPolicyImmutableUnlessStopped"_s,
                u"The bootstrap policy cannot be changed unless the pipeline is stopped"_s);
        return std::nullopt;
    }
    if (p.resources != Resources::Stopped)
        return PipelineFault{400, u"IllegalPipelineAction"_s,
            QString("Deployment status (current: '"_L1 + snakeWord(p.resources)
                + "', desired: 'stopped') cannot have desired changed to 'provisioned'. "_L1
                  "The pipeline is still stopping"_L1),
            JsonText()
                .text("status", word(p.resources))
                .text("current_desired_status", word(p.desired))
                .text("new_desired_status", word(Desired::Provisioned))
                .text("hint", u"Wait until the pipeline is stopped, then start it again"_s)
                .object()};
    if (p.storage == Storage::Clearing)
        return unit(u"CannotStartWhileClearingStorage"_s,
            u"Cannot start the pipeline while its storage is being cleared"_s);
    if (p.error && !options.dismissError)
        return unit(u"CannotStartWithUndismissedError"_s,
            u"Cannot start the pipeline because its deployment error was not dismissed"_s);
    if (p.failedToCompile())
        return unit(u"CannotStartWithCompilationError"_s,
            u"Cannot start the pipeline because its program did not compile"_s);
    if (options.initial == "Standby"_L1)
        return unit(u"InitialStandbyNotAllowed"_s,
            u"The initial status standby is not allowed for this pipeline"_s);
    return std::nullopt;
}

std::optional<PipelineFault> refusalToPauseOrResume(const Pipeline& p)
{
    if (!p.isDeployed() || p.desired != Desired::Provisioned)
        return notDeployed(p);
    const QString status = p.status();
    if (status == "Running"_L1 || status == "Paused"_L1)
        return std::nullopt;
    if (status == "Initializing"_L1 || status == "AwaitingApproval"_L1)
        return PipelineFault{503, u"Initializing"_s, u"The pipeline is still initializing"_s};
    return unit(u"InvalidTransition"_s,
        QString("The pipeline cannot be paused or resumed while it is "_L1 + status));
}

std::optional<PipelineFault> refusalToDismissError(const Pipeline& p)
{
    if (!p.error || p.isFullyStopped())
        return std::nullopt; // also when there is none to dismiss
    return unit(u"DismissErrorRestrictedToFullyStopped"_s,
        u"The deployment error can only be dismissed while the pipeline is fully stopped"_s);
}

std::optional<PipelineFault> refusalToDelete(const Pipeline& p)
{
    if (!p.isFullyStopped())
        return unit(u"DeleteRestrictedToFullyStopped"_s,
            u"Cannot delete a pipeline which is not fully stopped. Stop it first."_s);
    if (p.storage != Storage::Cleared) // also while it is clearing
        return unit(u"DeleteRestrictedToClearedStorage"_s,
            u"Cannot delete a pipeline with storage that is not cleared. Clear it first."_s);
    return std::nullopt;
}

} // namespace steward::sandbox

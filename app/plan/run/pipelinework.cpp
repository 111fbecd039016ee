// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/pipelinework.h"

#include "app/plan/look/errorlook.h"
#include "app/plan/look/lastlist.h"
#include "app/plan/look/pipelinecheck.h"
#include "app/plan/look/removallook.h"
#include "app/plan/look/runlook.h"
#include "app/plan/look/stoplook.h"
#include "app/plan/make/pipelinestepwords.h"
#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/pipelines/pipelineswrites.h"

namespace steward {

namespace {

using Move = PipelineMove;

std::unique_ptr<PipelineLook> lookOf(const Plan& plan, const Step& step, const PlanParts& parts)
{
    const PipelineAct act = std::get<PipelineStep>(step.what).act;
    switch (act) {
    case PipelineAct::Stop:
    case PipelineAct::ForceStop:
        return std::make_unique<StopLook>(
            act == PipelineAct::ForceStop, serverOf(plan, step), step, parts, nullptr);
    case PipelineAct::Start:
    case PipelineAct::Pause:
    case PipelineAct::Resume:
        return std::make_unique<RunLook>(act, serverOf(plan, step), step, parts, nullptr);
    case PipelineAct::Delete:
        return std::make_unique<RemovalLook>(serverOf(plan, step), step, parts, nullptr);
    case PipelineAct::DismissError:
    case PipelineAct::NudgeClear: // a ClearWork
        break;
    }
    return std::make_unique<ErrorLook>(serverOf(plan, step), step, parts, nullptr);
}

PipelineIdentity identityIn(const Step& step)
{
    if (const auto* clear = std::get_if<ClearStorageStep>(&step.what))
        return clear->identity;
    return std::get<PipelineStep>(step.what).identity;
}

std::optional<Pipeline> targetOf(const Plan& plan, const Step& step)
{
    const PipelineIdentity identity = identityIn(step);
    for (const Target& target : plan.targets) {
        const auto* pipeline = std::get_if<PipelineTarget>(&target);
        if (pipeline != nullptr && pipeline->pipeline.identity == identity)
            return pipeline->pipeline;
    }
    return {};
}

/// A chain's later steps rest on what those before them brought about.
std::optional<Pipeline> reviewedBy(const Plan& plan, const Step& step)
{
    return step.after.isEmpty() ? targetOf(plan, step) : std::nullopt;
}

} // namespace

PipelineWork::PipelineWork(
    const Plan& plan, const Step& step, const PlanParts& parts, LastList& lists)
    : PipelineWork(plan, step, parts, lists, lookOf(plan, step, parts))
{
}

PipelineWork::PipelineWork(const Plan& plan, const Step& step, const PlanParts& parts,
    LastList& lists, std::unique_ptr<PipelineLook> look)
    : StepWork(parts)
    , m_lists(lists)
    , m_identity(identityIn(step))
    , m_move(moveOf(step))
    , m_reviewed(reviewedBy(plan, step))
    , m_target(targetOf(plan, step))
    , m_look(std::move(look))
{
    relayFrom(m_look.get());
}

void PipelineWork::check()
{
    if (m_identity.uuid.isEmpty())
        m_identity.uuid = m_lists.uuidOf(m_identity.name);
    if (m_identity.uuid.isEmpty())
        return notSent(tr("It was not created by the step before it."));
    readLast();
}

void PipelineWork::readLast()
{
    parts().pipelinesReads.get(m_identity.name)->then(this, [this](const Result<Pipeline>& answer) {
        takePipeline(answer);
    });
}

void PipelineWork::takePipeline(const Result<Pipeline>& answer)
{
    if (!answer)
        return notSent(tr("It could not be read just before sending: %1")
                           .arg(askedAndCameBack(answer.error())));
    const Pipeline* const reviewed = m_reviewed ? &*m_reviewed : nullptr;
    if (const auto why = whyNotSend(m_move, m_identity, *answer, reviewed)) {
        Q_EMIT judged(*why);
        return;
    }
    m_look->setBefore(*answer);
    Q_EMIT ready();
}

PendingCall<WriteAnswer>* PipelineWork::send()
{
    PipelinesWrites& writes = parts().pipelinesWrites;
    switch (m_move) {
    case Move::Stop:
    case Move::ForceStop:
        return writes.stop(m_identity.name, m_move == Move::ForceStop);
    case Move::Clear:
    case Move::NudgeClear:
        return writes.clear(m_identity.name);
    case Move::Delete:
        return writes.remove(m_identity.name);
    case Move::Start:
        return writes.start(m_identity.name);
    case Move::Pause:
        return writes.pause(m_identity.name);
    case Move::Resume:
        return writes.resume(m_identity.name);
    case Move::DismissError:
        break;
    }
    return writes.dismissError(m_identity.name);
}

void PipelineWork::recall(const QList<Artifact>&)
{
    Pipeline before;
    before.identity = m_identity; // of one that was created: all that is known is its name
    m_look->setBefore(m_target.value_or(before));
}

void PipelineWork::look(const ServerSaid& said)
{
    m_look->begin(said);
}

void PipelineWork::lookAgain()
{
    m_look->again();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/clearwork.h"

#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/pipelines/pipelineswrites.h"

namespace steward {

ClearWork::ClearWork(const ClearStorageStep& step, const PlanParts& parts)
    : StepWork(parts)
    , m_step(step)
    , m_look(parts, this)
{
    relayFrom(&m_look);
}

void ClearWork::check()
{
    parts()
        .pipelinesReads.events(m_step.identity.name)
        ->then(this, [this](const Result<QList<PipelineEvent>>& answer) { takeEvents(answer); });
}

void ClearWork::takeEvents(const Result<QList<PipelineEvent>>& answer)
{
    const bool lacking = !answer
        && (answer.error().kind == ErrorKind::NotOffered
            || answer.error().kind == ErrorKind::NotFound);
    if (!answer && !lacking)
        return notSent(tr("Its events could not be read just before sending: %1")
                           .arg(askedAndCameBack(answer.error())));
    m_before.hasEvents = answer.has_value();
    if (answer && !answer->isEmpty())
        m_before.newestEvent = answer->first().id;
    // The read that decides comes last, right before the write.
    parts()
        .pipelinesReads.get(m_step.identity.name)
        ->then(this, [this](const Result<Pipeline>& pipeline) { takePipeline(pipeline); });
}

void ClearWork::takePipeline(const Result<Pipeline>& answer)
{
    if (!answer)
        return notSent(tr("It could not be read just before sending: %1")
                           .arg(askedAndCameBack(answer.error())));
    if (answer->identity.uuid != m_step.identity.uuid)
        return notSent(tr("Another pipeline has this name by now (%1, not %2).")
                           .arg(answer->identity.uuid, m_step.identity.uuid));
    if (!isUnderstood(*answer))
        return notSent(tr("The server uses a word that this program does not know."));
    if (answer->storage == StorageState::Cleared)
        return alreadySo(tr("Its storage read Cleared already; nothing was sent."));
    if (answer->storage == StorageState::Clearing)
        return notSent(tr("Somebody else is clearing it already."));
    if (!isFullyStopped(*answer))
        return notSent(tr("It is not stopped any more (%1).").arg(answer->status.word));
    m_before.pipeline = *answer;
    Q_EMIT ready();
}

PendingCall<WriteAnswer>* ClearWork::send()
{
    m_look.setBefore(m_before);
    return parts().pipelinesWrites.clear(m_step.identity.name);
}

void ClearWork::look(const ServerSaid& said)
{
    m_look.begin(said);
}

void ClearWork::lookAgain()
{
    m_look.again();
}

} // namespace steward

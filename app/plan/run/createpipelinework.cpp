// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/createpipelinework.h"

#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/pipelines/pipelineswrites.h"

namespace steward {

using namespace Qt::StringLiterals;

CreatePipelineWork::CreatePipelineWork(
    const CreatePipelineStep& step, const PlanParts& parts, LastList& lists)
    : StepWork(parts)
    , m_step(step)
    , m_lists(lists)
    , m_look(parts, step, lists, this)
{
    relayFrom(&m_look);
}

void CreatePipelineWork::check()
{
    parts()
        .pipelinesReads.get(m_step.draft.name)
        ->then(this, [this](const Result<Pipeline>& answer) {
            if (answer)
                return compare(*answer);
            if (answer.error().code == "UnknownPipelineName"_L1) {
                Q_EMIT ready();
                return;
            }
            notSent(tr("Whether its name is free could not be read just before sending: %1")
                        .arg(askedAndCameBack(answer.error())));
        });
}

void CreatePipelineWork::compare(const Pipeline& there)
{
    parts()
        .pipelinesReads.program(m_step.draft.name)
        ->then(this, [this, there](const Result<PipelineProgram>& answer) {
            if (!answer)
                return notSent(tr("There is a pipeline of this name by now; its program could not "
                                  "be read: %1")
                                   .arg(askedAndCameBack(answer.error())));
            if (textDigestOf(*answer) != m_step.textDigest)
                return notSent(
                    tr("There is a pipeline of this name by now, with another program text."));
            m_lists.created(there.identity.name, there.identity.uuid);
            alreadySo(tr("It was there already, with this program; nothing was sent."));
        });
}

PendingCall<WriteAnswer>* CreatePipelineWork::send()
{
    return parts().pipelinesWrites.create(m_step.draft);
}

void CreatePipelineWork::look(const ServerSaid& said)
{
    m_look.begin(said);
}

void CreatePipelineWork::lookAgain()
{
    m_look.again();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/resetwork.h"

#include "app/plan/planwords.h"
#include "net/registry/registrywrites.h"

namespace steward {

namespace {

QList<Artifact> reviewedIn(const Plan& plan)
{
    QList<Artifact> reviewed;
    for (const Target& target : plan.targets) {
        if (const auto* registry = std::get_if<RegistryTarget>(&target))
            reviewed += registry->artifacts;
    }
    return reviewed;
}

} // namespace

ResetWork::ResetWork(const Plan& plan, const PlanParts& parts)
    : StepWork(parts)
    , m_reviewed(reviewedIn(plan))
    , m_look(parts, m_reviewed, this)
{
    relayFrom(&m_look);
}

void ResetWork::check()
{
    readWholeList(parts().registryReads, this)->then(this, [this](const Result<WholeList>& answer) {
        if (answer)
            compare(*answer);
        else
            notSent(tr("It could not be read just before sending: %1")
                        .arg(askedAndCameBack(answer.error())));
    });
}

void ResetWork::compare(const WholeList& list)
{
    const QList<Artifact> gone = missingFrom(*list.artifacts, m_reviewed);
    const QList<Artifact> added = missingFrom(m_reviewed, *list.artifacts);
    if (list.artifacts->isEmpty())
        notSent(tr("It suddenly lists nothing."));
    else if (!list.isComplete)
        notSent(tr("The list changes while it is read."));
    else if (!added.isEmpty())
        notSent(tr("More is listed than was reviewed: %1.").arg(someOf(namesOf(added))));
    else if (!gone.isEmpty())
        notSent(tr("Less is listed than was reviewed: %1 went.").arg(someOf(namesOf(gone))));
    else
        Q_EMIT ready();
}

PendingCall<WriteAnswer>* ResetWork::send()
{
    return parts().registryWrites.reset();
}

void ResetWork::look(const ServerSaid& said)
{
    m_look.begin(said);
}

void ResetWork::lookAgain()
{
    m_look.again();
}

} // namespace steward

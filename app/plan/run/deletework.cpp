// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/deletework.h"

#include "app/live/clock.h"
#include "app/plan/planwords.h"
#include "net/registry/registryreads.h"
#include "net/registry/registrywrites.h"

namespace steward {

namespace {

QList<Artifact> rowsOf(const ArtifactId& id, const QList<Artifact>& list)
{
    QList<Artifact> rows;
    for (const Artifact& artifact : list) {
        if (artifact.id == id)
            rows.append(artifact);
    }
    return rows;
}

QList<Artifact> reviewedIn(const Plan& plan, const ArtifactId& id)
{
    QList<Artifact> all;
    for (const Target& target : plan.targets) {
        if (const auto* artifact = std::get_if<ArtifactTarget>(&target))
            all.append(artifact->record.artifact);
    }
    return rowsOf(id, all);
}

} // namespace

DeleteWork::DeleteWork(
    const Plan& plan, const DeleteArtifactStep& step, const PlanParts& parts, LastList& lists)
    : StepWork(parts)
    , m_step(step)
    , m_reviewed(reviewedIn(plan, step.identity.id))
    , m_lists(lists)
    , m_look(parts, step, lists, this)
{
    relayFrom(&m_look);
}

void DeleteWork::check()
{
    if (const ArtifactList young = m_lists.at(parts().clock.now()))
        return takeBefore(young);
    readWholeList(parts().registryReads, this)->then(this, [this](const Result<WholeList>& answer) {
        if (answer)
            takeList(*answer);
        else
            notSent(tr("The list could not be read just before sending: %1")
                        .arg(askedAndCameBack(answer.error())));
    });
}

void DeleteWork::takeList(const WholeList& list)
{
    if (!list.isComplete && !list.artifacts->isEmpty())
        return notSent(tr("The list changes while it is read."));
    takeBefore(list.artifacts);
}

void DeleteWork::takeBefore(const ArtifactList& list)
{
    m_before = list;
    if (list->isEmpty())
        return notSent(tr("The registry suddenly lists nothing."));
    const QList<Artifact> rows = rowsOf(m_step.identity.id, *list);
    if (!missingFrom(m_reviewed, rows).isEmpty())
        return notSent(tr("The id %1 now belongs to more than was reviewed: %2.")
                           .arg(m_step.identity.id.value, someOf(namesOf(rows))));
    // The read that decides comes last, right before the write.
    parts()
        .registryReads.get(m_step.type, m_step.identity.id)
        ->then(this, [this](const Result<ArtifactRecord>& answer) { takeRecord(answer); });
}

void DeleteWork::takeRecord(const Result<ArtifactRecord>& answer)
{
    const bool listed = !rowsOf(m_step.identity.id, *m_before).isEmpty();
    if (!answer) {
        const bool gone = answer.error().kind == ErrorKind::NotFound;
        if (gone && !listed)
            return alreadySo(tr("It was gone already; nothing was sent."));
        return notSent(tr("It could not be read just before sending: %1")
                           .arg(askedAndCameBack(answer.error())));
    }
    const Artifact& now = answer->artifact;
    if (now.id != m_step.identity.id)
        return notSent(tr("Asked for the id %1, the registry answers with the id %2 (%3).")
                           .arg(m_step.identity.id.value, now.id.value, now.name));
    if (now.name != m_step.identity.name)
        return notSent(tr("The id %1 reads as %2 by now.").arg(now.id.value, now.name));
    if (!(now.type == m_step.type))
        return notSent(tr("Its type reads %1 by now, not %2.")
                           .arg(kindWords(now.type), kindWords(m_step.type)));
    if (!listed)
        return notSent(tr("It can be read, but is not listed."));
    Q_EMIT ready();
}

PendingCall<WriteAnswer>* DeleteWork::send()
{
    m_look.setBefore(*m_before);
    m_lists.forget(); // what is read from now on is another list
    return parts().registryWrites.remove(m_step.type, m_step.identity.id);
}

// Others may have changed the rest since: only what was meant is looked for.
void DeleteWork::recall(const QList<Artifact>&)
{
    m_look.setBefore(m_reviewed);
}

void DeleteWork::look(const ServerSaid& said)
{
    m_look.begin(said);
}

void DeleteWork::lookAgain()
{
    m_look.again();
}

void DeleteWork::letGo()
{
    m_before.reset();
    m_look.letGo();
}

} // namespace steward

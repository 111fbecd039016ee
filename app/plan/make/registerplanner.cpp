// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/registerplanner.h"

#include "app/live/artifactfeed.h"
#include "app/plan/make/draftrules.h"
#include "app/plan/planwords.h"
#include "app/plan/runrecord.h"
#include "net/registry/registryreads.h"

#include <QSet>

namespace steward {

namespace {

/// Of one name; more twins than that say nothing more.
constexpr int kMostTwins = 20;

} // namespace

RegisterPlanner::RegisterPlanner(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, const QList<ArtifactDraft>& asked, PendingCall<Plan>* call)
    : Planner(environment, parts, quarantine, call)
{
    m_facts.asked = asked;
}

void RegisterPlanner::start()
{
    begin(m_facts, ServerKey::of(environment().registryUrl));
    sortOut();
    Q_EMIT progressed(tr("Reading the whole list"));
    read(readWholeList(parts().registryReads, this), [this](const WholeList& list) { take(list); });
}

/// One that was asked for alone is an obstacle; one of several is left out, with the reason.
void RegisterPlanner::sortOut()
{
    for (const ArtifactDraft& draft : std::as_const(m_facts.asked)) {
        QString problem = problemWith(draft);
        if (problem.isEmpty() && m_facts.drafts.contains(draft))
            problem = tr("It was asked for twice.");
        if (problem.isEmpty())
            m_facts.drafts.append(draft);
        else if (m_facts.asked.size() == 1)
            m_facts.obstacles += problem;
        else
            m_facts.ineligible.append({nameOf(draft), problem});
    }
}

void RegisterPlanner::take(const WholeList& list)
{
    const ArtifactFeed& feed = parts().artifacts;
    m_facts.generation = feed.snapshot()->generation;
    m_facts.listed = list.artifacts->size();
    m_facts.readsEmpty = list.artifacts->isEmpty();
    if (!list.isComplete)
        m_facts.obstacles += tr("The list changes while it is read. Read again.");
    if (m_facts.readsEmpty && !list.readsAsEmpty())
        m_facts.obstacles += tr("Its list is empty while its health page counts %1: its store "
                                "cannot be read in full, and a registration could write over it.")
                                 .arg(numberWords(list.health->artifactCount.value_or(0)));
    if (m_facts.readsEmpty && feed.state().phase == FeedState::Phase::Vanished)
        m_facts.obstacles += tr("It suddenly lists nothing: somebody reset it, or its store cannot "
                                "be read. Wait until it can be read again, or accept it as empty "
                                "first (Show it empty).");
    m_facts.emptiedByUs = m_facts.readsEmpty && parts().record.wasEmptied(m_facts.server);

    QStringList likely;
    for (const ArtifactDraft& draft : std::as_const(m_facts.drafts))
        likely += likelyNames(draft);
    QSet<QString> names;
    for (const QString& name : std::as_const(likely))
        names.insert(name.toLower());
    for (const Artifact& artifact : *list.artifacts) {
        if (m_toRead.size() < kMostTwins && names.contains(artifact.name.toLower()))
            m_toRead.append(artifact);
    }
    nextTwin();
}

void RegisterPlanner::nextTwin()
{
    if (m_toRead.isEmpty())
        return done(composeRegister(m_facts));
    const Artifact row = m_toRead.takeFirst();
    Q_EMIT progressed(tr("Reading %1").arg(row.name));
    readAnyway(parts().registryReads.get(row.type, row.id),
        [this, row](const Result<ArtifactRecord>& answer) { takeTwin(row, answer); });
}

void RegisterPlanner::takeTwin(const Artifact& row, const Result<ArtifactRecord>& answer)
{
    if (answer && answer->artifact.id == row.id)
        m_facts.namesakes.append(*answer);
    else
        m_facts.unread.append(row);
    nextTwin();
}

} // namespace steward

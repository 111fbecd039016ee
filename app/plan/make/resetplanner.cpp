// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/resetplanner.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/errorwords.h"
#include "app/plan/pins.h"
#include "app/plan/planwords.h"
#include "net/registry/registryreads.h"

#include <QSet>

#include <algorithm>

namespace steward {

namespace {

/// A registry serves four readers beside each other without harm (registry 4.2).
constexpr int kMostReads = 4;
/// One lost answer costs one record; this many in a row, and nobody is there.
constexpr int kMostSilent = 4;
/// What was captured longer ago than a review stays fresh, twice over, is read again.
constexpr std::chrono::minutes kCapturedFor{10};

} // namespace

ResetPlanner::ResetPlanner(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, const Plan& reviewed, PendingCall<Plan>* call)
    : Planner(environment, parts, quarantine, call)
{
    for (const Target& target : reviewed.targets) {
        if (const auto* registry = std::get_if<RegistryTarget>(&target))
            m_reviewed = *registry;
    }
}

void ResetPlanner::start()
{
    m_startedAt = parts().clock.now();
    Q_EMIT progressed(tr("Reading the whole list"));
    read(readWholeList(parts().registryReads, this), [this](const WholeList& list) { take(list); });
}

void ResetPlanner::take(const WholeList& list)
{
    const ArtifactFeed& feed = parts().artifacts;
    begin(m_facts, ServerKey::of(environment().registryUrl));
    m_facts.generation = feed.snapshot()->generation;
    m_facts.target.artifacts = *list.artifacts;
    m_facts.target.readAt = m_startedAt;
    if (list.health)
        m_facts.counted = list.health->artifactCount;
    const bool vanished = feed.state().phase == FeedState::Phase::Vanished;
    const bool empty = list.artifacts->isEmpty();
    if (empty && (vanished || !feed.snapshot()->items->isEmpty()))
        m_facts.obstacles
            += tr("It suddenly lists nothing: somebody reset it, or its store cannot be "
                  "read. Wait until it can be read again.");
    else if (empty)
        m_facts.obstacles += tr("It reads as empty already: there is nothing to reset.");
    if (!list.isComplete)
        m_facts.obstacles += tr("The list changes while it is read, so that what would be lost "
                                "cannot be said. Read again.");
    findPinned();
    keepWhatWasCaptured();
    readRecords();
}

/// They stand first in the list, and nothing goes while there are any.
void ResetPlanner::findPinned()
{
    if (!parts().pins.problem().isEmpty())
        m_facts.obstacles += parts().pins.problem();
    QList<Artifact>& artifacts = m_facts.target.artifacts;
    const auto others
        = std::stable_partition(artifacts.begin(), artifacts.end(), [this](const Artifact& one) {
              return parts().pins.reasonFor(m_facts.server, identityOf(one)).has_value();
          });
    const qsizetype count = others - artifacts.begin();
    if (count == 1)
        m_facts.obstacles += whyPinned(m_facts.server, identityOf(artifacts.first()));
    else if (count > 1)
        m_facts.obstacles
            += tr("%1 are pinned here: %2. Unpin them first.")
                   .arg(artifactsWords(count), someOf(namesOf(artifacts.first(count))));
}

/// The comparison before sending would otherwise read everything once more.
void ResetPlanner::keepWhatWasCaptured()
{
    RegistryTarget& target = m_facts.target;
    const bool young = parts().clock.now() - m_reviewed.recordsSince < kCapturedFor;
    target.recordsSince
        = young && !m_reviewed.records.isEmpty() ? m_reviewed.recordsSince : m_startedAt;
    const QSet<Artifact> before(m_reviewed.artifacts.cbegin(), m_reviewed.artifacts.cend());
    QSet<ArtifactIdentity> seen;
    for (const Artifact& row : std::as_const(target.artifacts)) {
        const ArtifactIdentity identity = identityOf(row);
        const auto kept = m_reviewed.records.constFind(identity);
        if (young && kept != m_reviewed.records.cend() && before.contains(row))
            target.records.insert(identity, *kept);
        else if (!seen.contains(identity))
            m_rows.append(row);
        seen.insert(identity);
    }
}

void ResetPlanner::readRecords()
{
    while (m_next < m_rows.size() && m_underWay < kMostReads && !isOver()) {
        const qsizetype at = m_next++;
        const Artifact& row = m_rows.at(at);
        ++m_underWay;
        readAnyway(parts().registryReads.get(row.type, row.id),
            [this, at](const Result<ArtifactRecord>& answer) {
                --m_underWay;
                takeRecord(at, answer);
                readRecords();
            });
    }
    if (isOver())
        return;
    if (m_underWay == 0)
        return awaitLineages();
    const auto left = static_cast<int>(m_rows.size() - m_next) + m_underWay;
    Q_EMIT progressed(m_pace.words(left, static_cast<int>(m_rows.size()), parts().clock.now()));
}

/// What cannot be captured is told; it keeps nobody from resetting.
void ResetPlanner::takeRecord(qsizetype at, const Result<ArtifactRecord>& answer)
{
    const Artifact& row = m_rows.at(at);
    if (answer) {
        m_silent = 0;
        if (identityOf(answer->artifact) == identityOf(row))
            m_facts.target.records.insert(identityOf(row), *answer);
        else
            setAside(at,
                tr("its address answers with %1 (id %2)")
                    .arg(answer->artifact.name, answer->artifact.id.value));
        return;
    }
    const ApiError& error = answer.error();
    const bool isSilent = error.sent != Sent::Answered && error.kind != ErrorKind::Unsendable;
    m_silent = isSilent ? m_silent + 1 : 0;
    if (m_silent == kMostSilent || error.kind == ErrorKind::NotLoggedIn)
        return fail(error);
    setAside(at, brieflyFor(error));
}

void ResetPlanner::setAside(qsizetype at, const QString& why)
{
    m_aside.insert(at, {m_rows.at(at).name, why});
}

/// Lineages are captured as far as they are known; a crawl under way is waited for.
void ResetPlanner::awaitLineages()
{
    LineageIndex& index = parts().lineage;
    if (!index.isCrawling() || m_facts.target.artifacts.isEmpty())
        return finish();
    m_pace = LineagePace();
    connect(&index, &LineageIndex::progressed, this, [this](int done, int listed) {
        if (!isOver())
            Q_EMIT progressed(m_pace.words(listed - done, listed, parts().clock.now()));
    });
    connect(&index, &LineageIndex::settled, this, [this] {
        if (!isOver())
            finish();
    });
}

void ResetPlanner::finish()
{
    const LineageIndex& index = parts().lineage;
    const QList<Artifact>& artifacts = m_facts.target.artifacts;
    m_facts.lineagesUnread = static_cast<int>(
        std::count_if(artifacts.cbegin(), artifacts.cend(), [&index](const Artifact& artifact) {
            return artifact.type == ArtifactKind::Model && !index.parentsOf(identityOf(artifact));
        }));
    m_facts.uncaptured = m_aside.values();
    done(composeReset(m_facts));
}

} // namespace steward

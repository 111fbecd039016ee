// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/deleteplanner.h"

#include "app/lineage/lineageindex.h"
#include "app/lineage/lineagejoin.h"
#include "app/live/artifactfeed.h"
#include "app/live/errorwords.h"
#include "app/plan/pins.h"
#include "app/plan/planwords.h"
#include "net/registry/registryreads.h"

#include <QSet>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLists = 3;
constexpr int kMostCrawls = 2;
/// A registry serves four readers beside each other without harm (registry 4.2).
constexpr int kMostReads = 4;

bool isDecimal(const QString& id)
{
    return !id.isEmpty() && id.size() < 10
        && std::all_of(id.cbegin(), id.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// An id that nobody has, within 1..count; nullopt where ids are no numbers or none is free.
std::optional<int> unlistedId(const QList<Artifact>& listed)
{
    QSet<int> taken;
    for (const Artifact& artifact : listed) {
        if (!isDecimal(artifact.id.value))
            return std::nullopt;
        taken.insert(artifact.id.value.toInt());
    }
    for (int id = 1; id <= listed.size(); ++id) {
        if (!taken.contains(id))
            return id;
    }
    return std::nullopt;
}

/// What a small picture can hold: stubs count the rest.
CutRequest pictured(const QList<ArtifactTarget>& targets)
{
    CutRequest request;
    request.way = CutRequest::Way::Dependents;
    request.depth = 2;
    request.breadth = 4;
    request.most = 40;
    for (const ArtifactTarget& target : targets)
        request.foci.append(identityOf(target.record.artifact));
    return request;
}

} // namespace

DeletePlanner::DeletePlanner(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, const QList<ArtifactIdentity>& asked, PendingCall<Plan>* call)
    : Planner(environment, parts, quarantine, call)
{
    m_facts.asked = asked;
}

void DeletePlanner::start()
{
    begin(m_facts, ServerKey::of(environment().registryUrl));
    if (!parts().pins.problem().isEmpty())
        m_facts.obstacles += parts().pins.problem();
    m_startedAt = parts().clock.now();
    Q_EMIT progressed(tr("Reading the list"));
    ArtifactFeed& feed = parts().artifacts;
    connect(&feed, &ArtifactFeed::read, this, &DeletePlanner::checkList);
    connect(&feed, &ArtifactFeed::stateChanged, this, &DeletePlanner::checkList);
    // Through the feed, because the lineage index matches names against the feed's list. A paused
    // one would keep us waiting: whoever asks for a plan looks.
    m_failuresBefore = feed.state().failures;
    feed.resume();
    feed.readNow();
}

void DeletePlanner::checkList()
{
    if (m_hasList || isOver())
        return;
    ArtifactFeed& feed = parts().artifacts;
    const FeedState& state = feed.state();
    if (state.error && state.failures > m_failuresBefore)
        return fail(*state.error);
    if (!state.readAt || *state.readAt < m_startedAt)
        return;
    if (!feed.snapshot()->complete && ++m_lists < kMostLists)
        return feed.readNow();
    m_hasList = true;
    takeList();
}

void DeletePlanner::takeList()
{
    const ArtifactFeed& feed = parts().artifacts;
    const auto snapshot = feed.snapshot();
    m_facts.generation = snapshot->generation;
    m_facts.listed = *snapshot->items;
    if (feed.state().phase == FeedState::Phase::Vanished) {
        m_facts.obstacles += tr("The registry suddenly lists nothing: somebody reset it, or its "
                                "store cannot be read. Wait until it can be read again.");
        return done(composed(m_facts));
    }
    if (!snapshot->complete)
        m_facts.obstacles += tr("The list changes while it is read. Read again.");

    for (const Artifact& artifact : std::as_const(m_facts.listed))
        m_listed[artifact.id].append(artifact);
    QSet<ArtifactId> ids;
    for (const ArtifactIdentity& asked : std::as_const(m_facts.asked)) {
        if (!ids.contains(asked.id))
            chooseRow(asked);
        ids.insert(asked.id);
    }
    m_answers.resize(static_cast<std::size_t>(m_rows.size()));
    readRecords();
}

void DeletePlanner::chooseRow(const ArtifactIdentity& asked)
{
    const QList<Artifact> rows = m_listed.value(asked.id);
    const auto row = std::find_if(rows.cbegin(), rows.cend(),
        [&asked](const Artifact& artifact) { return identityOf(artifact) == asked; });
    if (rows.isEmpty())
        return setAside(asked,
            tr("%1 (id %2) is not listed any more: there is nothing left to delete.")
                .arg(asked.name, asked.id.value));
    if (row == rows.cend())
        return setAside(asked,
            tr("The id %1 belongs to %2 by now, not to %3. Choose again from the list as it is.")
                .arg(asked.id.value, rows.first().name, asked.name));
    const QString pinned = whyPinned(asked.id);
    if (!pinned.isEmpty())
        return setAside(asked, pinned);
    m_rows.append(*row);
}

void DeletePlanner::readRecords()
{
    while (m_nextRow < m_rows.size() && m_underWay < kMostReads) {
        const qsizetype index = m_nextRow++;
        const Artifact row = m_rows.at(index);
        ++m_underWay;
        Q_EMIT progressed(m_rows.size() == 1
                ? tr("Reading %1").arg(row.name)
                : tr("Reading %1, %2 of %3")
                      .arg(row.name, numberWords(index + 1), numberWords(m_rows.size())));
        readAnyway(parts().registryReads.get(row.type, row.id),
            [this, index](const Result<ArtifactRecord>& answer) {
                --m_underWay;
                if (!answer && answer.error().kind != ErrorKind::NotFound)
                    return fail(answer.error());
                m_answers.at(static_cast<std::size_t>(index)) = Answer{answer, parts().clock.now()};
                readRecords();
            });
    }
    if (m_underWay == 0)
        takeRecords();
}

void DeletePlanner::takeRecords()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const std::optional<Answer>& answer = m_answers.at(static_cast<std::size_t>(i));
        if (answer)
            takeRecord(m_rows.at(i), answer->record, answer->readAt);
    }
    if (m_facts.targets.isEmpty())
        done(composed(m_facts));
    else
        readLineages();
}

void DeletePlanner::takeRecord(
    const Artifact& row, const Result<ArtifactRecord>& answer, Instant readAt)
{
    const ArtifactIdentity asked = identityOf(row);
    if (!answer) {
        return setAside(asked,
            tr("%1 (id %2) is listed, but cannot be read: the registry answers %3.")
                .arg(asked.name, asked.id.value, brieflyFor(answer.error())));
    }
    const Artifact& now = answer->artifact;
    if (now.id != asked.id) {
        m_facts.obstacles += tr("Asked for the id %1, the registry answers with the id %2 (%3): it "
                                "numbers by position, and a delete could hit another artifact.")
                                 .arg(asked.id.value, now.id.value, now.name);
    } else if (now.name != asked.name) {
        return setAside(asked,
            tr("The id %1 reads as %2, not as %3.").arg(asked.id.value, now.name, asked.name));
    } else if (!now.type.isKnown()) {
        return setAside(asked,
            tr("%1 is of a type that this program does not know: %2.")
                .arg(asked.name, now.type.word));
    }
    m_facts.targets.append({*answer, {}, readAt});
    // One delete removes every row of that id (registry 5.20): all of them are targets.
    bool itself = true;
    const QList<Artifact> rows = m_listed.value(asked.id);
    for (const Artifact& other : rows) {
        if (identityOf(other) == asked && std::exchange(itself, false))
            continue;
        ArtifactTarget target;
        target.record.artifact = other;
        target.readAt = readAt;
        m_facts.targets.append(target);
    }
}

void DeletePlanner::readLineages()
{
    LineageIndex& index = parts().lineage;
    if (!m_awaitsLineages) {
        m_awaitsLineages = true;
        connect(&index, &LineageIndex::settled, this, &DeletePlanner::lineagesSettled);
        connect(&index, &LineageIndex::progressed, this,
            [this](int done, int listed) { tellPace(listed - done, listed); });
    }
    if (!index.isFitForApproval() && !index.isCrawling()) {
        ++m_crawls;
        Q_EMIT progressed(tr("Reading every lineage"));
        return index.crawl();
    }
    QSet<ArtifactIdentity> seen;
    QList<ArtifactIdentity> again;
    const auto add = [&seen, &again](const ArtifactIdentity& identity) {
        if (!seen.contains(identity))
            again += identity;
        seen.insert(identity);
    };
    for (const ArtifactTarget& target : std::as_const(m_facts.targets)) {
        const ArtifactIdentity identity = identityOf(target.record.artifact);
        add(identity);
        const Impact impact = index.impactOf(identity);
        for (const Dependent& dependent : impact.dependents)
            add(identityOf(dependent.artifact));
    }
    Q_EMIT progressed(tr("Reading who is built on it"));
    m_again = static_cast<int>(again.size());
    index.refresh(again);
}

/// With a crawl under way the review waits for all of it, else only for what hangs on the targets.
/// The index tells its last number once more when it settles; a reader is told once.
void DeletePlanner::tellPace(int left, int listed)
{
    if (left > m_again)
        m_again = 0;
    const QString far = m_again == 0 ? m_pace.words(left, listed, parts().clock.now())
                                     : tr("Reading who is built on it: %1 of %2")
                                           .arg(numberWords(m_again - left), numberWords(m_again));
    if (far == m_toldFar)
        return;
    m_toldFar = far;
    Q_EMIT progressed(far);
}

void DeletePlanner::lineagesSettled()
{
    if (isOver() || !m_awaitsLineages)
        return;
    LineageIndex& index = parts().lineage;
    if (!index.isFitForApproval() && m_crawls < kMostCrawls)
        return readLineages();
    m_awaitsLineages = false;
    disconnect(&index, nullptr, this, nullptr);
    if (!index.isFitForApproval())
        m_facts.obstacles += tr("Not every lineage could be read lately enough to say who is built "
                                "on it (%1). Read again.")
                                 .arg(coverageWords(index.coverage()));
    for (ArtifactTarget& target : m_facts.targets)
        target.impact = index.impactOf(identityOf(target.record.artifact));
    m_facts.hanging = cutAround(*index.join(), index.coverage(), pictured(m_facts.targets));
    probePositions();
}

/// Registry 4.6: a registry that numbers by position answers for an id that nobody has.
void DeletePlanner::probePositions()
{
    const std::optional<int> id = unlistedId(m_facts.listed);
    if (!id)
        return finish();
    Q_EMIT progressed(tr("Asking for an id that nobody has"));
    const QString unlisted = QString::number(*id);
    readAnyway(parts().registryReads.get(artifactType(u"model"_s), {unlisted}),
        [this, unlisted](const Result<ArtifactRecord>& answer) {
            if (answer)
                m_facts.obstacles += tr("Asked for the id %1, which nobody has, the registry "
                                        "answers with %2: it numbers by position, and a delete "
                                        "could hit another artifact.")
                                         .arg(unlisted, answer->artifact.name);
            else if (answer.error().sent != Sent::Answered)
                return fail(answer.error());
            else if (answer.error().kind != ErrorKind::NotFound)
                m_facts.obstacles += tr("Asked for the id %1, which nobody has, the registry does "
                                        "not say that there is none, but %2. So it cannot be told "
                                        "which artifact a delete would hit.")
                                         .arg(unlisted, brieflyFor(answer.error()));
            finish();
        });
}

void DeletePlanner::finish()
{
    if (parts().artifacts.snapshot()->generation != m_facts.generation)
        m_facts.obstacles += tr("The registry was reset or began anew while this was read. Choose "
                                "again from the new list.");
    done(composed(m_facts));
}

QString DeletePlanner::whyPinned(const ArtifactId& id) const
{
    const QList<Artifact> rows = m_listed.value(id);
    for (const Artifact& artifact : rows) {
        const QString why = Planner::whyPinned(m_facts.server, identityOf(artifact));
        if (!why.isEmpty())
            return why;
    }
    return {};
}

/// One that was asked for alone is an obstacle; one of several is left out, with the reason.
void DeletePlanner::setAside(const ArtifactIdentity& asked, const QString& reason)
{
    if (m_facts.asked.size() == 1)
        m_facts.obstacles += reason;
    else
        m_facts.ineligible.append({asked.name, reason});
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/workspacerecord.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/lookup.h"
#include "app/live/pipelinefeed.h"
#include "app/record/pastreturns.h"

namespace steward {

namespace {

constexpr int kMostPast = 100;

} // namespace

WorkspaceRecord::WorkspaceRecord(Journal& journal, const Knowledge& knowledge, QObject* parent)
    : RunRecord(parent)
    , m_journal(journal)
    , m_knowledge(knowledge)
{
    connect(&m_knowledge.artifacts, &ArtifactFeed::read, this, [this] {
        if (!m_knowledge.artifacts.snapshot()->items->isEmpty())
            m_journal.filled(m_knowledge.registry);
    });
}

Captured WorkspaceRecord::knownOf(const ArtifactIdentity& identity) const
{
    Captured known;
    known.parents = m_knowledge.lineage.parentsOf(identity);
    known.children = m_knowledge.lineage.childrenOf(identity);
    known.rating = m_knowledge.lookup.ratingReadBefore(identity.id);
    return known;
}

ThingList WorkspaceRecord::listOf(const Plan& plan) const
{
    ThingList list;
    if (touchesRegistry(plan)) {
        if (!m_knowledge.artifacts.state().readAt)
            return list;
        const auto snapshot = m_knowledge.artifacts.snapshot();
        for (const Artifact& artifact : *snapshot->items)
            list.things.append({artifact.id.value, artifact.name, artifact.type.word});
    } else {
        if (!m_knowledge.pipelines.state().readAt)
            return list;
        const auto snapshot = m_knowledge.pipelines.snapshot();
        for (const Pipeline& pipeline : *snapshot->items)
            list.things.append({pipeline.identity.uuid, pipeline.identity.name,
                pipeline.status.word + u", " + pipeline.storage.word});
    }
    list.at = QDateTime::currentDateTimeUtc();
    return list;
}

void WorkspaceRecord::begin(
    const PlanRun& run, const Approval& approval, QObject* context, Done done)
{
    m_journal.begin(
        run, approval, [this](const ArtifactIdentity& identity) { return knownOf(identity); },
        listOf(run.plan()), context, std::move(done));
}

void WorkspaceRecord::intend(const PlanRun& run, qsizetype step, QObject* context, Done done)
{
    m_journal.intend(run, step, context, std::move(done));
}

void WorkspaceRecord::tell(const PlanRun& run, qsizetype step)
{
    m_journal.tell(run, step);
}

void WorkspaceRecord::end(const PlanRun& run)
{
    m_journal.end(run);
    // The run has just asked for a reading.
    const auto tell = [this, plan = run.plan()] { m_journal.listed(plan, listOf(plan)); };
    if (touchesRegistry(run.plan()))
        connect(&m_knowledge.artifacts, &ArtifactFeed::read, this, tell, Qt::SingleShotConnection);
    else
        connect(&m_knowledge.pipelines, &PipelineFeed::read, this, tell, Qt::SingleShotConnection);
}

QString WorkspaceRecord::problem() const
{
    return m_journal.problem();
}

bool WorkspaceRecord::wasEmptied(const ServerKey& server) const
{
    return m_journal.wasEmptied(server);
}

void WorkspaceRecord::emptied(const ServerKey& server)
{
    m_journal.emptied(server);
}

void WorkspaceRecord::past(
    const ServerKey& server, QObject* context, const std::function<void(const Past&)>& done) const
{
    HistoryQuery query;
    query.server = server;
    query.limit = kMostPast;
    m_journal.history(query, context, [done](const Journal::Read<QList<HistoryEntry>>& entries) {
        done(entries ? pastOf(*entries) : Past());
    });
}

std::optional<std::chrono::milliseconds> WorkspaceRecord::usually(
    const ServerKey& server, const Step& step) const
{
    return m_journal.usually(server, step);
}

} // namespace steward

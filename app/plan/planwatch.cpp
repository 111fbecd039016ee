// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planwatch.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/plans.h"

#include <algorithm>

namespace steward {

namespace {

bool lists(const QList<Artifact>& list, const ArtifactIdentity& identity)
{
    return std::any_of(list.begin(), list.end(),
        [&](const Artifact& artifact) { return identityOf(artifact) == identity; });
}

bool sameDependents(const Impact& a, const Impact& b)
{
    return a.answer == b.answer && a.inCycle == b.inCycle
        && std::equal(a.dependents.begin(), a.dependents.end(), b.dependents.begin(),
            b.dependents.end(), [](const Dependent& x, const Dependent& y) {
                return identityOf(x.artifact) == identityOf(y.artifact) && x.certain == y.certain;
            });
}

/// The age of a crawl that approving may rest on (SAFETY.md 3), and so of the review as a whole.
constexpr std::chrono::minutes kFreshFor{5};

// What the fingerprint holds of a pipeline (SAFETY.md 5).
bool samePipeline(const Pipeline& a, const Pipeline& b)
{
    return a.identity == b.identity && a.storage == b.storage && a.deploymentId == b.deploymentId
        && a.resources == b.resources && a.resourcesDesired == b.resourcesDesired
        && a.resourcesSince == b.resourcesSince;
}

} // namespace

PlanWatch::PlanWatch(Plans& plans, ArtifactFeed& artifacts, PipelineFeed& pipelines,
    LineageIndex& lineage, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_plans(plans)
    , m_artifacts(artifacts)
    , m_pipelines(pipelines)
    , m_lineage(lineage)
    , m_clock(clock)
    , m_wake(clock)
{
    connect(&m_wake, &WakeWatch::broke, this,
        [this](WakeWatch::Break what) { expire(WakeWatch::wordsFor(what)); });
    connect(&artifacts, &ArtifactFeed::changed, this, &PlanWatch::check);
    connect(&pipelines, &PipelineFeed::changed, this, &PlanWatch::check);
    connect(&lineage, &LineageIndex::changed, this, &PlanWatch::check);
}

void PlanWatch::watch(const Plan& plan)
{
    m_plan = m_made = plan;
    m_watching = true;
    m_wake.start();
    arm();
}

void PlanWatch::stop()
{
    m_watching = false;
    m_wake.stop();
    ++m_turn;
    if (m_call)
        m_call->cancel();
}

bool PlanWatch::isFresh()
{
    if (m_watching && !m_wake.broken() && m_clock.now() - m_readAt >= kFreshFor)
        expire(tr("What it rests on was read more than 5 minutes ago."));
    return m_watching; // a break has told so already
}

void PlanWatch::arm()
{
    m_readAt = m_clock.now();
    m_clock.after(kFreshFor, this, [this, turn = ++m_turn] {
        if (turn == m_turn)
            isFresh();
    });
}

void PlanWatch::expire(const QString& why)
{
    if (!m_watching)
        return;
    stop();
    Q_EMIT expired(why);
}

void PlanWatch::check()
{
    if (!m_watching || !mayBeTouched())
        return;
    if (m_call)
        m_again = true; // what is being read now may already be older than this change
    else
        remake();
}

bool PlanWatch::mayBeTouched() const
{
    const auto artifacts = m_artifacts.snapshot();
    if (touchesRegistry(m_made) && artifacts->generation != m_made.generation)
        return true;
    for (const Target& target : m_made.targets) {
        if (const auto* artifact = std::get_if<ArtifactTarget>(&target)) {
            const ArtifactIdentity identity = identityOf(artifact->record.artifact);
            if (!lists(*artifacts->items, identity)
                || !sameDependents(m_lineage.impactOf(identity), artifact->impact))
                return true;
        } else if (const auto* registry = std::get_if<RegistryTarget>(&target)) {
            if (registry->artifacts != *artifacts->items)
                return true;
        } else if (const auto* pipeline = std::get_if<PipelineTarget>(&target)) {
            const auto pipelines = m_pipelines.snapshot();
            const bool same = std::any_of(pipelines->items->begin(), pipelines->items->end(),
                [&](const Pipeline& now) { return samePipeline(now, pipeline->pipeline); });
            if (!same)
                return true;
        }
    }
    return false;
}

void PlanWatch::remake()
{
    PendingCall<Plan>* call = m_plans.remake(m_plan);
    m_call = call;
    call->then(this, [this](const Result<Plan>& fresh) {
        m_call = nullptr;
        const bool again = std::exchange(m_again, false);
        if (!m_watching || !fresh)
            return; // unreadable now: the next change, and the runner before anything is sent
        m_made = *fresh;
        if (fresh->fingerprint == m_plan.fingerprint && fresh->guard == m_plan.guard
            && fresh->obstacles == m_plan.obstacles) {
            m_plan = *fresh;
            arm();
            Q_EMIT refreshed(*fresh);
        } else {
            Q_EMIT touched(*fresh);
        }
        // Making it reads, and what is read is a change, too: only what it does not show is news.
        if (again && m_watching && !m_call && mayBeTouched())
            remake();
    });
}

} // namespace steward

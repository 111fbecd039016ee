// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/pipelineplanner.h"

#include "app/live/clock.h"
#include "app/plan/pins.h"
#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

bool destroys(Verb verb)
{
    return verb == Verb::ClearStorage || verb == Verb::DeletePipelines
        || verb == Verb::StopPipelines || verb == Verb::ForceStopPipelines;
}

} // namespace

PipelinePlanner::PipelinePlanner(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, const PipelineQuestion& question, PendingCall<Plan>* call)
    : Planner(environment, parts, quarantine, call)
{
    m_facts.verb = question.verb;
    m_facts.asked = question.asked;
}

void PipelinePlanner::start()
{
    Q_EMIT progressed(tr("Reading who we are on this server"));
    read(parts().pipelinesReads.config(), [this](const ManagerConfig& config) {
        m_facts.config = config;
        read(parts().pipelinesReads.session(),
            [this](const ManagerSession& session) { takeSession(session); });
    });
}

void PipelinePlanner::takeSession(const ManagerSession& session)
{
    const QString tenant = session.tenantId.isEmpty() ? environment().tenant : session.tenantId;
    begin(m_facts, ServerKey::of(environment().pipelinesUrl, tenant));
    m_facts.tenantName = session.tenantName;
    if (destroys(m_facts.verb) && !parts().pins.problem().isEmpty())
        m_facts.obstacles += parts().pins.problem();
    if (session.role == "read"_L1)
        m_facts.obstacles += tr("You may only read here (role read of the tenant %1): this needs "
                                "the role write.")
                                 .arg(session.tenantName);
    next();
}

void PipelinePlanner::next()
{
    if (m_next == m_facts.asked.size())
        return done(composePipelines(m_facts));
    const PipelineIdentity asked = m_facts.asked.at(m_next++);
    Q_EMIT progressed(tr("Reading %1").arg(asked.name));
    readAnyway(parts().pipelinesReads.get(asked.name),
        [this, asked](const Result<Pipeline>& answer) { takePipeline(asked, answer); });
}

void PipelinePlanner::takePipeline(const PipelineIdentity& asked, const Result<Pipeline>& answer)
{
    if (!answer) {
        if (answer.error().kind != ErrorKind::NotFound)
            return fail(answer.error());
        setAside(asked, tr("There is no pipeline %1 any more.").arg(asked.name));
        return next();
    }
    if (answer->identity.uuid != asked.uuid) {
        setAside(asked,
            tr("Another pipeline has the name %1 by now (%2, not %3): the one that you meant was "
               "deleted or renamed.")
                .arg(asked.name, answer->identity.uuid, asked.uuid));
        return next();
    }
    PipelineFact fact;
    fact.target = {*answer, parts().clock.now()};
    const PipelineChain chain = chainOf(m_facts.verb, *answer, m_facts.config.edition);
    fact.moves = chain.moves;
    const QString pinned = whyPinned(asked);
    const QString reason = pinned.isEmpty() ? chain.whyNot : pinned;
    if (!reason.isEmpty()) {
        setAside(asked, reason);
        fact.moves.clear();
    }
    // The only one is shown all the same, with what stands in the way.
    if (!reason.isEmpty() && m_facts.asked.size() > 1)
        return next();
    readPast(fact);
}

void PipelinePlanner::readPast(const PipelineFact& fact)
{
    if (m_facts.verb != Verb::ClearStorage && !fact.moves.contains(PipelineMove::Clear)
        && !fact.moves.contains(PipelineMove::NudgeClear))
        return take(fact);
    readAnyway(parts().pipelinesReads.events(fact.pipeline().identity.name),
        [this, fact](const Result<QList<PipelineEvent>>& events) { takeEvents(fact, events); });
}

// Old managers have no events (pipelines 4.1); that is a fact, not a failure.
void PipelinePlanner::takeEvents(PipelineFact fact, const Result<QList<PipelineEvent>>& answer)
{
    if (answer) {
        fact.hasEvents = true;
        for (const PipelineEvent& event : *answer) {
            if (!(event.resources == ResourcesState::Stopped))
                break;
            fact.lastStopped = event.recordedAt;
        }
        const ClearInEvents clear = newestClear(*answer);
        fact.lastCleared = clear.ended;
        if (clear.began.isValid() && clear.ended.isValid())
            fact.lastClearTook = std::chrono::milliseconds(clear.began.msecsTo(clear.ended));
    }
    readSize(fact);
}

/// Only what runs tells how much it holds.
void PipelinePlanner::readSize(const PipelineFact& fact)
{
    if (!(fact.pipeline().resources == ResourcesState::Provisioned))
        return take(fact);
    readAnyway(parts().pipelinesReads.stats(fact.pipeline().identity.name),
        [this, fact](const Result<PipelineStats>& stats) {
            PipelineFact sized = fact;
            if (stats)
                sized.storageBytes = stats->storageBytes;
            take(sized);
        });
}

void PipelinePlanner::take(const PipelineFact& fact)
{
    m_facts.targets.append(fact);
    next();
}

/// One that was asked for alone is an obstacle; one of several is left out, with the reason.
void PipelinePlanner::setAside(const PipelineIdentity& asked, const QString& reason)
{
    if (m_facts.asked.size() == 1)
        m_facts.obstacles += reason;
    else
        m_facts.ineligible.append({asked.name, reason});
}

QString PipelinePlanner::whyPinned(const PipelineIdentity& identity) const
{
    const auto reason = parts().pins.reasonFor(m_facts.server, identity);
    if (!reason || !destroys(m_facts.verb))
        return {};
    return reason->isEmpty() ? tr("It is pinned here. Unpin it first.")
                             : tr("It is pinned here: %1. Unpin it first.").arg(*reason);
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/clearplanner.h"

#include "app/live/clock.h"
#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"

namespace steward {

using namespace Qt::StringLiterals;

ClearPlanner::ClearPlanner(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, const QList<PipelineIdentity>& asked, PendingCall<Plan>* call)
    : Planner(environment, parts, quarantine, call)
{
    m_facts.asked = asked;
}

void ClearPlanner::start()
{
    Q_EMIT progressed(tr("Reading who we are on this server"));
    read(parts().pipelinesReads.config(), [this](const ManagerConfig& config) {
        m_facts.config = config;
        read(parts().pipelinesReads.session(),
            [this](const ManagerSession& session) { takeSession(session); });
    });
}

void ClearPlanner::takeSession(const ManagerSession& session)
{
    const QString tenant = session.tenantId.isEmpty() ? environment().tenant : session.tenantId;
    begin(m_facts, ServerKey::of(environment().pipelinesUrl, tenant));
    m_facts.tenantName = session.tenantName;
    if (session.role == "read"_L1)
        m_facts.obstacles += tr("You may only read here (role read of the tenant %1): clearing "
                                "needs the role write.")
                                 .arg(session.tenantName);
    next();
}

void ClearPlanner::next()
{
    if (m_next == m_facts.asked.size())
        return done(composeClear(m_facts));
    const PipelineIdentity asked = m_facts.asked.at(m_next++);
    Q_EMIT progressed(tr("Reading %1").arg(asked.name));
    readAnyway(parts().pipelinesReads.get(asked.name),
        [this, asked](const Result<Pipeline>& answer) { takePipeline(asked, answer); });
}

void ClearPlanner::takePipeline(const PipelineIdentity& asked, const Result<Pipeline>& answer)
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
    ClearTarget target;
    target.target = {*answer, parts().clock.now()};
    const QString reason = whyNot(*answer);
    if (!reason.isEmpty())
        setAside(asked, reason);
    if (!reason.isEmpty() && m_facts.asked.size() > 1)
        return next();
    readAnyway(parts().pipelinesReads.events(asked.name),
        [this, target](const Result<QList<PipelineEvent>>& events) { takeEvents(target, events); });
}

// Old managers have no events (pipelines 4.1); that is a fact, not a failure.
void ClearPlanner::takeEvents(ClearTarget target, const Result<QList<PipelineEvent>>& answer)
{
    if (answer) {
        target.hasEvents = true;
        for (const PipelineEvent& event : *answer) {
            if (!(event.resources == ResourcesState::Stopped))
                break;
            target.lastStopped = event.recordedAt;
        }
        const ClearInEvents clear = newestClear(*answer);
        target.lastCleared = clear.ended;
        if (clear.began.isValid() && clear.ended.isValid())
            target.lastClearTook = std::chrono::milliseconds(clear.began.msecsTo(clear.ended));
    }
    m_facts.targets.append(target);
    next();
}

/// One that was asked for alone is an obstacle; one of several is left out, with the reason.
void ClearPlanner::setAside(const PipelineIdentity& asked, const QString& reason)
{
    if (m_facts.asked.size() == 1)
        m_facts.obstacles += reason;
    else
        m_facts.ineligible.append({asked.name, reason});
}

QString ClearPlanner::whyNot(const Pipeline& pipeline) const
{
    if (!isUnderstood(pipeline))
        return tr("The server uses a word that this program does not know (storage %1, status %2), "
                  "so that it does not touch it.")
            .arg(pipeline.storage.word, pipeline.status.word);
    if (!isFullyStopped(pipeline)) {
        const bool wanted = pipeline.resources == ResourcesState::Stopped;
        return wanted
            ? tr("Its start was asked for already: stop it first, then clear.")
            : tr("It is not stopped (%1): stop it first, then clear.").arg(pipeline.status.word);
    }
    switch (pipeline.storage.value) {
    case StorageState::Cleared:
        return tr("Its storage reads Cleared already: there is nothing to clear.");
    case StorageState::Clearing:
        return tr("It is being cleared already. That cannot be cancelled, and need not be asked "
                  "for again.");
    case StorageState::InUse:
    case StorageState::Unknown:
        break;
    }
    return {};
}

} // namespace steward

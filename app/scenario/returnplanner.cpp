// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/returnplanner.h"

#include "app/live/artifactfeed.h"
#include "app/plan/pins.h"
#include "app/plan/runrecord.h"
#include "net/pipelines/pipelinesreads.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

ReturnPlanner::ReturnPlanner(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, const Scenario& scenario, const Known& known,
    PendingCall<Plan>* call)
    : Planner(environment, parts, quarantine, call)
    , m_known(known)
{
    m_facts.scenario = scenario;
}

bool ReturnPlanner::asksRegistry() const
{
    return m_facts.scenario.registry.isAsked() && !environment().registryUrl.isEmpty();
}

bool ReturnPlanner::asksManager() const
{
    return m_facts.scenario.pipelines.isAsked() && !environment().pipelinesUrl.isEmpty();
}

void ReturnPlanner::start()
{
    if (!asksManager())
        return recall();
    Q_EMIT progressed(tr("Reading who we are on this server"));
    readAnyway(parts().pipelinesReads.config(), [this](const Result<ManagerConfig>& config) {
        m_canStopGracefully = config && config->isEnterprise();
        readAnyway(parts().pipelinesReads.session(), [this](const Result<ManagerSession>& session) {
            if (session)
                takeSession(*session);
            recall(); // what cannot be read is told with the state
        });
    });
}

void ReturnPlanner::takeSession(const ManagerSession& session)
{
    m_tenant = session.tenantId;
    m_facts.tenantName = session.tenantName;
    if (session.role == "read"_L1)
        m_facts.obstacles += tr("You may only read here (role read of the tenant %1): this needs "
                                "the role write.")
                                 .arg(session.tenantName);
}

/// What other programs, or this one before it was started again, left.
void ReturnPlanner::recall()
{
    if (!asksRegistry())
        return readState();
    const ServerKey registry = ServerKey::of(environment().registryUrl);
    parts().record.past(registry, this, [this](const RunRecord::Past& past) {
        if (isOver())
            return;
        const QDateTime now = parts().clock.utcNow();
        m_facts.mayCome = m_known.mayCome + past.mayCome;
        m_facts.mayCome.removeIf([&now](const MayCome& one) { return one.isOver(now); });
        if (!m_known.resetRestartsIds)
            m_known.resetRestartsIds = past.resetRestartsIds;
        readState();
    });
}

void ReturnPlanner::readState()
{
    const ServerKey registry = ServerKey::of(environment().registryUrl);
    const ServerKey manager = ServerKey::of(
        environment().pipelinesUrl, m_tenant.isEmpty() ? environment().tenant : m_tenant);
    const bool both = asksRegistry() && asksManager();
    begin(m_facts, asksRegistry() ? registry : manager);
    if (both) {
        PlanFacts other;
        begin(other, manager);
        for (const QString& obstacle : std::as_const(other.obstacles)) {
            if (!m_facts.obstacles.contains(obstacle))
                m_facts.obstacles += obstacle;
        }
        m_facts.manager = manager;
    }
    if (!parts().pins.problem().isEmpty())
        m_facts.obstacles += parts().pins.problem();
    m_facts.generation = parts().artifacts.snapshot()->generation;
    Q_EMIT progressed(tr("Reading what is there"));
    const ScenarioServers servers{
        environment().registryUrl.isEmpty() ? nullptr : &parts().registryReads,
        environment().pipelinesUrl.isEmpty() ? nullptr : &parts().pipelinesReads, &parts().lineage,
        &parts().clock};
    const bool isVouched = parts().record.wasEmptied(registry);
    read(checkUp(servers, m_facts.scenario, isVouched, this),
        [this](const Checkup& checkup) { take(checkup); });
}

void ReturnPlanner::take(const Checkup& checkup)
{
    m_facts.state = checkup.state;
    // As of the reading, even if one server took its time while the other had answered.
    Instant asOf = parts().clock.now();
    if (asksRegistry())
        asOf = std::min(asOf, checkup.state.registry.readAt);
    if (asksManager())
        asOf = std::min(asOf, checkup.state.pipelines.readAt);
    m_facts.route = routeTo(m_facts.scenario, m_facts.state, routeFacts(), asOf);
    const QList<RouteStep>& steps = m_facts.route.steps;
    if (m_facts.route.resets)
        return read(m_known.planReset(), [this](const Plan& reset) {
            m_facts.reset = reset;
            finish();
        });
    const bool deletes = std::any_of(steps.cbegin(), steps.cend(), [](const RouteStep& step) {
        return std::holds_alternative<DeleteArtifactStep>(step.what);
    });
    if (deletes)
        planDeletes();
    else
        finish();
}

RouteFacts ReturnPlanner::routeFacts() const
{
    RouteFacts facts;
    facts.resetRestartsIds = m_known.resetRestartsIds;
    // The guard says what it takes; only where it would be off, another way is looked for.
    facts.resetAllowed = environment().resetAllowed
        || environment().environmentClass != EnvironmentClass::Production;
    facts.canStopGracefully = m_canStopGracefully;
    const ServerKey registry = m_facts.server;
    const ServerKey manager = m_facts.manager.value_or(m_facts.server);
    for (const FoundArtifact& found : m_facts.state.artifacts) {
        const ArtifactIdentity identity = identityOf(found.artifact());
        if (parts().pins.reasonFor(registry, identity))
            facts.pinnedArtifacts.insert(identity);
    }
    for (const FoundPipeline& found : m_facts.state.found) {
        if (parts().pins.reasonFor(manager, found.pipeline.identity))
            facts.pinnedPipelines.insert(found.pipeline.identity);
    }
    return facts;
}

void ReturnPlanner::planDeletes()
{
    QList<ArtifactIdentity> identities;
    for (const RouteStep& step : m_facts.route.steps) {
        if (const auto* removed = std::get_if<DeleteArtifactStep>(&step.what))
            identities.append(removed->identity);
    }
    read(m_known.planDeletes(identities), [this](const Plan& deletes) {
        m_facts.deletes = deletes;
        finish();
    });
}

void ReturnPlanner::finish()
{
    // Through a reading of ours, not the feed's: it may have begun anew meanwhile.
    if (m_facts.deletes)
        m_facts.generation = m_facts.deletes->generation;
    else if (m_facts.reset)
        m_facts.generation = m_facts.reset->generation;
    done(composeReturn(m_facts));
}

} // namespace steward

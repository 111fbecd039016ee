// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/arming.h"

#include "app/plan/guard.h"
#include "app/scenario/artifactmatch.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Arming)
};

constexpr std::chrono::hours kLongest{24};
constexpr int kMostPerPipeline = 5; // stop, clear, create, start, pause

QString objectionToReset(const ArmingTerms& terms, const ServerState& state)
{
    if (!terms.mayReset)
        return Words::tr("It would reset the registry, which was not reviewed.");
    const ArtifactMatches matches
        = matchArtifacts(terms.scenario.registry.artifacts, state.artifacts);
    for (qsizetype row = 0; row < state.artifacts.size(); ++row) {
        const Artifact& artifact = state.artifacts.at(row).artifact();
        if (matches.wantedFor.at(row) < 0 && terms.artifacts.contains(identityOf(artifact)))
            return Words::tr("%1 was there before it was armed and is not part of the scenario.")
                .arg(artifact.name);
    }
    return {};
}

} // namespace

int mostStepsOf(const Scenario& scenario)
{
    const qsizetype registry
        = scenario.registry.isAsked() ? 1 + scenario.registry.artifacts.size() : 0;
    return static_cast<int>(registry + kMostPerPipeline * scenario.pipelines.named.size());
}

Arming::Arming(Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_watch(clock)
{
    connect(&m_watch, &WakeWatch::broke, this, [this](WakeWatch::Break what) {
        disarm(what == WakeWatch::Break::Slept ? tr("This machine slept.")
                                               : tr("The date of this machine was set."));
    });
}

QString Arming::obstacleOf(const Environment& environment)
{
    if (environment.environmentClass == EnvironmentClass::Production)
        return tr("A Production environment is never armed.");
    if (environment.readOnly)
        return tr("%1 is read-only.").arg(environment.name);
    return {};
}

QString Arming::arm(const ArmingTerms& terms, const QString& typed)
{
    const QString obstacle = obstacleOf(terms.environment);
    if (!obstacle.isEmpty())
        return obstacle;
    const QString trouble = troubleOf(terms.scenario);
    if (!trouble.isEmpty())
        return tr("This scenario cannot be armed: %1.").arg(trouble);
    if (terms.lasts <= std::chrono::milliseconds(0) || terms.lasts > kLongest)
        return tr("It can be armed for up to 24 hours.");
    if (!phraseMatches(typed, terms.environment.name))
        return tr("This is not the name of the environment.");
    m_terms = terms;
    m_until = m_clock.now() + terms.lasts;
    m_reason.clear();
    m_watch.start();
    m_clock.after(terms.lasts, this, [this, turn = ++m_turn] {
        if (turn == m_turn)
            isArmed();
    });
    Q_EMIT armed();
    return {};
}

void Arming::disarm(const QString& reason)
{
    if (!m_terms)
        return;
    m_terms.reset();
    ++m_turn;
    m_watch.stop();
    m_reason = reason;
    Q_EMIT disarmed(reason);
}

bool Arming::isArmed()
{
    if (m_terms)
        m_watch.broken(); // tells, if so
    if (m_terms && m_clock.now() >= m_until)
        disarm(tr("Its time is up."));
    return m_terms.has_value();
}

bool Arming::isArmedFor(const Scenario& scenario, const Environment& environment)
{
    return isArmed() && m_terms && m_terms->scenario == scenario
        && m_terms->environment.id == environment.id && changeOf(environment).isEmpty();
}

std::chrono::milliseconds Arming::remaining() const
{
    if (!m_terms)
        return std::chrono::milliseconds(0);
    return std::max(std::chrono::milliseconds(0),
        std::chrono::duration_cast<std::chrono::milliseconds>(m_until - m_clock.now()));
}

QString Arming::permit(const Scenario& scenario, const Environment& environment,
    const ServerIdentity& server, const ServerState& state, const ReturnRoute& route)
{
    if (!isArmed() || !m_terms)
        return m_reason.isEmpty() ? tr("It is not armed.") : m_reason;
    if (scenario != m_terms->scenario)
        return disarmFor(tr("The scenario is another than the one that was armed."));
    for (const QString& change : {changeOf(environment), changeOf(server)}) {
        if (!change.isEmpty())
            return disarmFor(change);
    }
    const QString objection = objectionTo(*m_terms, state, route);
    return objection.isEmpty() ? QString() : disarmFor(objection);
}

void Arming::environmentIs(const Environment& environment)
{
    const QString change = m_terms ? changeOf(environment) : QString();
    if (!change.isEmpty())
        disarm(change);
}

void Arming::serverIs(const ServerIdentity& server)
{
    const QString change = m_terms ? changeOf(server) : QString();
    if (!change.isEmpty())
        disarm(change);
}

void Arming::certificatesAre(const QByteArray& registry, const QByteArray& manager)
{
    if (!m_terms)
        return;
    ServerIdentity server = m_terms->server;
    server.registryCertificate = registry;
    server.managerCertificate = manager;
    serverIs(server);
}

void Arming::created(const PipelineIdentity& pipeline)
{
    if (m_terms)
        m_terms->server.uuids.insert(pipeline.name, pipeline.uuid);
}

QString Arming::changeOf(const Environment& environment) const
{
    if (!m_terms)
        return {};
    const Environment& armed = m_terms->environment;
    const QString obstacle = obstacleOf(environment);
    if (!obstacle.isEmpty())
        return obstacle;
    if (environment.id != armed.id || environment.name != armed.name)
        return tr("The environment is another than the one that was armed.");
    if (environment.tenant != armed.tenant)
        return tr("The tenant was switched.");
    if (environment.registryUrl != armed.registryUrl
        || environment.pipelinesUrl != armed.pipelinesUrl)
        return tr("The addresses of the environment were changed.");
    // Anything else that was reviewed: class, who signs in, what is trusted.
    return environment == armed ? QString() : tr("The environment was changed.");
}

QString Arming::changeOf(const ServerIdentity& server) const
{
    if (!m_terms)
        return {};
    const ServerIdentity& armed = m_terms->server;
    if (server.manager.tenant != armed.manager.tenant
        || server.registry.tenant != armed.registry.tenant)
        return tr("The tenant was switched.");
    ServerIdentity same = server;
    same.uuids = armed.uuids;
    if (same != armed)
        return tr("A server is not the one any more that was armed.");
    for (auto uuid = server.uuids.cbegin(); uuid != server.uuids.cend(); ++uuid) {
        const auto known = armed.uuids.constFind(uuid.key());
        if (known != armed.uuids.cend() && *known != uuid.value())
            return tr("%1 is another pipeline than the one of this name that was armed.")
                .arg(uuid.key());
    }
    return {};
}

// What may be destroyed: what the scenario names, and what appeared since.
QString Arming::objectionTo(
    const ArmingTerms& terms, const ServerState& state, const ReturnRoute& route)
{
    const auto isNamed = [&terms](const QString& name) {
        const QList<ScenarioPipeline>& named = terms.scenario.pipelines.named;
        return std::any_of(named.cbegin(), named.cend(),
            [&name](const ScenarioPipeline& pipeline) { return pipeline.name == name; });
    };
    const QString foreign = tr("%1 was there before it was armed and is not part of the scenario.");
    int counted = 0;
    for (const RouteStep& step : route.steps) {
        ++counted;
        PipelineIdentity pipeline;
        if (const auto* one = std::get_if<PipelineStep>(&step.what))
            pipeline = one->identity;
        else if (const auto* cleared = std::get_if<ClearStorageStep>(&step.what))
            pipeline = cleared->identity;
        if (!pipeline.name.isEmpty() && !isNamed(pipeline.name)) {
            if (terms.pipelines.contains(pipeline))
                return foreign.arg(pipeline.name);
            --counted;
        }
        if (const auto* removed = std::get_if<DeleteArtifactStep>(&step.what)) {
            if (terms.artifacts.contains(removed->identity))
                return foreign.arg(removed->identity.name);
            --counted;
        }
        const QString objection = std::holds_alternative<ResetRegistryStep>(step.what)
            ? objectionToReset(terms, state)
            : QString();
        if (!objection.isEmpty())
            return objection;
    }
    if (counted > terms.mostSteps)
        return tr("It would take %1 steps; %2 were reviewed.").arg(counted).arg(terms.mostSteps);
    return {};
}

QString Arming::disarmFor(const QString& reason)
{
    disarm(reason);
    return reason;
}

} // namespace steward

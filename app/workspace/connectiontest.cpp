// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/workspace/connectiontest.h"

#include "app/workspace/connection.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"
#include "net/secrets/memorysecretstore.h"

namespace steward {

using State = ServerTrial::State;

// Calls die with their transports, and with them whatever they would have told.
struct ConnectionTest::Servers {
    Servers(const Environment& environment, SecretStore& kept, const Typed& typed)
        : registryTransport(environment.registryUrl)
        , pipelinesTransport(environment.pipelinesUrl)
        , registryConnection(ServerKind::Registry, environment,
              secretsFor(ServerKind::Registry, environment, kept, typed.registry),
              registryTransport)
        , pipelinesConnection(ServerKind::Pipelines, environment,
              secretsFor(ServerKind::Pipelines, environment, kept, typed.pipelines),
              pipelinesTransport)
        , registry(registryTransport)
        , pipelines(pipelinesTransport)
    {
    }

    // What was typed counts, and is kept nowhere by trying it.
    SecretStore& secretsFor(ServerKind server, const Environment& environment, SecretStore& kept,
        const QString& typedSecret)
    {
        if (typedSecret.isEmpty())
            return kept;
        typedSecrets.put(secretKeyFor(environment.id, server), typedSecret);
        return typedSecrets;
    }

    MemorySecretStore typedSecrets;
    Transport registryTransport;
    Transport pipelinesTransport;
    Connection registryConnection;
    Connection pipelinesConnection;
    RegistryReads registry;
    PipelinesReads pipelines;
};

ConnectionTest::ConnectionTest(QObject* parent)
    : QObject(parent)
{
    connect(&m_registryProbe, &PrefixProbe::finished, this,
        [this](const std::optional<QUrl>& found) { searched(m_registry, found); });
    connect(&m_pipelinesProbe, &PrefixProbe::finished, this,
        [this](const std::optional<QUrl>& found) { searched(m_pipelines, found); });
}

ConnectionTest::~ConnectionTest() = default;

bool ConnectionTest::isRunning() const
{
    return m_registry.state == State::Asking || m_pipelines.state == State::Asking;
}

void ConnectionTest::clear()
{
    m_registryProbe.start({});
    m_pipelinesProbe.start({});
    m_servers.reset();
    m_registry = {};
    m_pipelines = {};
    Q_EMIT changed();
}

void ConnectionTest::start(const Environment& environment, SecretStore& secrets, const Typed& typed)
{
    clear();
    m_servers = std::make_unique<Servers>(environment, secrets, typed);
    m_registry.url = environment.registryUrl;
    m_pipelines.url = environment.pipelinesUrl;
    if (!environment.registryUrl.isEmpty())
        askRegistry();
    if (!environment.pipelinesUrl.isEmpty())
        askPipelines();
    Q_EMIT changed();
}

void ConnectionTest::askRegistry()
{
    m_registry.state = State::Asking;
    m_servers->registry.health()->then(this, [this](const Result<RegistryHealth>& health) {
        if (!health) {
            fail(m_registry, health.error(), m_registryProbe, PrefixProbe::For::Registry);
            return;
        }
        m_registry.version = health->version;
        m_registry.latency = health->latency;
        m_registry.count = health->artifactCount;
        listRegistry();
    });
}

// Health is open to everybody; only the list tells whether we may read.
void ConnectionTest::listRegistry()
{
    m_servers->registry.list()->then(this, [this](const Result<ArtifactListing>& list) {
        if (!list) {
            m_registry.error = list.error();
            end(m_registry, State::Trouble);
            return;
        }
        if (!m_registry.count)
            m_registry.count = static_cast<int>(list->artifacts->size());
        end(m_registry, State::Good);
    });
}

void ConnectionTest::askPipelines()
{
    m_pipelines.state = State::Asking;
    m_servers->pipelines.config()->then(this, [this](const Result<ManagerConfig>& config) {
        if (!config) {
            fail(m_pipelines, config.error(), m_pipelinesProbe, PrefixProbe::For::Pipelines);
            return;
        }
        m_pipelines.edition = config->edition;
        m_pipelines.version = config->version;
        m_pipelines.latency = config->latency;
        askSession();
    });
}

void ConnectionTest::askSession()
{
    m_servers->pipelines.session()->then(this, [this](const Result<ManagerSession>& session) {
        if (session) {
            m_pipelines.tenant = session->tenantName;
            m_pipelines.role = session->role;
        }
        listPipelines(); // its error says more
    });
}

void ConnectionTest::listPipelines()
{
    m_servers->pipelines.list()->then(this, [this](const Result<PipelineList>& list) {
        if (!list) {
            m_pipelines.error = list.error();
            end(m_pipelines, State::Trouble);
            return;
        }
        m_pipelines.count = static_cast<int>((*list)->size());
        end(m_pipelines, State::Good);
    });
}

// Only what answered as something else is looked for nearby: nobody listens near a dead port.
void ConnectionTest::fail(
    ServerTrial& trial, const ApiError& error, PrefixProbe& probe, PrefixProbe::For server)
{
    trial.error = error;
    switch (error.kind) {
    case ErrorKind::NotOffered:
    case ErrorKind::NotFound:
    case ErrorKind::NotJson:
    case ErrorKind::Unreadable:
    case ErrorKind::Redirected:
    case ErrorKind::NotLoggedIn:
    case ErrorKind::NotAllowed:
        probe.start(trial.url, server);
        return;
    default:
        end(trial, State::Trouble);
    }
}

void ConnectionTest::searched(ServerTrial& trial, const std::optional<QUrl>& found)
{
    trial.found = found;
    end(trial, State::Trouble);
}

void ConnectionTest::end(ServerTrial& trial, State state)
{
    trial.state = state;
    Q_EMIT changed();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/workspace/workspace.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/changes.h"
#include "app/live/healthfeed.h"
#include "app/live/lookup.h"
#include "app/live/pipelinefeed.h"
#include "app/live/prefixprobe.h"
#include "app/live/wakewatch.h"
#include "app/plan/norecord.h"
#include "app/plan/pins.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/plan/run/writers.h"
#include "app/record/reappearances.h"
#include "app/record/settler.h"
#include "app/record/workspacerecord.h"
#include "app/scenario/statereader.h"
#include "app/workspace/connection.h"
#include "app/workspace/permissions.h"
#include "app/workspace/requestrate.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"
#include "net/secrets/memorysecretstore.h"

#include <QStandardPaths>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// Feeds that are read every other second notice by themselves; this is for those that wait longer,
// and too seldom to keep a processor awake.
constexpr std::chrono::seconds kLookForSleep{5};

// XDG state: QStandardPaths has no name for it before Qt 6.7.
QString lockFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (state.isEmpty()) {
        state = QStandardPaths::writableLocation(QStandardPaths::HomeLocation) + u"/.local/state"_s;
    }
    return state + u"/steward/locks"_s;
}

} // namespace

// In the order of dependence: each part may use those above it, and goes before them.
class Workspace::Private {
public:
    Private(const Environment& which, Clock& time, SecretStore* given, Journal* theJournal)
        : environment(which)
        , clock(time)
        , secrets(given ? *given : ownSecrets)
        , registryTransport(which.registryUrl)
        , pipelinesTransport(which.pipelinesUrl)
        , registryConnection(ServerKind::Registry, which, secrets, registryTransport)
        , pipelinesConnection(ServerKind::Pipelines, which, secrets, pipelinesTransport)
        , registryReads(registryTransport)
        , pipelinesReads(pipelinesTransport)
        , writers(registryTransport, pipelinesTransport)
        , artifacts(registryReads, time, which.interval, !which.registryUrl.isEmpty())
        , pipelines(pipelinesReads, time, which.interval, !which.pipelinesUrl.isEmpty())
        , health(pipelinesReads, time, !which.pipelinesUrl.isEmpty())
        , lineage(registryReads, artifacts, time)
        , lookup(registryReads, pipelinesReads)
        , changes(artifacts, pipelines, time)
        , pins(given && which.environmentClass != EnvironmentClass::Sandbox ? Pins::usualPath()
                                                                            : QString())
        , journal(theJournal)
        , record(recordOf())
        , parts{time, registryReads, writers.registry(), pipelinesReads, writers.pipelines(),
              artifacts, pipelines, health, lineage, changes, *record, pins, lockFolder()}
        , plans(which, parts)
        , permissions(registryConnection, pipelinesConnection, health)
        , rate(time)
        , wake(time, kLookForSleep)
    {
    }

    std::unique_ptr<RunRecord> recordOf()
    {
        if (!journal)
            return std::make_unique<NoRecord>();
        return std::make_unique<WorkspaceRecord>(*journal,
            WorkspaceRecord::Knowledge{
                ServerKey::of(environment.registryUrl), artifacts, pipelines, lineage, lookup});
    }

    // Accepting one certificate confirms no other that an import brought.
    void dropUnconfirmedPins()
    {
        if (!environment.unconfirmed.pins)
            return;
        environment.unconfirmed.pins = false;
        environment.registryPin.clear();
        environment.pipelinesPin.clear();
    }

    Environment environment;
    Clock& clock;
    MemorySecretStore ownSecrets;
    SecretStore& secrets;
    Transport registryTransport;
    Transport pipelinesTransport;
    Connection registryConnection;
    Connection pipelinesConnection;
    RegistryReads registryReads;
    PipelinesReads pipelinesReads;
    Writers writers;
    ArtifactFeed artifacts;
    PipelineFeed pipelines;
    HealthFeed health;
    LineageIndex lineage;
    Lookup lookup;
    Changes changes;
    Pins pins;
    Journal* journal;
    std::unique_ptr<RunRecord> record;
    PlanParts parts;
    QList<ServerKey> settled; ///< or about to be
    Plans plans;
    Permissions permissions;
    RequestRate rate;
    PrefixProbe probe;
    WakeWatch wake;
    std::optional<QUrl> suggestion;
    bool probed = false;
};

Workspace::Workspace(
    const Environment& environment, Clock& clock, SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(environment, clock, &secrets, nullptr))
{
    connectParts();
}

Workspace::Workspace(const Environment& environment, Clock& clock, SecretStore& secrets,
    Journal& journal, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(environment, clock, &secrets, &journal))
{
    connectParts();
}

Workspace::Workspace(const Environment& environment, Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(environment, clock, nullptr, nullptr))
{
    connectParts();
}

void Workspace::connectParts()
{
    connect(&d->plans, &Plans::runEnded, &d->permissions,
        [this](const PlanRun* run) { d->permissions.note(*run); });
    // A secret or a pin is given to be used at once.
    connect(&d->registryConnection, &Connection::renewed, this, [this] { d->artifacts.readNow(); });
    connect(&d->pipelinesConnection, &Connection::renewed, this, [this] {
        d->pipelines.readNow();
        d->health.readNow();
    });
    connect(&d->registryConnection, &Connection::pinned, this, [this](const QByteArray& pin) {
        d->dropUnconfirmedPins();
        d->environment.registryPin = pin;
        Q_EMIT pinsChanged(d->environment);
    });
    connect(&d->pipelinesConnection, &Connection::pinned, this, [this](const QByteArray& pin) {
        d->dropUnconfirmedPins();
        d->environment.pipelinesPin = pin;
        Q_EMIT pinsChanged(d->environment);
    });
    // After a night nobody waits for the next try, which may be minutes away, nor takes the answer
    // to a question from before it.
    connect(&d->wake, &WakeWatch::broke, this, [this] {
        d->wake.start();
        readNow();
    });
    // Whatever was read is the first to see a night, before anybody takes it for fresh.
    const auto look = [this] { (void)d->wake.broken(); };
    connect(&d->artifacts, &ArtifactFeed::stateChanged, this, look);
    connect(&d->pipelines, &PipelineFeed::stateChanged, this, look);
    connect(&d->artifacts, &ArtifactFeed::stateChanged, this, &Workspace::probeOnce);
    connect(&d->probe, &PrefixProbe::finished, this, [this](const std::optional<QUrl>& found) {
        d->suggestion = found;
        Q_EMIT suggestionChanged();
    });
    const auto count = [this] {
        d->rate.note(d->registryTransport.requestCount() + d->pipelinesTransport.requestCount());
    };
    connect(&d->artifacts, &ArtifactFeed::stateChanged, this, count);
    connect(&d->pipelines, &PipelineFeed::stateChanged, this, count);
}

Workspace::~Workspace() = default;

void Workspace::start()
{
    d->artifacts.start();
    d->pipelines.start();
    d->health.start();
    d->wake.start();
    if (!d->journal)
        return;
    // What a program that was cut off left behind here.
    settle(registryKey());
    // Plans of pipelines are kept under the tenant that the manager tells.
    connect(&d->health, &HealthFeed::changed, this, [this] {
        if (const auto& session = d->health.session()) {
            settle(session->tenantId.isEmpty()
                    ? pipelinesKey()
                    : ServerKey::of(d->environment.pipelinesUrl, session->tenantId));
        }
    });
}

void Workspace::settle(const ServerKey& server)
{
    if (server.isNull() || d->settled.contains(server))
        return;
    d->settled.append(server);
    (new Settler(server, d->parts, *d->journal, this))->start();
    (new Reappearances(server, {d->artifacts, d->pipelines}, *d->journal, this))->start();
}

void Workspace::setWatched(bool watched)
{
    if (watched) {
        d->artifacts.resume();
        d->pipelines.resume();
        d->health.resume();
        d->wake.start();
    } else {
        d->wake.stop();
        d->artifacts.pause();
        d->pipelines.pause();
        d->health.pause();
    }
}

void Workspace::readNow()
{
    d->artifacts.readNow();
    d->pipelines.readNow();
    d->health.readNow();
}

// A registry that was never read, and answers as if it were something else, may only have another
// prefix (registry 1.1). Asked once: reads only.
void Workspace::probeOnce()
{
    const FeedState& state = d->artifacts.state();
    if (d->probed || state.readAt || !state.error)
        return;
    const ErrorKind kind = state.error->kind;
    if (kind != ErrorKind::NotOffered && kind != ErrorKind::NotJson && kind != ErrorKind::NotFound
        && kind != ErrorKind::Unreadable)
        return;
    d->probed = true;
    d->probe.start(d->environment.registryUrl);
}

const Environment& Workspace::environment() const
{
    return d->environment;
}

ServerKey Workspace::registryKey() const
{
    // The tenant is the manager's: plans, too, name a registry without it.
    return ServerKey::of(d->environment.registryUrl);
}

ServerKey Workspace::pipelinesKey() const
{
    return ServerKey::of(d->environment.pipelinesUrl, d->environment.tenant);
}

bool Workspace::isReadOnly() const
{
    return d->environment.readOnly;
}

void Workspace::setReadOnly(bool readOnly)
{
    if (d->environment.readOnly == readOnly)
        return;
    d->environment.readOnly = readOnly;
    d->plans.setReadOnly(readOnly);
    Q_EMIT readOnlyChanged(readOnly);
}

int Workspace::requestsPerMinute() const
{
    return d->rate.perMinute();
}

std::optional<QUrl> Workspace::suggestedRegistryUrl() const
{
    return d->suggestion;
}

Clock& Workspace::clock() const
{
    return d->clock;
}

Connection& Workspace::registryConnection() const
{
    return d->registryConnection;
}

const Permissions& Workspace::permissions() const
{
    return d->permissions;
}

Connection& Workspace::pipelinesConnection() const
{
    return d->pipelinesConnection;
}

ArtifactFeed& Workspace::artifacts() const
{
    return d->artifacts;
}

PipelineFeed& Workspace::pipelines() const
{
    return d->pipelines;
}

HealthFeed& Workspace::health() const
{
    return d->health;
}

LineageIndex& Workspace::lineage() const
{
    return d->lineage;
}

Lookup& Workspace::lookup() const
{
    return d->lookup;
}

Changes& Workspace::changes() const
{
    return d->changes;
}

Pins& Workspace::pins() const
{
    return d->pins;
}

ScenarioServers Workspace::scenarioServers() const
{
    const bool hasRegistry = !d->environment.registryUrl.isEmpty();
    return {hasRegistry ? &d->registryReads : nullptr,
        d->environment.pipelinesUrl.isEmpty() ? nullptr : &d->pipelinesReads,
        hasRegistry ? &d->lineage : nullptr, &d->clock};
}

const RunRecord& Workspace::record() const
{
    return *d->record;
}

Plans& Workspace::plans() const
{
    return d->plans;
}

} // namespace steward

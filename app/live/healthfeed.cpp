// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/healthfeed.h"

#include "app/live/poller.h"
#include "net/pipelines/pipelinesreads.h"

namespace steward {

namespace {

constexpr std::chrono::seconds kInterval{10};

/// The server has no such page, or not yet (pipelines 4.3: 404 right after its first boot).
bool isNotThere(const ApiError& error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotOffered;
}

} // namespace

class HealthFeed::Private {
public:
    Private(HealthFeed& feed, PipelinesReads& pipelinesReads, Clock& clock, bool isConfigured)
        : q(feed)
        , reads(pipelinesReads)
        , poller(clock, kInterval)
        , configured(isConfigured)
    {
    }

    void begin(int round);
    void readSession(int round);
    void readCluster(int round);
    /// The server is lost: who answers next may be another one.
    void lose(int round, const ApiError& error);
    template <class T> void set(std::optional<T>& member, const std::optional<T>& value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT q.changed();
    }

    HealthFeed& q;
    PipelinesReads& reads;
    Poller poller;
    bool configured;
    bool introduced = false; ///< config and session are of the server that answers now
    std::optional<ManagerConfig> config;
    std::optional<ManagerSession> session;
    std::optional<ClusterHealth> cluster;
};

void HealthFeed::Private::begin(int round)
{
    if (introduced)
        return readCluster(round);
    reads.config()->then(&q, [this, round](const Result<ManagerConfig>& answer) {
        if (!answer)
            return lose(round, answer.error());
        std::optional<ManagerConfig> told = *answer;
        if (config && config->edition == told->edition && config->version == told->version)
            told = config; // another latency is no news
        set(config, told);
        readSession(round);
    });
}

void HealthFeed::Private::readSession(int round)
{
    reads.session()->then(&q, [this, round](const Result<ManagerSession>& answer) {
        if (!answer)
            return lose(round, answer.error());
        set(session, std::optional(*answer));
        introduced = true;
        readCluster(round);
    });
}

void HealthFeed::Private::readCluster(int round)
{
    reads.clusterHealth()->then(&q, [this, round](const Result<ClusterHealth>& answer) {
        if (!answer && !isNotThere(answer.error()))
            return lose(round, answer.error());
        if (!poller.ended(round, true))
            return;
        set(cluster, answer ? std::optional(*answer) : std::nullopt);
    });
}

void HealthFeed::Private::lose(int round, const ApiError& error)
{
    introduced = false;
    if (!poller.ended(round, false, error.retryAfter))
        return;
    set(cluster, std::optional<ClusterHealth>());
}

HealthFeed::HealthFeed(PipelinesReads& reads, Clock& clock, bool configured, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, reads, clock, configured))
{
    connect(&d->poller, &Poller::due, this, [this](int round) { d->begin(round); });
}

HealthFeed::~HealthFeed() = default;

void HealthFeed::start()
{
    if (d->configured)
        d->poller.start();
}

void HealthFeed::pause()
{
    d->poller.pause();
}

void HealthFeed::resume()
{
    d->poller.resume();
}

void HealthFeed::readNow()
{
    d->poller.readNow();
}

const std::optional<ManagerConfig>& HealthFeed::config() const
{
    return d->config;
}

const std::optional<ManagerSession>& HealthFeed::session() const
{
    return d->session;
}

const std::optional<ClusterHealth>& HealthFeed::cluster() const
{
    return d->cluster;
}

} // namespace steward

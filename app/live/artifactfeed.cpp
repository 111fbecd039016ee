// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"

#include "app/live/artifactcomparison.h"
#include "app/live/feedrhythm.h"
#include "app/live/offthread.h"
#include "net/registry/registryreads.h"

#include <numeric>

namespace steward {

namespace {

/// Nobody answered, so that asking for the list too would only wait once more. Any answer, even a
/// bad one, leaves the list worth a try: some registries have a health page of HTML (registry 8).
bool isSilence(ErrorKind kind)
{
    return kind == ErrorKind::Unreachable || kind == ErrorKind::Timeout || kind == ErrorKind::Tls
        || kind == ErrorKind::Cancelled || kind == ErrorKind::Busy;
}

} // namespace

class ArtifactFeed::Private {
public:
    Private(ArtifactFeed& feed, RegistryReads& registryReads, Clock& clock,
        std::chrono::milliseconds interval, bool configured)
        : q(feed)
        , reads(registryReads)
        , rhythm(clock, interval, configured)
    {
    }

    void begin(int round);
    void readList(int round);
    void take(int round, const ArtifactListing& listing);
    void compare(int round, const ArtifactList& list, bool complete);
    void apply(int round, const ArtifactList& list, bool complete, const ArtifactComparison& seen);
    void finish(int round, FeedState::Phase phase);
    void publish(const ArtifactList& items, bool newLife, bool complete, Diff diff);

    ArtifactFeed& q;
    RegistryReads& reads;
    FeedRhythm rhythm;
    std::shared_ptr<const ArtifactSnapshot> snapshot = std::make_shared<const ArtifactSnapshot>();
    std::optional<RegistryHealth> health;
    // Of the tick under way.
    std::optional<RegistryHealth> tickHealth;
    std::optional<ApiError> healthError;
    int listings = 0;

    ArtifactList lastListed; ///< as read, believed or not
    ArtifactList judged; ///< known to say what the snapshot says: not worth comparing again
    bool emptyExpected = false;
};

void ArtifactFeed::Private::begin(int round)
{
    tickHealth.reset();
    healthError.reset();
    listings = 0;
    reads.health()->then(&q, [this, round](const Result<RegistryHealth>& answer) {
        if (!rhythm.mayBeUsed(round)) {
            rhythm.dropped(round);
            return;
        }
        if (answer)
            tickHealth = *answer;
        else if (isSilence(answer.error().kind))
            return rhythm.failed(round, answer.error());
        else
            healthError = answer.error();
        readList(round);
    });
}

void ArtifactFeed::Private::readList(int round)
{
    ++listings;
    reads.list()->then(&q, [this, round](const Result<ArtifactListing>& answer) {
        if (!rhythm.mayBeUsed(round))
            rhythm.dropped(round);
        else if (answer)
            take(round, *answer);
        else // The simpler question's failure reads better where both failed alike.
            rhythm.failed(round, healthError ? *healthError : answer.error());
    });
}

void ArtifactFeed::Private::take(int round, const ArtifactListing& listing)
{
    const ArtifactList list = listing.artifacts;
    const bool agrees = list == lastListed;
    lastListed = list;
    const bool counted
        = tickHealth && tickHealth->artifactCount && *tickHealth->artifactCount == list->size();
    const bool complete = listing.pages <= 1 || counted || agrees;
    // Rows may have moved from page to page while they were read: read once more and compare.
    if (!complete && listings < 2)
        return readList(round);

    if (list->isEmpty() && !snapshot->items->isEmpty() && !emptyExpected)
        return finish(round, FeedState::Phase::Vanished);
    emptyExpected = false;
    if (list == judged && complete == snapshot->complete)
        return finish(round, FeedState::Phase::Live);
    compare(round, list, complete);
}

void ArtifactFeed::Private::compare(int round, const ArtifactList& list, bool complete)
{
    const quint64 base = snapshot->seq;
    offThread(
        &q, [before = snapshot->items, now = list] { return compareArtifacts(*before, *now); },
        [this, round, list, complete, base](const ArtifactComparison& seen) {
            if (!rhythm.mayBeUsed(round))
                rhythm.dropped(round);
            else if (snapshot->seq != base) // somebody accepted an empty list meanwhile
                compare(round, list, complete);
            else
                apply(round, list, complete, seen);
        });
}

void ArtifactFeed::Private::apply(
    int round, const ArtifactList& list, bool complete, const ArtifactComparison& seen)
{
    judged = list;
    if (snapshot->seq == 0 || !seen.equal || complete != snapshot->complete)
        publish(list, seen.reborn, complete, seen.diff);
    finish(round, FeedState::Phase::Live);
}

void ArtifactFeed::Private::finish(int round, FeedState::Phase phase)
{
    health = tickHealth;
    const auto latency = tickHealth ? tickHealth->latency : std::chrono::microseconds(0);
    rhythm.done(round, phase, latency);
    Q_EMIT q.read();
}

void ArtifactFeed::Private::publish(
    const ArtifactList& items, bool newLife, bool complete, Diff diff)
{
    auto next = std::make_shared<ArtifactSnapshot>();
    next->seq = snapshot->seq + 1;
    next->generation = snapshot->generation + (newLife ? 1 : 0);
    next->items = items;
    next->complete = complete;
    diff.seq = next->seq;
    snapshot = next;
    Q_EMIT q.changed(snapshot, diff);
}

ArtifactFeed::ArtifactFeed(RegistryReads& reads, Clock& clock, std::chrono::milliseconds interval,
    bool configured, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, reads, clock, interval, configured))
{
    connect(&d->rhythm, &FeedRhythm::due, this, [this](int round) { d->begin(round); });
    connect(&d->rhythm, &FeedRhythm::stateChanged, this, &ArtifactFeed::stateChanged);
}

ArtifactFeed::~ArtifactFeed() = default;

void ArtifactFeed::start()
{
    d->rhythm.start();
}

void ArtifactFeed::pause()
{
    d->rhythm.pause();
}

void ArtifactFeed::resume()
{
    d->rhythm.resume();
}

void ArtifactFeed::readNow()
{
    d->rhythm.readNow();
}

std::shared_ptr<const ArtifactSnapshot> ArtifactFeed::snapshot() const
{
    return d->snapshot;
}

const FeedState& ArtifactFeed::state() const
{
    return d->rhythm.state();
}

const std::optional<RegistryHealth>& ArtifactFeed::health() const
{
    return d->health;
}

void ArtifactFeed::emptiedByUs()
{
    d->emptyExpected = true;
    d->rhythm.doubt();
    d->publish(d->snapshot->items, true, d->snapshot->complete, {});
}

void ArtifactFeed::acceptEmpty()
{
    const FeedState& state = d->rhythm.state();
    if (!state.vanishedSince.isValid())
        return;
    Diff diff;
    diff.removed.resize(d->snapshot->items->size());
    std::iota(diff.removed.begin(), diff.removed.end(), 0);
    d->judged.reset();
    d->publish(std::make_shared<const QList<Artifact>>(), true, true, diff);
    const bool vanished = state.phase == FeedState::Phase::Vanished;
    d->rhythm.setPhase(vanished ? FeedState::Phase::Live : state.phase, {});
}

} // namespace steward

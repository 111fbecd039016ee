// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/pipelinefeed.h"

#include "app/live/cleardates.h"
#include "app/live/diff.h"
#include "app/live/feedrhythm.h"
#include "app/live/offthread.h"
#include "net/pipelines/pipelinesreads.h"

namespace steward {

namespace {

struct PipelineComparison {
    Diff diff;
    bool equal = false;
};

PipelineComparison comparePipelines(const QList<Pipeline>& before, const QList<Pipeline>& now)
{
    PipelineComparison result;
    result.diff = diffOf(before, now, [](const Pipeline& row) { return row.identity; });
    result.equal = result.diff.isEmpty() && before == now;
    return result;
}

} // namespace

class PipelineFeed::Private {
public:
    Private(PipelineFeed& feed, PipelinesReads& pipelinesReads, Clock& theClock,
        std::chrono::milliseconds interval, bool configured)
        : q(feed)
        , reads(pipelinesReads)
        , clock(theClock)
        , rhythm(theClock, interval, configured)
        , clears(pipelinesReads, [this] { return clock.utcNow().addMSecs(ahead.count()); })
    {
    }

    void compareClocks();
    void begin(int round);
    void take(int round, const PipelineList& list);
    void apply(const PipelineList& list, const PipelineComparison& seen);
    void finish(int round);

    PipelineFeed& q;
    PipelinesReads& reads;
    Clock& clock;
    FeedRhythm rhythm;
    ClearDates clears;
    std::shared_ptr<const PipelineSnapshot> snapshot = std::make_shared<const PipelineSnapshot>();
    std::chrono::milliseconds ahead{0};
    PipelineList judged; ///< known to say what the snapshot says: not worth comparing again
    std::chrono::microseconds latency{0};
};

void PipelineFeed::Private::begin(int round)
{
    reads.list()->then(&q, [this, round](const Result<PipelineList>& answer) {
        if (!rhythm.mayBeUsed(round))
            rhythm.dropped(round);
        else if (answer)
            take(round, *answer);
        else
            rhythm.failed(round, answer.error());
    });
}

/// The header tells whole seconds, cut, so half a second is added; what lies within its grain and
/// the reading's own time is no difference, and a small change of a known one is none either.
void PipelineFeed::Private::compareClocks()
{
    const QDateTime told = reads.listedAt();
    if (!told.isValid())
        return;
    const std::chrono::milliseconds seen(clock.utcNow().msecsTo(told.addMSecs(500)));
    const std::chrono::milliseconds grain
        = std::chrono::seconds(1) + std::chrono::ceil<std::chrono::milliseconds>(latency);
    if (std::chrono::abs(seen) <= grain)
        ahead = std::chrono::milliseconds(0);
    else if (std::chrono::abs(seen - ahead) > grain)
        ahead = seen;
}

void PipelineFeed::Private::take(int round, const PipelineList& list)
{
    latency = std::chrono::duration_cast<std::chrono::microseconds>(clock.now() - rhythm.began());
    compareClocks();
    if (list == judged)
        return finish(round);
    offThread(
        &q, [before = snapshot->items, now = list] { return comparePipelines(*before, *now); },
        [this, round, list](const PipelineComparison& seen) {
            if (!rhythm.mayBeUsed(round))
                return rhythm.dropped(round);
            apply(list, seen);
            finish(round);
        });
}

void PipelineFeed::Private::apply(const PipelineList& list, const PipelineComparison& seen)
{
    judged = list;
    if (snapshot->seq > 0 && seen.equal)
        return;
    auto next = std::make_shared<PipelineSnapshot>();
    next->seq = snapshot->seq + 1;
    next->items = list;
    Diff diff = seen.diff;
    diff.seq = next->seq;
    snapshot = next;
    clears.see(*list); // before anybody asks since when
    Q_EMIT q.changed(snapshot, diff);
}

void PipelineFeed::Private::finish(int round)
{
    rhythm.done(round, FeedState::Phase::Live, latency);
    Q_EMIT q.read();
}

PipelineFeed::PipelineFeed(PipelinesReads& reads, Clock& clock, std::chrono::milliseconds interval,
    bool configured, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, reads, clock, interval, configured))
{
    connect(&d->rhythm, &FeedRhythm::due, this, [this](int round) { d->begin(round); });
    connect(&d->rhythm, &FeedRhythm::stateChanged, this, &PipelineFeed::stateChanged);
    connect(&d->clears, &ClearDates::changed, this, &PipelineFeed::stateChanged);
}

PipelineFeed::~PipelineFeed() = default;

void PipelineFeed::start()
{
    d->rhythm.start();
}

void PipelineFeed::pause()
{
    d->rhythm.pause();
}

void PipelineFeed::resume()
{
    d->rhythm.resume();
}

void PipelineFeed::readNow()
{
    d->rhythm.readNow();
}

std::shared_ptr<const PipelineSnapshot> PipelineFeed::snapshot() const
{
    return d->snapshot;
}

const FeedState& PipelineFeed::state() const
{
    return d->rhythm.state();
}

QDateTime PipelineFeed::clearingSince(const PipelineIdentity& identity) const
{
    return d->clears.since(identity);
}

std::chrono::milliseconds PipelineFeed::serverAhead() const
{
    return d->ahead;
}

} // namespace steward

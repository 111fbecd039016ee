// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineageindex.h"

#include "app/lineage/lineagecrawl.h"
#include "app/lineage/lineagejoin.h"
#include "app/live/artifactfeed.h"
#include "app/live/offthread.h"

#include <algorithm>
#include <utility>

namespace steward {

using std::chrono::milliseconds;

namespace {

/// While a crawl goes on, joining once in this time is enough.
constexpr milliseconds kJoinEvery{250};
constexpr milliseconds kProgressEvery{100};
constexpr std::chrono::minutes kFitFor{5};

} // namespace

class LineageIndex::Private {
public:
    Private(LineageIndex& index, RegistryReads& reads, ArtifactFeed& artifactFeed, Clock& theClock)
        : q(index)
        , feed(artifactFeed)
        , clock(theClock)
        , crawl(reads, theClock)
    {
    }

    void follow(const std::shared_ptr<const ArtifactSnapshot>& next);
    void startOver(const ArtifactList& list);
    void noticeFeed();
    void touch();
    void scheduleJoin();
    void startJoin();
    void joined(std::shared_ptr<const LineageJoin> next, const QList<ArtifactIdentity>& came);
    void tellProgress(bool atOnce);
    void settle();
    void settleSoon();
    bool isJoinCurrent() const { return !dirty && !joining; }
    Impact::Answer answerFor(const ArtifactIdentity& artifact, bool namedByNone) const;

    LineageIndex& q;
    ArtifactFeed& feed;
    Clock& clock;
    LineageCrawl crawl;
    std::shared_ptr<const ArtifactSnapshot> snapshot; ///< null: nothing was ever listed
    std::shared_ptr<const LineageJoin> join = std::make_shared<const LineageJoin>();
    QList<ArtifactIdentity> newcomers; ///< since the last join

    int life = 0; ///< joins of an earlier generation are dropped
    bool dirty = false; ///< the join is behind what is known
    bool joining = false;
    bool joinArmed = false;
    Instant lastJoin{};
    Instant lastProgress{};
    bool unsettled = false; ///< `settled` is owed
    bool feedFailing = false;

    std::optional<Instant> crawlBegan; ///< of the full crawl under way
    std::optional<Instant> lastBegan; ///< of the last one that ended
    std::optional<Instant> lastEnded;
};

void LineageIndex::Private::follow(const std::shared_ptr<const ArtifactSnapshot>& next)
{
    const bool sameLife = snapshot && snapshot->generation == next->generation;
    const bool sameRows = sameLife && snapshot->items == next->items;
    snapshot = next;
    if (sameRows)
        return;
    if (!sameLife)
        return startOver(next->items);
    const CrawlBook::News news = crawl.book().follow(next->items);
    newcomers += news.came;
    // What was built on one that went is told differently now: its parent is a placeholder, or a
    // namesake (registry 3.5).
    for (const ArtifactIdentity& gone : news.went) {
        const QList<Dependent> children = join->childrenOf(gone);
        for (const Dependent& child : children)
            crawl.book().again(identityOf(child.artifact), false);
    }
    touch();
    crawl.pump();
}

void LineageIndex::Private::startOver(const ArtifactList& list)
{
    ++life;
    joining = false;
    newcomers.clear();
    lastBegan.reset();
    lastEnded.reset();
    crawlBegan = clock.now();
    join = std::make_shared<const LineageJoin>();
    crawl.restart(list);
    touch();
    Q_EMIT q.changed(); // what was answered before is void
}

void LineageIndex::Private::noticeFeed()
{
    const bool failing = feed.state().phase == FeedState::Phase::Failing;
    if (failing == feedFailing)
        return;
    feedFailing = failing;
    crawl.hold(failing);
    if (failing)
        settleSoon();
    else
        touch();
}

/// Something was learnt or asked: joins when it is time, and settles in the end.
void LineageIndex::Private::touch()
{
    dirty = true;
    unsettled = true;
    scheduleJoin();
}

void LineageIndex::Private::scheduleJoin()
{
    if (joining || !dirty)
        return;
    const auto since = clock.now() - lastJoin;
    if (!crawl.isBusy() || since >= kJoinEvery)
        return startJoin();
    if (joinArmed)
        return;
    joinArmed = true;
    clock.after(std::chrono::ceil<milliseconds>(kJoinEvery - since), &q, [this] {
        joinArmed = false;
        if (!joining && dirty)
            startJoin();
    });
}

void LineageIndex::Private::startJoin()
{
    dirty = false;
    joining = true;
    lastJoin = clock.now();
    const auto work = [list = crawl.book().list(), graphs = crawl.book().graphs()] {
        return std::make_shared<const LineageJoin>(list, graphs);
    };
    offThread(&q, work,
        [this, made = life, came = std::exchange(newcomers, {})](
            const std::shared_ptr<const LineageJoin>& next) {
            if (made == life)
                joined(next, came);
        });
}

void LineageIndex::Private::joined(
    std::shared_ptr<const LineageJoin> next, const QList<ArtifactIdentity>& came)
{
    joining = false;
    join = std::move(next);
    // Who named a newcomer before it was listed can now be told by id: a fact instead of a guess.
    for (const ArtifactIdentity& newcomer : came) {
        const QList<Dependent> children = join->childrenOf(newcomer);
        for (const Dependent& child : children) {
            if (!child.certain)
                crawl.book().again(identityOf(child.artifact), false);
        }
    }
    crawl.pump();
    Q_EMIT q.changed();
    scheduleJoin();
    settle();
}

void LineageIndex::Private::tellProgress(bool atOnce)
{
    const Instant now = clock.now();
    if (!atOnce && now - lastProgress < kProgressEvery)
        return;
    lastProgress = now;
    const int listed = crawl.book().listed();
    Q_EMIT q.progressed(std::max(0, listed - crawl.outstanding()), listed);
}

void LineageIndex::Private::settle()
{
    if (!unsettled || crawl.isBusy() || !isJoinCurrent())
        return;
    unsettled = false;
    if (crawlBegan && crawl.book().isSettled()) {
        lastBegan = crawlBegan;
        lastEnded = clock.now();
        crawlBegan.reset();
    }
    tellProgress(true);
    Q_EMIT q.settled();
}

void LineageIndex::Private::settleSoon()
{
    QMetaObject::invokeMethod(
        &q, [this] { settle(); }, Qt::QueuedConnection);
}

Impact::Answer LineageIndex::Private::answerFor(
    const ArtifactIdentity& artifact, bool namedByNone) const
{
    const CrawlBook& book = crawl.book();
    const bool all = book.readCount() == book.listed() && isJoinCurrent() && snapshot
        && snapshot->complete && book.isListed(artifact);
    if (!namedByNone)
        return Impact::Answer::Some;
    return all ? Impact::Answer::NoneRecorded : Impact::Answer::Unknown;
}

LineageIndex::LineageIndex(RegistryReads& reads, ArtifactFeed& feed, Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, reads, feed, clock))
{
    connect(&feed, &ArtifactFeed::changed, this,
        [this](const std::shared_ptr<const ArtifactSnapshot>& next) { d->follow(next); });
    connect(&feed, &ArtifactFeed::stateChanged, this, [this] { d->noticeFeed(); });
    connect(&d->crawl, &LineageCrawl::learnt, this, [this] {
        d->tellProgress(false);
        d->touch();
    });
    if (feed.snapshot()->seq > 0)
        d->follow(feed.snapshot());
    d->noticeFeed();
}

LineageIndex::~LineageIndex() = default;

void LineageIndex::crawl()
{
    if (!d->snapshot)
        return; // the first list begins it
    d->crawlBegan = d->clock.now();
    d->crawl.book().everythingAgain();
    d->unsettled = true;
    goOn();
    d->crawl.pump();
    d->settleSoon();
}

void LineageIndex::pause()
{
    d->crawl.pause();
}

void LineageIndex::resume()
{
    d->crawl.resume();
    d->settleSoon();
}

void LineageIndex::stop()
{
    d->crawl.stop(true);
    d->touch();
    d->settleSoon();
}

void LineageIndex::goOn()
{
    if (!d->crawl.isStopped())
        return;
    d->crawl.stop(false);
    d->touch();
}

bool LineageIndex::isStopped() const
{
    return d->crawl.isStopped();
}

bool LineageIndex::isCrawling() const
{
    return d->crawl.isBusy();
}

int LineageIndex::toRead() const
{
    return d->crawl.outstanding();
}

Coverage LineageIndex::coverage() const
{
    const CrawlBook& book = d->crawl.book();
    Coverage coverage;
    coverage.listed = book.listed();
    coverage.read = book.readCount();
    coverage.recording = d->join->recording();
    coverage.unread = book.unread();
    coverage.generation = d->snapshot ? d->snapshot->generation : 0;
    coverage.crawlBegan = d->lastBegan ? d->lastBegan : d->crawlBegan;
    coverage.crawlEnded = d->lastEnded;
    return coverage;
}

Impact LineageIndex::impactOf(const ArtifactIdentity& artifact) const
{
    Impact impact;
    impact.coverage = coverage();
    impact.dependents = d->join->dependentsOf(artifact);
    impact.inCycle = d->join->isInCycle(artifact);
    impact.answer = d->answerFor(artifact, impact.dependents.isEmpty());
    return impact;
}

Impact::Counts LineageIndex::countsOf(const ArtifactIdentity& artifact) const
{
    Impact::Counts counts = d->join->countsOf(artifact);
    counts.answer = d->answerFor(artifact, counts.all == 0);
    return counts;
}

std::optional<QList<Parent>> LineageIndex::parentsOf(const ArtifactIdentity& artifact) const
{
    return d->join->parentsOf(artifact);
}

QList<Dependent> LineageIndex::childrenOf(const ArtifactIdentity& artifact) const
{
    return d->join->childrenOf(artifact);
}

std::shared_ptr<const LineageJoin> LineageIndex::join() const
{
    return d->join;
}

bool LineageIndex::isFitForApproval() const
{
    if (!d->lastBegan || !d->lastEnded || !d->snapshot->complete || d->crawl.isBusy()
        || !d->isJoinCurrent() || !d->crawl.book().isSettled())
        return false;
    const std::chrono::nanoseconds bound
        = std::max<std::chrono::nanoseconds>(kFitFor, 2 * (*d->lastEnded - *d->lastBegan));
    return d->clock.now() - *d->lastBegan < bound;
}

void LineageIndex::refresh(const QList<ArtifactIdentity>& artifacts)
{
    for (auto identity = artifacts.crbegin(); identity != artifacts.crend(); ++identity)
        d->crawl.book().again(*identity, true);
    d->unsettled = true;
    goOn();
    d->crawl.pump();
    d->settleSoon();
}

} // namespace steward

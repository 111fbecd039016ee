// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagecrawl.h"

#include "app/live/errorwords.h"
#include "net/registry/registryreads.h"

#include <algorithm>
#include <utility>

namespace steward {

using std::chrono::milliseconds;

namespace {

constexpr int kAtOnce = 4; // each may make the server read its store three times (registry 3.4)
constexpr milliseconds kFirstRest{1'000};
constexpr milliseconds kLongestRest{60'000};
/// After so many rests that brought nothing, being busy counts as a failure of whoever was asked.
constexpr int kPatientRounds = 6;

/// A registry that has lineages of models only answers like this for anything else
/// (registry 3.4.2); that is an answer, not a failure.
bool hasNoneOfItsOwn(const Artifact& artifact, const ApiError& error)
{
    const bool isOther
        = artifact.type == ArtifactKind::Dataset || artifact.type == ArtifactKind::Code;
    return isOther && error.sent == Sent::Answered
        && (error.httpStatus == 400 || error.httpStatus == 404 || error.httpStatus == 405)
        && error.kind != ErrorKind::NotJson;
}

} // namespace

LineageCrawl::LineageCrawl(RegistryReads& reads, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_reads(reads)
    , m_clock(clock)
{
}

void LineageCrawl::restart(const ArtifactList& list)
{
    ++m_life;
    m_resting = 0;
    cutOff();
    m_book.restart(list);
    pump();
}

void LineageCrawl::pump()
{
    const int most = m_busyRounds > 0 ? 1 : kAtOnce;
    while (!m_paused && !m_held && !m_stopped && !m_leftAlone && m_inFlight.size() < most) {
        const std::optional<Artifact> next = m_book.take();
        if (!next)
            break;
        ask(*next);
    }
}

void LineageCrawl::pause()
{
    m_paused = true;
    cutOff();
}

void LineageCrawl::resume()
{
    m_paused = false;
    pump();
}

void LineageCrawl::hold(bool held)
{
    if (m_held && !held)
        m_book.unreachedAgain();
    m_held = held;
    pump();
}

void LineageCrawl::stop(bool stopped)
{
    m_stopped = stopped;
    if (stopped)
        cutOff();
    else
        pump();
}

bool LineageCrawl::isBusy() const
{
    if (m_stopped)
        return false;
    return !m_inFlight.isEmpty() || m_resting > 0 || (m_book.isWaiting() && !m_held);
}

int LineageCrawl::outstanding() const
{
    return m_book.waitingCount() + static_cast<int>(m_inFlight.size()) + m_resting;
}

void LineageCrawl::ask(const Artifact& artifact)
{
    const ArtifactIdentity identity = identityOf(artifact);
    // Asked again while on its way: the earlier answer may be from before what made us ask.
    if (PendingCall<LineageGraph>* earlier = m_inFlight.take(identity))
        earlier->cancel();
    PendingCall<LineageGraph>* call = m_reads.lineage(artifact.id);
    m_inFlight.insert(identity, call);
    call->then(this, [this, call, artifact](const Result<LineageGraph>& answer) {
        if (m_inFlight.value(identityOf(artifact)) == call)
            answered(artifact, answer);
    });
}

void LineageCrawl::cutOff()
{
    const auto calls = std::exchange(m_inFlight, {});
    for (auto call = calls.cbegin(); call != calls.cend(); ++call) {
        m_book.putBack(call.key());
        call.value()->cancel();
    }
}

void LineageCrawl::answered(const Artifact& artifact, const Result<LineageGraph>& answer)
{
    const ArtifactIdentity identity = identityOf(artifact);
    m_inFlight.remove(identity);
    if (!answer && answer.error().kind == ErrorKind::Busy)
        return busy(artifact, answer.error());
    m_busyRounds = 0;
    if (answer)
        m_book.read(identity, std::make_shared<const LineageGraph>(*answer), false);
    else if (hasNoneOfItsOwn(artifact, answer.error()))
        m_book.read(identity, std::make_shared<const LineageGraph>(), true);
    else if (m_book.failed(identity, answer.error(), brieflyFor(answer.error())))
        tryLater(identity, answer.error());
    pump();
    Q_EMIT learnt();
}

/// In a storm nobody's own tries are used up; one that alone is always busy has three like others.
void LineageCrawl::busy(const Artifact& artifact, const ApiError& error)
{
    const ArtifactIdentity identity = identityOf(artifact);
    const bool storm = m_busyRounds > 0 && m_busyRounds < kPatientRounds;
    if (storm)
        m_book.putBack(identity);
    else if (m_book.failed(identity, error, brieflyFor(error)))
        m_book.retry(identity);
    rest(error);
    Q_EMIT learnt();
}

void LineageCrawl::rest(const ApiError& error)
{
    if (m_leftAlone)
        return; // asked before the others' answers told
    m_leftAlone = true;
    milliseconds rest = std::min(kFirstRest * (1 << std::min(m_busyRounds, 6)), kLongestRest);
    if (error.retryAfter)
        rest = std::clamp<milliseconds>(*error.retryAfter, rest, kLongestRest);
    ++m_busyRounds;
    m_clock.after(rest, this, [this] {
        m_leftAlone = false;
        pump();
    });
}

void LineageCrawl::tryLater(const ArtifactIdentity& identity, const ApiError& error)
{
    milliseconds rest = kFirstRest * (m_book.triesOf(identity) > 1 ? 3 : 1);
    if (error.retryAfter)
        rest = std::clamp<milliseconds>(*error.retryAfter, rest, kLongestRest);
    ++m_resting;
    m_clock.after(rest, this, [this, identity, life = m_life] {
        if (life != m_life)
            return;
        --m_resting;
        m_book.retry(identity);
        pump();
        if (!m_book.isListed(identity))
            Q_EMIT learnt(); // it vanished while it rested: nobody else will tell that we are done
    });
}

} // namespace steward

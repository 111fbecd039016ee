// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/feedrhythm.h"

#include <algorithm>

namespace steward {

FeedRhythm::FeedRhythm(
    Clock& clock, std::chrono::milliseconds interval, bool configured, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_poller(clock, interval)
{
    m_state.phase = configured ? FeedState::Phase::Waiting : FeedState::Phase::NotConfigured;
    m_state.interval = interval;
    connect(&m_poller, &Poller::due, this, &FeedRhythm::begin);
}

void FeedRhythm::start()
{
    if (m_state.phase != FeedState::Phase::NotConfigured)
        m_poller.start();
}

void FeedRhythm::pause()
{
    if (m_poller.isPaused())
        return;
    // Whoever resumes does not want an answer from before the pause.
    if (m_poller.isRunning())
        doubt();
    m_poller.pause();
}

void FeedRhythm::resume()
{
    m_poller.resume();
}

void FeedRhythm::readNow()
{
    if (m_state.phase == FeedState::Phase::NotConfigured)
        return;
    if (m_poller.isRunning() && !m_droppedLast)
        m_doubted = true;
    m_poller.readNow();
}

void FeedRhythm::doubt()
{
    if (m_state.phase == FeedState::Phase::NotConfigured)
        return;
    m_doubted = m_poller.isRunning();
    m_poller.readNow();
}

void FeedRhythm::begin(int round)
{
    m_round = round;
    m_doubted = false;
    m_began = m_clock.now();
    m_beganUtc = m_clock.utcNow();
    Q_EMIT due(round);
}

void FeedRhythm::done(int round, FeedState::Phase phase, std::chrono::microseconds latency)
{
    if (!isCurrent(round))
        return;
    m_state.phase = phase;
    m_state.readAt = m_began;
    m_state.readAtUtc = m_beganUtc;
    m_state.latency = latency;
    m_state.error.reset();
    m_state.failures = 0;
    if (phase != FeedState::Phase::Vanished)
        m_state.vanishedSince = {};
    else if (!m_state.vanishedSince.isValid())
        m_state.vanishedSince = m_beganUtc;
    m_droppedLast = false;
    m_poller.ended(round, true); // may begin the next round at once
    m_state.nextTry = m_poller.nextTry();
    if (m_state.nextTry) {
        // Staleness counts in ticks as they really are: a slow server is read less often.
        const auto wait
            = std::chrono::ceil<std::chrono::milliseconds>(*m_state.nextTry - m_clock.now());
        m_state.interval = std::max(m_poller.interval(), wait);
    }
    Q_EMIT stateChanged();
}

void FeedRhythm::dropped(int round)
{
    if (!isCurrent(round))
        return;
    m_droppedLast = true;
    m_poller.ended(round, true);
    m_state.nextTry = m_poller.nextTry();
}

void FeedRhythm::failed(int round, const ApiError& error)
{
    if (!isCurrent(round))
        return;
    m_droppedLast = false;
    m_poller.ended(round, false, error.retryAfter);
    m_state.phase = FeedState::Phase::Failing;
    m_state.error = error;
    m_state.failures = m_poller.failures();
    // A slow answer excuses the age of what is shown until the next one is due, not beyond it.
    m_state.interval = m_poller.interval();
    m_state.nextTry = m_poller.nextTry();
    Q_EMIT stateChanged();
}

void FeedRhythm::setPhase(FeedState::Phase phase, const QDateTime& vanishedSince)
{
    m_state.phase = phase;
    m_state.vanishedSince = vanishedSince;
    Q_EMIT stateChanged();
}

} // namespace steward

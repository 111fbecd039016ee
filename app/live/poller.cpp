// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/poller.h"

#include <QRandomGenerator>

#include <algorithm>

namespace steward {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds kLongestBackoff{30'000};
/// A laptop that slept in the middle of a reading must not wait ten nights for the next, nor a
/// server send us away for a day.
constexpr milliseconds kLongestWait{300'000};

/// Doubles from `interval`, from the second failure on; three quarters to the whole of it, so that
/// many consoles do not come back in step.
milliseconds backoff(milliseconds interval, int failures)
{
    milliseconds whole = interval;
    for (int i = 1; i < failures && whole < kLongestBackoff; ++i)
        whole *= 2;
    whole = std::min(whole, kLongestBackoff);
    const int quarter = static_cast<int>(whole.count() / 4);
    return whole - milliseconds(QRandomGenerator::global()->bounded(quarter + 1));
}

} // namespace

Poller::Poller(Clock& clock, milliseconds interval, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_interval(interval)
{
}

void Poller::start()
{
    if (m_started)
        return;
    m_started = true;
    if (!m_paused)
        begin();
}

void Poller::pause()
{
    m_paused = true;
    ++m_armed; // whatever is armed is forgotten
}

void Poller::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    if (!m_started || m_inFlight)
        return;
    const Instant now = m_clock.now();
    if (m_again || !m_nextTry || *m_nextTry <= now)
        begin();
    else
        arm(std::chrono::ceil<milliseconds>(*m_nextTry - now));
}

void Poller::readNow()
{
    if (m_inFlight || m_paused)
        m_again = true;
    else if (m_started)
        begin();
}

bool Poller::ended(int round, bool good, std::optional<std::chrono::seconds> retryAfter)
{
    if (!m_inFlight || round != m_round)
        return false;
    m_inFlight = false;
    m_failures = good ? 0 : m_failures + 1;
    const auto took = std::chrono::duration_cast<milliseconds>(m_clock.now() - m_began);
    milliseconds wait = good ? std::max(m_interval, std::min(10 * took, kLongestWait))
                             : backoff(m_interval, m_failures);
    if (retryAfter)
        wait = std::max(wait, std::min<milliseconds>(*retryAfter, kLongestWait));
    if (m_again && !m_paused)
        begin();
    else
        arm(wait);
    return true;
}

void Poller::arm(milliseconds delay)
{
    m_nextTry = m_clock.now() + delay;
    const int armed = ++m_armed;
    if (m_paused)
        return;
    m_clock.after(delay, this, [this, armed] {
        if (armed == m_armed && !m_inFlight)
            begin();
    });
}

void Poller::begin()
{
    ++m_armed;
    m_again = false;
    m_inFlight = true;
    m_nextTry.reset();
    m_began = m_clock.now();
    Q_EMIT due(++m_round);
}

} // namespace steward

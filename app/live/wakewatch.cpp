// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/wakewatch.h"

namespace steward {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds kSecond{1'000};
constexpr milliseconds kSlack{5'000};

} // namespace

WakeWatch::WakeWatch(Clock& clock, QObject* parent)
    : WakeWatch(clock, kSecond, parent)
{
}

WakeWatch::WakeWatch(Clock& clock, milliseconds every, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_every(every)
{
}

void WakeWatch::start()
{
    m_started = true;
    m_break.reset();
    m_seen = m_clock.now();
    m_seenUtc = m_clock.utcNow();
    ++m_turn;
    arm();
}

void WakeWatch::stop()
{
    m_started = false;
    ++m_turn;
}

std::optional<WakeWatch::Break> WakeWatch::broken()
{
    if (m_started)
        look();
    return m_break;
}

QString WakeWatch::wordsFor(Break what)
{
    return what == Break::Slept ? tr("This machine slept since the review.")
                                : tr("The date of this machine was set since the review.");
}

void WakeWatch::arm()
{
    m_clock.after(m_every, this, [this, turn = m_turn] {
        if (turn != m_turn)
            return;
        look();
        if (turn == m_turn) // not started anew by whoever was told
            arm();
    });
}

// Timers stand still while the machine sleeps, the clock that counts through it does not.
void WakeWatch::look()
{
    const Instant now = m_clock.now();
    const QDateTime utc = m_clock.utcNow();
    const auto passed = std::chrono::duration_cast<milliseconds>(now - m_seen);
    const milliseconds dated(m_seenUtc.msecsTo(utc));
    m_seen = now;
    m_seenUtc = utc;
    if (m_break)
        return;
    if (std::chrono::abs(dated - passed) > kSlack)
        m_break = Break::DateSet;
    else if (passed > m_every + kSlack)
        m_break = Break::Slept;
    if (m_break)
        Q_EMIT broke(*m_break);
}

} // namespace steward

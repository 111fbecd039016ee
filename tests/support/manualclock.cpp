// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/manualclock.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

ManualClock::ManualClock(QObject* parent)
    : Clock(parent)
    , m_now(std::chrono::hours(100))
    , m_utc(QDateTime::fromString(u"2026-03-14T12:00:00Z"_s, Qt::ISODate))
{
}

void ManualClock::after(
    std::chrono::milliseconds delay, QObject* context, std::function<void()> function)
{
    m_due.push_back(
        {m_now + std::max(delay, std::chrono::milliseconds(0)), context, std::move(function)});
}

void ManualClock::advance(std::chrono::milliseconds by)
{
    const Instant target = m_now + by;
    for (;;) {
        const auto next = std::min_element(
            m_due.begin(), m_due.end(), [](const Due& a, const Due& b) { return a.at < b.at; });
        if (next == m_due.end() || next->at > target)
            break;
        const Due due = std::move(*next);
        m_due.erase(next);
        moveTo(std::max(due.at, m_now));
        if (due.context)
            due.function();
    }
    moveTo(target);
}

void ManualClock::sleep(std::chrono::milliseconds by)
{
    moveTo(m_now + by);
    for (Due& due : m_due)
        due.at += by;
}

void ManualClock::jumpWall(std::chrono::milliseconds by)
{
    m_utc = m_utc.addMSecs(by.count());
}

int ManualClock::pending() const
{
    return static_cast<int>(std::count_if(
        m_due.begin(), m_due.end(), [](const Due& due) { return !due.context.isNull(); }));
}

std::chrono::milliseconds ManualClock::untilNext() const
{
    std::chrono::milliseconds least(-1);
    for (const Due& due : m_due) {
        if (!due.context)
            continue;
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(due.at - m_now);
        if (least.count() < 0 || wait < least)
            least = wait;
    }
    return least;
}

void ManualClock::moveTo(Instant instant)
{
    const auto by = std::chrono::duration_cast<std::chrono::milliseconds>(instant - m_now);
    m_utc = m_utc.addMSecs(by.count());
    m_now = instant;
}

} // namespace steward

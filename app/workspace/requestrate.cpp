// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/workspace/requestrate.h"

namespace steward {

using namespace std::chrono_literals;

RequestRate::RequestRate(const Clock& clock)
    : m_clock(clock)
    , m_notes{{clock.now(), 0}}
{
}

void RequestRate::note(qint64 count)
{
    m_notes.append({m_clock.now(), count});
    while (m_notes.size() > 2 && m_notes.last().first - m_notes.at(1).first > 60s)
        m_notes.removeFirst();
}

int RequestRate::perMinute() const
{
    const auto& [began, first] = m_notes.first();
    const auto& [ended, last] = m_notes.last();
    if (ended - began < 2s) // what a start takes says nothing of a minute
        return 0;
    const double minutes = std::chrono::duration<double, std::ratio<60>>(ended - began).count();
    return qRound(static_cast<double>(last - first) / minutes);
}

} // namespace steward

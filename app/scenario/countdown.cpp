// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/countdown.h"

#include <algorithm>

namespace steward {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kTick{100};

} // namespace

Countdown::Countdown(Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void Countdown::start(std::chrono::milliseconds lasts)
{
    m_until = m_clock.now() + lasts;
    m_isRunning = true;
    ++m_turn;
    tick();
}

void Countdown::stop()
{
    m_isRunning = false;
    ++m_turn;
}

std::chrono::milliseconds Countdown::left() const
{
    if (!m_isRunning)
        return 0ms;
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_until - m_clock.now()), 0ms);
}

void Countdown::tick()
{
    if (left() == 0ms) {
        stop();
        Q_EMIT over();
        return;
    }
    m_clock.after(std::min(kTick, left()), this, [this, turn = m_turn] {
        if (turn == m_turn)
            tick();
    });
    Q_EMIT ticked(); // last: whoever hears it may stop
}

} // namespace steward

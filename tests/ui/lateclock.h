// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/systemclock.h"

namespace steward {

/// The system's, but whatever is awaited is late by so many seconds when somebody wants it to be.
class LateClock final : public Clock {
public:
    Instant now() const override { return m_system.now(); }
    QDateTime utcNow() const override { return m_system.utcNow().addSecs(late); }
    void after(
        std::chrono::milliseconds delay, QObject* context, std::function<void()> function) override
    {
        m_system.after(delay, context, std::move(function));
    }

    int late = 0;

private:
    SystemClock m_system;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

namespace steward {

/// The machine's clocks.
class SystemClock final : public Clock {
    Q_OBJECT
public:
    using Clock::Clock;

    Instant now() const override;
    QDateTime utcNow() const override;
    void after(
        std::chrono::milliseconds delay, QObject* context, std::function<void()> function) override;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace steward {

/// CLOCK_BOOTTIME: counts through suspend, which CLOCK_MONOTONIC does not (SAFETY.md 5, anchors
/// P28).
struct BootClock {
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true; // NOLINT(readability-identifier-naming): std's name
};

/// A moment on this machine since it started. For ages, freshness and countdowns; never shown as a
/// date.
using Instant = BootClock::time_point;

/// Time, injected, so that tests need no sleep.
class Clock : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Instant now() const = 0;
    virtual QDateTime utcNow() const = 0;
    /// Runs `function` once, after `delay`, on this thread, unless `context` has died by then.
    virtual void after(
        std::chrono::milliseconds delay, QObject* context, std::function<void()> function)
        = 0;
};

} // namespace steward

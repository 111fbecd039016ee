// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QPointer>

#include <vector>

namespace steward {

/// A clock that stands still until a test moves it. Functions that come due run inside `advance`,
/// earliest first (ties in the order they were asked for), each at its own moment; so do the ones
/// that they ask for in turn.
class ManualClock final : public Clock {
    Q_OBJECT
public:
    explicit ManualClock(QObject* parent = nullptr);

    Instant now() const override { return m_now; }
    QDateTime utcNow() const override { return m_utc; }
    void after(
        std::chrono::milliseconds delay, QObject* context, std::function<void()> function) override;

    void advance(std::chrono::milliseconds by);
    /// The machine sleeps: both clocks go on, what waits stands still and waits as long afterwards.
    void sleep(std::chrono::milliseconds by);
    /// The wall clock alone, as when somebody sets the date.
    void jumpWall(std::chrono::milliseconds by);
    /// Functions that wait and whose context lives.
    int pending() const;
    /// The earliest of them from now on; -1 ms if there is none.
    std::chrono::milliseconds untilNext() const;

private:
    struct Due {
        Instant at;
        QPointer<QObject> context;
        std::function<void()> function;
    };

    void moveTo(Instant instant);

    Instant m_now;
    QDateTime m_utc;
    std::vector<Due> m_due; ///< in the order asked for
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QObject>

namespace steward {

/// Counts down where everybody sees it, and can be stopped until it is over. Main thread.
class Countdown final : public QObject {
    Q_OBJECT
public:
    explicit Countdown(Clock& clock, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Countdown)

    void start(std::chrono::milliseconds lasts);
    void stop();
    bool isRunning() const { return m_isRunning; }
    /// 0 while it does not run.
    std::chrono::milliseconds left() const;

Q_SIGNALS:
    /// Ten times a second.
    void ticked();
    /// Not after stop().
    void over();

private:
    void tick();

    Clock& m_clock;
    Instant m_until{};
    bool m_isRunning = false;
    int m_turn = 0;
};

} // namespace steward

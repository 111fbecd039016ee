// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace steward {

/// When to read next. Emits `due`; whoever reads calls `ended` with the round it was given. Never
/// two rounds at once; re-armed after the answer, at least ten times what the reading took
/// (DESIGN.md 4); failures back off with jitter up to 30 s; a late answer of an older round is
/// ignored.
class Poller final : public QObject {
    Q_OBJECT
public:
    Poller(Clock& clock, std::chrono::milliseconds interval, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Poller)

    void start();
    /// No new round begins; the one under way may end.
    void pause();
    /// Reads at once if a round was missed.
    void resume();
    /// A round now, unless one is under way: then another follows it at once. While paused: with
    /// `resume`.
    void readNow();
    bool isPaused() const { return m_paused; }
    bool isRunning() const { return m_inFlight; }
    int failures() const { return m_failures; }
    std::optional<Instant> nextTry() const { return m_nextTry; }
    std::chrono::milliseconds interval() const { return m_interval; }

    /// False if `round` is not the one under way: drop its answer.
    bool ended(int round, bool good, std::optional<std::chrono::seconds> retryAfter = {});

Q_SIGNALS:
    void due(int round);

private:
    void arm(std::chrono::milliseconds delay);
    void begin();

    Clock& m_clock;
    std::chrono::milliseconds m_interval;
    std::optional<Instant> m_nextTry;
    Instant m_began{};
    int m_round = 0;
    int m_armed = 0;
    int m_failures = 0;
    bool m_started = false;
    bool m_paused = false;
    bool m_inFlight = false;
    bool m_again = false;
};

} // namespace steward

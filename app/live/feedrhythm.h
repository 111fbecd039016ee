// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/feedstate.h"
#include "app/live/poller.h"

#include <QObject>

namespace steward {

/// What the feeds of both servers have in common: the rounds of a poller, what they did to the
/// feed's state, and which answers may not be believed. A reading that began before something that
/// it cannot show (a write of ours that ended, a pause) is doubted: its answer is dropped and
/// another reading follows.
class FeedRhythm final : public QObject {
    Q_OBJECT
public:
    FeedRhythm(Clock& clock, std::chrono::milliseconds interval, bool configured,
        QObject* parent = nullptr);

    void start();
    void pause();
    void resume();
    /// A reading that begins now. One under way is doubted, but never two in a row: whoever asks
    /// faster than the server answers gets answers all the same.
    void readNow();
    /// Whatever the reading under way says is out of date, and one that begins now is asked for.
    void doubt();

    bool isCurrent(int round) const { return round == m_round && m_poller.isRunning(); }
    bool mayBeUsed(int round) const { return isCurrent(round) && !m_doubted; }
    /// When the round under way began.
    Instant began() const { return m_began; }
    QDateTime beganUtc() const { return m_beganUtc; }

    /// Each ends the round; a round that is not under way any more is ignored.
    void done(int round, FeedState::Phase phase, std::chrono::microseconds latency);
    void dropped(int round);
    void failed(int round, const ApiError& error);

    const FeedState& state() const { return m_state; }
    /// For what only the feed knows (Phase::Vanished); emits stateChanged.
    void setPhase(FeedState::Phase phase, const QDateTime& vanishedSince);

Q_SIGNALS:
    void due(int round);
    void stateChanged();

private:
    void begin(int round);

    Clock& m_clock;
    Poller m_poller;
    FeedState m_state;
    Instant m_began{};
    QDateTime m_beganUtc;
    int m_round = 0;
    bool m_doubted = false;
    bool m_droppedLast = false;
};

} // namespace steward

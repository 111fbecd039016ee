// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QObject>

#include <optional>

namespace steward {

/// Notices that this machine slept, or that somebody set its date, since `start`: whatever was
/// approved before has to be reviewed again (SAFETY.md 5). Looks once a second while it is started,
/// or as seldom as it is told, and whenever it is asked. The first break counts until the next
/// start.
class WakeWatch final : public QObject {
    Q_OBJECT
public:
    enum class Break { Slept, DateSet };

    explicit WakeWatch(Clock& clock, QObject* parent = nullptr);
    WakeWatch(Clock& clock, std::chrono::milliseconds every, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(WakeWatch)

    void start();
    void stop();
    /// Looks now.
    std::optional<Break> broken();
    /// In words, translated.
    static QString wordsFor(Break what);

Q_SIGNALS:
    void broke(steward::WakeWatch::Break what);

private:
    void arm();
    void look();

    Clock& m_clock;
    std::chrono::milliseconds m_every;
    Instant m_seen{};
    QDateTime m_seenUtc;
    std::optional<Break> m_break;
    int m_turn = 0; ///< of what is armed; even while stopped
    bool m_started = false;
};

} // namespace steward

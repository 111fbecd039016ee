// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QObject>

#include <functional>
#include <optional>

class QKeyEvent;

namespace steward {

/// The keyboard of the presenter's mode, before anything else hears of it: F7 checks, F8 returns,
/// F9 does what is offered, F11 fills the screen, Ctrl+Shift+P twice within two seconds leaves.
/// What a presenter's remote sends (Escape, F5, PageUp, PageDown, '.') does nothing outside
/// dialogs. While a countdown runs every key that is newly pressed stops it and does nothing else.
class StageKeys final : public QObject {
    Q_OBJECT
public:
    /// Listens to the whole application for as long as it lives.
    StageKeys(Clock& clock, std::function<bool()> isCounting, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StageKeys)

    static constexpr std::chrono::seconds kTwice{2};

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void checkWanted();
    void returnWanted();
    void offerWanted();
    void fullScreenWanted();
    void stopWanted();
    /// Pressed once; again within kTwice leaves.
    void leaveAsked();
    void leaveWanted();

private:
    bool takes(const QKeyEvent& key) const;
    void act(const QKeyEvent& key);
    void leave();

    Clock& m_clock;
    std::function<bool()> m_isCounting;
    std::optional<Instant> m_askedAt;
    std::optional<int> m_stoppedBy; ///< until it is released, its repeats are nothing
};

} // namespace steward

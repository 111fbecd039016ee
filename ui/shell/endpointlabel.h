// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "app/live/feedstate.h"

#include <QDateTime>
#include <QWidget>

class QPushButton;

namespace steward {

class ElidedLabel;
class HealthDot;
class SteadyLabel;

/// One server in the environment bar: dot, which it is, its address, latency; when it is lost,
/// since when, the countdown to the next try and Retry now. A lost and a regained server are
/// announced.
class EndpointLabel final : public QWidget {
    Q_OBJECT
public:
    EndpointLabel(
        const QString& key, const QString& what, const QString& address, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(EndpointLabel)

    void show(const FeedState& state, Instant now);
    /// Leaves all but dot, address and Retry out where room is short.
    void setNarrow(bool narrow);
    /// For an audience: which server and how it is, never its address.
    void setForAudience();
    using QWidget::show;

Q_SIGNALS:
    void retryRequested();

private:
    void announce(const QString& text);

    HealthDot* m_dot;
    ElidedLabel* m_kind;
    ElidedLabel* m_address;
    SteadyLabel* m_state;
    QPushButton* m_retry;
    QString m_what;
    QDateTime m_readAt;
    bool m_forAudience = false;
    FeedState::Phase m_phase = FeedState::Phase::Waiting;
};

} // namespace steward

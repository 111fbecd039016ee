// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QList>
#include <QObject>

#include <utility>

namespace steward {

/// Requests a minute, from a counter that is noted every two seconds.
class RequestRate final : public QObject {
    Q_OBJECT
public:
    explicit RequestRate(Clock& clock, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(RequestRate)

    void start();
    /// The counter's value now; answer to `due`.
    void note(qint64 count);
    /// Over the last minute, or since the start if that is less.
    int perMinute() const;

Q_SIGNALS:
    void due();

private:
    void tick();

    Clock& m_clock;
    QList<std::pair<Instant, qint64>> m_notes;
};

} // namespace steward

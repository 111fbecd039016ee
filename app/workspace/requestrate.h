// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QList>

#include <utility>

namespace steward {

/// Requests a minute, from a counter that is noted whenever a reading ended.
class RequestRate final {
public:
    explicit RequestRate(const Clock& clock);

    /// The counter's value now.
    void note(qint64 count);
    /// Over the last minute, or since the start if that is less.
    int perMinute() const;

private:
    const Clock& m_clock;
    QList<std::pair<Instant, qint64>> m_notes;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "net/http/apierror.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace steward {

/// How a feed stands, for banners, dots, ages and verbs.
struct FeedState {
    enum class Phase {
        NotConfigured, ///< this environment has no such server
        Waiting, ///< nothing was ever read
        Live,
        Failing, ///< the last try failed; what is shown is older
        Vanished, ///< suddenly lists nothing, unasked: old rows stay (SAFETY.md 7)
    };

    Phase phase = Phase::Waiting;
    std::optional<Instant> readAt; ///< when the last good reading began
    QDateTime readAtUtc;
    std::chrono::microseconds latency{0}; ///< of the last good health or list call
    std::optional<ApiError> error;
    int failures = 0; ///< in a row
    std::optional<Instant> nextTry;
    QDateTime vanishedSince; ///< UTC, in Phase::Vanished
    std::chrono::milliseconds interval{2'000};

    /// Older than max(3 ticks, 10 s): greyed, and its verbs ask for a read first (SAFETY.md 5).
    bool isStale(Instant now) const
    {
        const std::chrono::nanoseconds bound
            = std::max<std::chrono::nanoseconds>(3 * interval, std::chrono::seconds(10));
        return !readAt || now - *readAt > bound;
    }
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QString>

#include <optional>

namespace steward {

/// How long many equal things will still take, from how the ones before went. Nothing is foretold
/// before three of them and two seconds are behind it.
class Pace final {
public:
    /// Less done than before begins anew.
    void tell(qint64 done, qint64 all, Instant now);
    void forget();
    std::optional<std::chrono::milliseconds> left() const;
    /// "312 of 2,000, about 40 s"; without the end while nothing can be foretold.
    QString words() const;

private:
    std::optional<Instant> m_began;
    Instant m_at{};
    qint64 m_first = 0; ///< done when it began
    qint64 m_done = 0;
    qint64 m_all = 0;
};

/// "5 s", "40 s", "3 min", "2 h": rounded so that it does not twitch.
QString roundTime(std::chrono::milliseconds time);

} // namespace steward

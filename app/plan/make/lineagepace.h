// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QString>

#include <optional>

namespace steward {

/// How far a crawl, or another long reading, is and how long it will still take, told while a
/// review waits for it: "Reading lineages: 312 of 2,000, about 40 s". The pace is that of this
/// wait, so what was read before it began promises nothing.
class LineagePace final {
public:
    enum class Of { Lineages, Records };

    explicit LineagePace(Of what = Of::Lineages)
        : m_what(what)
    {
    }
    /// `left`: how many are still to be read of `listed`. Nothing is said of how long before a
    /// second has passed.
    QString words(int left, int listed, Instant now);

private:
    struct Begin {
        Instant at;
        int left = 0;
    };

    Of m_what;
    std::optional<Begin> m_began;
};

} // namespace steward

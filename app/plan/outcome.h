// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace steward {

/// What looking afterwards showed (SAFETY.md 7). Worst first, which is also the order of headless
/// exit codes; the last two count as good.
enum class Outcome {
    Contradicted, ///< it said yes, looking says no
    Changed, ///< it said no, yet something changed
    Unknown,
    Refused, ///< it said no, and a look shows nothing changed
    Pending, ///< accepted, still happening, watched
    Accepted, ///< yes, and no way to look
    NotSent,
    AlreadySo,
    Verified,
};

inline bool isGood(Outcome outcome)
{
    return outcome == Outcome::AlreadySo || outcome == Outcome::Verified;
}

/// "Contradicted"; translated. Always shown with a glyph.
QString wordFor(Outcome outcome);
/// What the word means for the data and what to try, one or two sentences, translated.
QString meaningOf(Outcome outcome);

} // namespace steward

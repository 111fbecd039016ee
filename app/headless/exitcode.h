// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"

#include <QString>

namespace steward::exitcode {

// How a program without a window ends; documented in steward(1). `apply` ends with the worst
// outcome of its steps, in the order of SAFETY.md 7.
inline constexpr int kGood = 0; ///< planned; or every step Verified or AlreadySo
inline constexpr int kFailed = 1; ///< a server cannot be read, a file cannot be written
inline constexpr int kUsage = 2; ///< the command line or the plan file cannot be used
inline constexpr int kNotFound = 3; ///< something that was named does not exist: no plan
inline constexpr int kPartly = 4; ///< planned, but not for all that was named
inline constexpr int kBlocked = 5; ///< planned, but it cannot be approved as it stands
inline constexpr int kDiffers = 6; ///< a server is not as the scenario describes it

/// 10 Contradicted, 11 Changed, 12 Unknown, 13 Refused, 14 Pending, 15 Accepted, 16 NotSent; 0 for
/// the good ones.
int of(Outcome outcome);
/// For --help, translated.
QString table();

} // namespace steward::exitcode

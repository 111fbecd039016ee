// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/stagefacts.h"

namespace steward {

struct Plan;

/// What a person allows who arms now, with all that was seen while it was reviewed, and what the
/// feeds have seen since: that, too, was there before.
ArmingTerms armingTermsOf(const Workspace& workspace, const Scenario& scenario,
    const StageFacts& reviewed, std::chrono::milliseconds lasts);

/// The same in words, one a line.
QStringList armingWords(const Scenario& scenario);

/// Why one press could not even do what was reviewed, or could not be held to it; "" if it could.
QString whyNotArmed(const ArmingTerms& terms, const StageFacts& facts, const Plan& reviewed);

} // namespace steward

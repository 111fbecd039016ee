// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/live/feedstate.h"

#include <QString>

namespace steward {

/// What decides whether a person may ask for a reset now. The planner decides again, from fresh
/// facts.
struct ResetQuestion {
    FeedState state;
    qsizetype listed = 0;
    Environment environment;
    bool readOnly = false;
    Instant now{};
    QString notPermitted{}; ///< of the person who asks, in words
};

/// Why the registry cannot be reset now, in words, translated; "" if it can.
QString whyNotReset(const ResetQuestion& question);

} // namespace steward

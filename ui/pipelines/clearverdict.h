// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/feedstate.h"
#include "net/pipelines/pipeline.h"

#include <QString>

namespace steward {

/// What decides whether a person may ask for a clear now. The server decides again, and so does the
/// planner, from fresh facts.
struct ClearQuestion {
    QList<Pipeline> targets; ///< what is chosen
    bool readOnly = false;
    QString notPermitted; ///< of the person who asks, in words
    FeedState::Phase phase = FeedState::Phase::Live;
    bool stale = false;
};

/// Why the storage of what is chosen cannot be cleared now, in words, translated; "" if it can.
QString whyNotClear(const ClearQuestion& question);
/// The same for one pipeline, by its state alone.
QString whyNotClear(const Pipeline& pipeline);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/feedstate.h"
#include "net/registry/artifact.h"

#include <QList>
#include <QString>

namespace steward {

/// What decides whether the review of a delete can be asked for.
struct DeleteQuestion {
    QList<Artifact> targets;
    bool readOnly = false;
    FeedState feed;
    Instant now{};
    QString notPermitted{}; ///< of the person who asks, in words
    QString pinned{}; ///< of the only target, in words
};

/// Why not, in words, with what would make it possible; "" if it can. The review and the runner
/// decide again from fresh facts.
QString whyNotDelete(const DeleteQuestion& question);

} // namespace steward

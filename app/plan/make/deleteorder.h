// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/target.h"

#include <QList>

namespace steward {

/// In which order several artifacts are deleted.
struct DeleteOrder {
    QList<qsizetype> order; ///< of the targets, by their positions
    bool isRelated = false; ///< some are built on others of them
    bool hasCircle = false; ///< so that for some no order is right

    bool operator==(const DeleteOrder&) const = default;
};

/// What is built on another goes before it, so that nothing that is still listed ever names a
/// parent that this plan removed; otherwise the order of the targets is kept. Certain and possible
/// links count alike. The same targets with the same dependents give the same order, whatever order
/// the server lists in.
DeleteOrder childrenFirst(const QList<ArtifactTarget>& targets);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"

#include <functional>

namespace steward {

/// What an artifact is built on; nullopt where its lineage was not read.
using ParentsOf = std::function<std::optional<QList<Parent>>(const ArtifactIdentity&)>;

struct LineageOrder {
    QList<qsizetype> rows; ///< of the artifacts, parents before what is built on them
    int unread = 0; ///< lineages that are not known: their place is the list's
    bool hasCycle = false; ///< somebody had to go first

    bool operator==(const LineageOrder&) const = default;
};

/// Stable: what nothing forces stays in the list's order.
LineageOrder parentsFirst(const QList<Artifact>& artifacts, const ParentsOf& parentsOf);

} // namespace steward

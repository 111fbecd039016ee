// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/snapshot.h"
#include "net/registry/artifact.h"

namespace steward {

/// What a new list says about the last one.
struct ArtifactComparison {
    Diff diff;
    bool equal = false; ///< the same rows in the same order
    /// A known id shows other names only: another life of this registry (SAFETY.md 2). A second row
    /// of a known id is none, ids are shared after races (registry 5.20).
    bool reborn = false;
};

/// Pure; for the thread pool.
ArtifactComparison compareArtifacts(const QList<Artifact>& before, const QList<Artifact>& now);

} // namespace steward

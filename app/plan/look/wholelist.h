// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"
#include "net/registry/artifact.h"
#include "net/registry/registryhealth.h"

#include <optional>

namespace steward {

class RegistryReads;

/// A registry as one reading tells it, health first (registry 5.8).
struct WholeList {
    ArtifactList artifacts; ///< never null
    std::optional<RegistryHealth> health; ///< absent where the registry has no readable one
    /// One page, or health counts the same, or two successive readings agree (DESIGN.md 4).
    bool isComplete = false;

    /// Lists nothing and, where it is told, counts nothing.
    bool readsAsEmpty() const
    {
        return artifacts->isEmpty() && (!health || health->artifactCount.value_or(0) == 0);
    }
};

/// Health, then all pages; again, up to three times, while the pages do not add up. The call
/// belongs to `parent`. Fails when the list cannot be read or nobody answers.
PendingCall<WholeList>* readWholeList(RegistryReads& reads, QObject* parent);

/// What `after` lacks of `before`, by id and name; as often as it lacks it.
QList<Artifact> missingFrom(const QList<Artifact>& after, const QList<Artifact>& before);

} // namespace steward

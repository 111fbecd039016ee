// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/trash.h"

namespace steward {

class PlanRun;

/// What of the trash can be registered again, and what that does not bring back.
struct Restore {
    QList<ArtifactDraft> drafts; ///< parents before what is built on them
    QList<Ineligible> left; ///< not as it was, and why; raw names
    QString note; ///< what a person must know beforehand, translated

    bool operator==(const Restore&) const = default;
};

/// A pure function of what was captured. Registries join lineage by name, so a parent that is there
/// first is found again; cycles keep the order they were captured in.
Restore restoreOf(const QList<TrashedArtifact>& trashed);

/// Of what one run verified to be gone, and did not bring back itself. `kept` is what the trash
/// holds of it, without which the order is the plan's; sources that the trash had to cut are whole
/// as long as the run is known.
Restore restoreOf(const PlanRun& run, const QList<TrashedArtifact>& kept);

} // namespace steward

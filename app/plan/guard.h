// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/lineage/impact.h"

#include <QString>

#include <optional>

namespace steward {

/// What a person must do to approve a plan.
struct Guard {
    enum class Demand { Review, TypePhrase, Off };

    Demand demand = Demand::Off;
    QString phrase; ///< to type, for TypePhrase
    std::optional<int> alsoNumber; ///< the number of unread lineages, typed too (SAFETY.md 3 and 4)
    QString reason; ///< of Off: why, and what would make it possible; translated

    bool operator==(const Guard&) const = default;
};

/// What the table of SAFETY.md 4 is asked about. The strictest row of any target and step counts.
struct GuardQuestion {
    enum class Act {
        DeleteArtifact,
        ResetRegistry,
        RegisterArtifact,
        ChangePipelines,
        ReturnToScenario, ///< everything below counts, whatever step asks it
    };

    Act act = Act::DeleteArtifact;
    EnvironmentClass environmentClass = EnvironmentClass::Production;
    QString environmentName;
    bool readOnly = false;
    bool resetAllowed = false;
    int targets = 1;
    QString onlyTargetPhrase; ///< what to type for the one target: phraseFor(...)
    bool dependentsOutside = false; ///< of any target, outside the plan
    bool impactUnknown = false; ///< of any target
    int unread = 0; ///< lineages that failed three times
    // Of a change of pipelines: what its chains hold, whatever was asked for.
    int clears = 0;
    bool forcesStop = false;
    bool deletesPipeline = false;
    // Of a return, what its steps destroy beside the pipelines; `targets` is then of no account.
    int deletes = 0;
    bool resets = false;
    /// To register on what reads as empty, and may be unreadable: the host to type (SAFETY.md 8).
    QString emptyHost;
};

/// The table of SAFETY.md 4, in one place.
Guard guardFor(const GuardQuestion& question);

/// What to type for a thing: its name, or kind and id ("model 14") where the name is not 1 to 64
/// visible characters, repeats among the listed ones, or mixes directions (SAFETY.md 2).
QString phraseFor(const QString& name, const QString& kindAndId, bool nameRepeats);

/// Trimmed, NFC, case kept; an empty phrase never matches (SAFETY.md 2).
bool phraseMatches(const QString& typed, const QString& phrase);

} // namespace steward

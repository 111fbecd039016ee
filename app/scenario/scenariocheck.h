// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"
#include "app/scenario/serverstate.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace steward {

/// One thing that is not as a scenario describes it.
struct Difference {
    enum class Kind {
        ArtifactMissing,
        ArtifactExtra,
        OtherName, ///< the server made another of the source
        OtherType,
        OtherSource,
        OtherId,
        PipelineMissing,
        PipelineExtra,
        OtherState,
        OtherStorage,
        OtherProgram,
    };

    Kind kind = Kind::ArtifactMissing;
    QString words; ///< "acme/x is missing"; translated, may hold raw server text
    // As the kind has them.
    ScenarioArtifact wantedArtifact;
    Artifact foundArtifact;
    ScenarioPipeline wantedPipeline;
    Pipeline foundPipeline;

    bool operator==(const Difference&) const = default;
};

struct ScenarioCheck {
    QList<Difference> differences; ///< in the scenario's order, then the servers'
    QList<Difference> tolerated;
    QStringList untold; ///< what cannot be told, and why; of the registry first
    qsizetype untoldOfRegistry = 0; ///< how many of them
    bool isRegistryTold = true; ///< its list is known and fresh
    bool isRegistryWhole = true; ///< nothing about it is untold
    bool isManagerTold = true;
    QList<Artifact> present; ///< the wanted ones as they are now, ids included

    /// Everything was read and nothing differs.
    bool isReady() const { return differences.isEmpty() && untold.isEmpty(); }
    /// "Ready", "Ready, 2 tolerated", "2 differences", "Cannot be told".
    QString headline() const;
    bool operator==(const ScenarioCheck&) const = default;
};

/// Compares what was read with what is wanted. Pure. What could not be read, or was read longer
/// than kFactsLast before `now`, cannot be told; a list that reads as empty, which nobody vouches
/// for, is no emptiness (registry 5.6).
ScenarioCheck checkScenario(const Scenario& scenario, const ServerState& state, Instant now);

/// The word of the present state: "Running", "Stopped, about to start".
QString stateWords(const Pipeline& pipeline);
/// The pipeline is in that state and nothing leads it out of it.
bool isAsWished(StateWish wish, const Pipeline& pipeline);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"
#include "app/scenario/serverstate.h"

#include <QList>

namespace steward {

/// Which listed artifact is which wanted one. Names join them, because ids start over and a server
/// may keep neither type nor source (registry 5.1); among namesakes the likest is taken. What is
/// left is matched by the name that a server makes of the source (registry 5.4), so that nothing is
/// registered a second time because its name was not kept.
struct ArtifactMatches {
    QList<qsizetype> foundFor; ///< by wanted artifact; -1 where it is missing
    QList<qsizetype> wantedFor; ///< by listed one; -1 where nobody wants it
};

ArtifactMatches matchArtifacts(
    const QList<ScenarioArtifact>& wanted, const QList<FoundArtifact>& found);

/// A dataset or code that a reload turned into a model.
bool isTypeLost(const ScenarioArtifact& wanted, const FoundArtifact& found);
/// The source became the name, or what is made of it (registry 5.2).
bool isSourceLost(const FoundArtifact& found);
bool isSameSource(const ScenarioArtifact& wanted, const FoundArtifact& found);

} // namespace steward

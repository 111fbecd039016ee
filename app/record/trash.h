// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"
#include "app/plan/outcome.h"
#include "app/plan/plan.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace steward {

/// An artifact as it was read before it was to be destroyed (SAFETY.md 9). Queries and user
/// information are cut from its URLs: what had some cannot be registered again as it was.
struct TrashedArtifact {
    QUuid plan;
    int step = 0; ///< id, of the step that was to remove it
    Verb verb = Verb::DeleteArtifacts;
    ServerKey server;
    QString environmentName;
    QDateTime capturedAt; ///< UTC
    ArtifactRecord record;
    bool recordKnown = true; ///< false: only id, name and type were read, not its URL
    bool urlWasCut = false;
    std::optional<QList<Parent>> parents; ///< nullopt: its lineage was not read
    QList<Dependent> children; ///< one level down
    QByteArray rating; ///< JSON as the server told it; empty unless it had been read before
    Outcome outcome = Outcome::Unknown; ///< of that step, as it stands

    bool operator==(const TrashedArtifact&) const = default;
    /// What to register to have it back, with a new id and a new rating.
    ArtifactDraft draft() const { return {record.artifact.type, record.url, record.artifact.name}; }
};

/// What is asked of the trash; newest plans first, within one as it was captured.
struct TrashQuery {
    std::optional<QUuid> plan;
    std::optional<ServerKey> server;
    bool goneOnly = true; ///< only what was verified to be gone
    int limit = 1000;
};

/// What a workspace knows of a thing beside its plan.
struct Captured {
    std::optional<ArtifactRecord> record; ///< where the plan holds none
    std::optional<QList<Parent>> parents;
    QList<Dependent> children;
    QByteArray rating;
};

} // namespace steward

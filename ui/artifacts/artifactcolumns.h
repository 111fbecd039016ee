// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"
#include "ui/lineage/lineagewords.h"

#include <QVariant>

namespace steward {

/// The columns of a list of artifacts.
enum ArtifactColumn {
    CheckColumn,
    NameColumn,
    TypeColumn,
    IdColumn,
    BuiltOnColumn,
    DependentsColumn,
};

QVariant artifactHeader(int column, int role);
/// Glyphs, tones, alignment of an artifact's own columns.
QVariant artifactLook(const Artifact& artifact, int column, int role);
/// The same for what lineage says.
QVariant lineageLook(const LineageCell& cell, int role);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"
#include "ui/theme/glyph.h"

#include <QList>
#include <QString>

namespace steward {

/// "model"; an unknown type is the server's own word (raw), a missing one says so.
QString typeWord(const ArtifactType& type);
Glyph typeGlyph(const ArtifactType& type);
/// "180 models, 44 datasets, 27 code", only what there is.
QString countsByType(const QList<Artifact>& artifacts);
/// "Net", "Ramp-up": a metric's name for people; an unknown one as the server writes it.
QString metricWord(const QString& name);

} // namespace steward

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
/// "Delete acme/sentiment...": of a button; a long name is cut, an ampersand is no mnemonic.
QString deleteLabel(const QString& name);
/// "(no name)" where there is none; else the name, raw.
QString shownName(const QString& name);
/// "Net", "Ramp-up": a metric's name for people; an unknown one as the server writes it.
QString metricWord(const QString& name);

} // namespace steward

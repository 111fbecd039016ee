// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/lineagecut.h"
#include "ui/picture/picturefile.h"
#include "ui/shell/exporttable.h"

namespace steward {

class LineageAnswers;

/// Where and when what is exported was read. In every file, with the coverage.
struct ExportSource {
    QString environment;
    QString server; ///< without secrets
    QDateTime readAt; ///< UTC
    Coverage coverage;
};

/// id, name, type, kind, distance, focus, certain, in_cycle, read, more_up, more_down.
ExportTable nodesTable(const LineageCut& cut, const ExportSource& source);
/// from_id, from_name, to_id, to_name, certain, in_cycle: from what is built upon.
ExportTable edgesTable(const LineageCut& cut, const ExportSource& source);
/// What one artifact is built on and who depends on it; the artifact itself comes first, so that
/// nothing recorded is told, too.
ExportTable impactTable(
    const Artifact& subject, const LineageAnswers& lineage, const ExportSource& source);
/// {"schema":1,"what":"lineage","environment":..,"coverage":{..},"nodes":[..],"edges":[..],
/// "impact":[..]}.
QByteArray lineageJson(const LineageCut& cut, const Artifact& subject,
    const LineageAnswers& lineage, const ExportSource& source);
PictureCaption captionOf(const Artifact& subject, const ExportSource& source);

} // namespace steward

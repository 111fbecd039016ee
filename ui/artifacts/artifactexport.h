// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"
#include "ui/shell/exporttable.h"

#include <QList>

namespace steward {

class LineageAnswers;

/// Artifacts with what lineage says of them: id, name, type, built_on, dependents, direct, in_all,
/// lineages_read, lineages_listed. Numbers are absent where nothing was read.
ExportTable exportOf(const QList<Artifact>& artifacts, const LineageAnswers& lineage);

/// Who depends on one artifact: name, type, id, depth, certain, path.
ExportTable exportOf(const Artifact& subject, const LineageAnswers& lineage);

} // namespace steward

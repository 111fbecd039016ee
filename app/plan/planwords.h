// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"
#include "net/http/apierror.h"
#include "net/pipelines/pipeline.h"
#include "net/registry/artifact.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace steward {

// The phrases that plans, looks and reports share; translated, numbers by the locale. Texts of
// servers stand in them raw.

/// "251".
QString numberWords(qint64 number);
/// "1 artifact", "251 artifacts".
QString artifactsWords(qsizetype count);
/// "model", "dataset", "code", or the server's own word.
QString kindWords(const ArtifactType& type);
/// "model 14": what to call an artifact whose name cannot be typed (SAFETY.md 2).
QString kindAndId(const Artifact& artifact);
/// "120 models, 80 datasets, 51 code".
QString countsByKind(const QList<Artifact>& artifacts);
/// "251 of 251 lineages read, 12 record a parent".
QString coverageWords(const Coverage& coverage);
/// "acme/a, acme/b and 3 others": at most so many parts.
QString someOf(const QStringList& names, qsizetype most = 3);
/// Its name for a sentence: cut where it is endless, type and id where there is nothing to read.
QString nameWords(const Artifact& artifact);
QStringList namesOf(const QList<Artifact>& artifacts);
/// "0.4 s", "14 s", "2 min 5 s".
QString durationWords(std::chrono::milliseconds duration);
/// "149.1 MB".
QString bytesWords(qint64 bytes);
/// "In use", "Clearing", "Cleared", or the server's own word.
QString storageWords(const Worded<StorageState>& storage);
/// What was asked and what came back.
QString askedAndCameBack(const ApiError& error);

} // namespace steward

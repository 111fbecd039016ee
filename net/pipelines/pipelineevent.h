// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipeline.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace steward {

/// One entry of /events (pipelines 4.1). The array order, newest first, is what counts: two events
/// may carry the same time. It is the only place that dates a clear.
struct PipelineEvent {
    QString id;
    QDateTime recordedAt;
    Worded<StorageState> storage;
    Worded<ResourcesState> resources;
    Worded<ResourcesDesired> resourcesDesired;
    Worded<ProgramState> program;
    QString runtimeStatus; ///< "" when absent
    bool hasError = false;

    bool operator==(const PipelineEvent&) const = default;
};

/// GET /stats of a deployed pipeline; what a console shows of it (pipelines 4.6).
struct PipelineStats {
    std::optional<qint64> storageBytes;
    std::optional<qint64> rssBytes;
    std::optional<qint64> processedRecords;
    QString memoryPressure;

    bool operator==(const PipelineStats&) const = default;
};

} // namespace steward

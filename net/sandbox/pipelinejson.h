// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipeline.h"

#include <QByteArray>

namespace steward::sandbox {

// What a reader asks to be told of a pipeline (pipelines 2.1).
enum class Selector { All, Status, StatusWithConnectors };

// The answers as JSON text, in the shapes of contract pipelines 2.4, 4.1 and 5.
QByteArray pipelineJson(const Pipeline& pipeline, Selector selector);
QByteArray eventJson(const PipelineEvent& event, bool everything);
QByteArray checkpointsJson(const QList<Checkpoint>& checkpoints);
QByteArray statsJson(const Pipeline& pipeline, Instant now); // pipelines 4.6
QByteArray metricsText(const Pipeline& pipeline, Instant now); // pipelines 4.4

// Parts that events hold, too: JSON or null.
QByteArray errorJson(const Pipeline& pipeline);
QByteArray runtimeDetailsJson(const Pipeline& pipeline);
QByteArray storageDetailsJson(const Pipeline& pipeline);

} // namespace steward::sandbox

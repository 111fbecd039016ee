// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipeline.h"

#include <QDateTime>

namespace steward {

/// When a checkpoint was made, by its UUIDv7 (pipelines 5): UTC, null if it is none.
QDateTime checkpointMadeAt(const Checkpoint& checkpoint);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipeline.h"
#include "ui/shell/exporttable.h"

namespace steward {

/// Pipelines for other programs: raw words and times, stable column names. The caller adds server
/// and time of reading.
ExportTable exportOf(const QList<Pipeline>& pipelines);

} // namespace steward

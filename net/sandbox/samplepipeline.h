// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipeline.h"

#include <QJsonObject>

#include <optional>

namespace steward::sandbox {

// One pipeline of the sample data's form (sampledata.h). Absent, with a sentence in *error, if it
// cannot be read.
std::optional<Pipeline> readSamplePipeline(const QJsonObject& json, Instant now, QString* error);

} // namespace steward::sandbox

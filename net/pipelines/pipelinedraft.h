// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipelineprogram.h"

namespace steward {

/// What a pipeline is created from.
struct PipelineDraft {
    QString name;
    QString description;
    PipelineProgram program;

    bool operator==(const PipelineDraft&) const = default;
};

} // namespace steward

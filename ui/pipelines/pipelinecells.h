// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pipelines/pipelinewords.h"

#include <QVariant>

#include <functional>

namespace steward {

/// What one cell of the pipelines' table says under a role of Qt or of cellroles.h. `moment` is
/// asked only by cells that depend on time: most do not.
QVariant pipelineCell(
    const Pipeline& pipeline, int column, int role, const std::function<PipelineMoment()>& moment);

} // namespace steward

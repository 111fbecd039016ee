// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pipelines/pipelinewords.h"

#include <optional>

namespace steward {

class Plans;

/// From the clears that this run of the program saw to a verified end; none: nullopt.
std::optional<UsualClear> usualClearOf(const Plans& plans);

} // namespace steward

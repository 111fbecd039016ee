// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipeline.h"
#include "net/registry/artifact.h"

#include <optional>

namespace steward {

class Workspace;

/// What a tour picks on servers that it does not know.
namespace tourtargets {

/// Named by no other, and built on something if there is such a one.
std::optional<Artifact> toDelete(const Workspace& workspace);
/// Named by the most others.
std::optional<Artifact> toKeep(const Workspace& workspace);
/// Stopped, storage in use, with the most checkpoints.
std::optional<Pipeline> toClear(const Workspace& workspace);

} // namespace tourtargets
} // namespace steward

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
/// Two that no other names.
QList<Artifact> toDeleteTogether(const Workspace& workspace);
/// Running with its storage in use: to be cleared it has to be stopped first.
std::optional<Pipeline> toClearRunning(const Workspace& workspace);
/// Stopped, storage in use, with the most checkpoints.
std::optional<Pipeline> toClear(const Workspace& workspace);

} // namespace tourtargets
} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipeline.h"
#include "net/sandbox/registrystore.h"

#include <vector>

namespace steward::sandbox {

// Made-up data for benches and crawls, the same for the same count.

// Of all three types; two models in three record a parent that was registered before.
RegistryStore::Entries generatedArtifacts(int count);

// Half running, the others paused, stopped with storage in use, or cleared.
std::vector<Pipeline> generatedPipelines(int count, Instant now);

} // namespace steward::sandbox

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipeline.h"

namespace steward {

/// The words of pipelines 2.5, exactly as spelt there; any other is Unknown and keeps its word.
Worded<StorageState> storageState(const QString& word);
Worded<ResourcesState> resourcesState(const QString& word);
Worded<ResourcesDesired> resourcesDesired(const QString& word);
Worded<DeploymentState> deploymentState(const QString& word);
Worded<ProgramState> programState(const QString& word);

} // namespace steward

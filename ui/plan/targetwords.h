// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"
#include "net/pipelines/pipeline.h"

#include <QString>

namespace steward {

/// "251 of 251 lineages read, 12 record a parent": goes with every answer about dependents.
QString coverageWords(const Coverage& coverage);
/// "acme/sentiment-de and acme/sentiment-nl", "acme/a, acme/b and 7 more"; "none named" never
/// "none".
QString dependentsWords(const Impact& impact);
/// "4 checkpoints, 812 MB", "none reported".
QString checkpointWords(const Pipeline& pipeline);

} // namespace steward

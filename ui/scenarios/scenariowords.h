// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"
#include "app/scenario/scenariocheck.h"

#include <QString>

namespace steward {

// What a scenario asks for, as a person says it. Names in it are as they were written: raw.

/// "Exactly these 8 artifacts: whatever else is there must not exist".
QString registryWords(const ScenarioRegistry& registry);
/// "Another type or source than wanted, where the server does not keep it".
QString toleratedWords(const Tolerated& tolerated);
/// "4 pipelines, of which 1 is created where it is missing".
QString pipelinesWords(const ScenarioPipelines& pipelines);
/// "stopped, storage cleared".
QString wishWords(const ScenarioPipeline& pipeline);
/// "12 lines of SQL"; "" where there is no program.
QString programWords(const ScenarioPipeline& pipeline);
/// "8 artifacts, 4 pipelines": at a glance.
QString sizeWords(const Scenario& scenario);
/// "missing", "not wanted": the kind of a difference.
QString kindWord(Difference::Kind kind);
/// Of a registry, not of a pipeline manager.
bool isOfRegistry(Difference::Kind kind);

} // namespace steward

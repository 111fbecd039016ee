// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/pipelinechain.h"

namespace steward {

// What the steps of pipeline plans are and are called; translated, may hold raw names.

decltype(Step::what) stepFor(PipelineMove move, const PipelineIdentity& identity);
/// Of a step that concerns a pipeline.
PipelineMove moveOf(const Step& step);
/// "Force stop orders".
QString stepTitle(PipelineMove move, const QString& name);
/// "POST /v0/pipelines/orders/stop?force=true".
QString requestOf(PipelineMove move, const QString& name);
/// What looking must show.
QString expectationOf(PipelineMove move, bool hasEvents);

/// "Clear the storage of orders", "Clear the storage of 3 pipelines" where `name` is "".
QString planTitle(Verb verb, const QString& name, int count);
/// Of the confirming button: "Stop and clear orders", "Delete 3 pipelines".
QString actWords(Verb verb, const QList<PipelineMove>& moves, const QString& name, int count);
/// Of a plan without a step.
QString nothingWords(Verb verb);

} // namespace steward

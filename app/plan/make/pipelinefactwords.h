// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/composepipelines.h"

namespace steward {

// What a plan of pipelines tells before it is approved: pure words of facts, translated.

/// How many, in what state, what comes first, and what is known of the past.
QString summaryOf(const PipelineFacts& facts);
QStringList goesOf(const PipelineFacts& facts);
QStringList staysOf(const PipelineFacts& facts);
QStringList undoOf(const PipelineFacts& facts);

} // namespace steward

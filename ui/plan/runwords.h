// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QString>
#include <QStringList>

namespace steward {

/// How a run stands or ended, in one line: "Verified: acme/sentiment", "2 of 5 verified, 1
/// contradicted".
QString runTitle(const PlanRun& run);
/// Server, then from when to when.
QString runWhere(const PlanRun& run);
/// Of a run of one step: what was asked and answered, and what looking showed.
QStringList answerAndLook(const PlanRun& run);
/// The whole result as plain text, for the clipboard: no secret is in it, because none is in a run.
QString runText(const PlanRun& run);

} // namespace steward

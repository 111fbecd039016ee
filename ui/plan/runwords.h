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
/// Whom a plan speaks to: host and prefix of each server, and the tenant (SAFETY.md 4).
QString whereWords(const Plan& plan);
/// The same, then from when to when.
QString runWhere(const PlanRun& run);
/// Of a run of one step: what was asked and answered, and what looking showed.
QStringList answerAndLook(const PlanRun& run);
/// Before the first request: it can still be called back as if it had never been approved.
bool isUnsent(const PlanRun& run);
/// Steps are left that can be left out.
bool canStop(const PlanRun& run);
/// The first of them for a banner, and how many more there are.
QString someDifferences(const QStringList& differences);
/// The whole result as plain text, for the clipboard: no secret is in it, because none is in a run.
QString runText(const PlanRun& run);

} // namespace steward

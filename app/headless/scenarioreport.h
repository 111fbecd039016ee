// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"
#include "app/scenario/stage.h"

#include <QByteArray>

namespace steward {

/// Lines for a person: the headline, then every difference, what is tolerated and what is not
/// known.
QStringList checkText(const ScenarioCheck& check);
/// Lines: what is left and what refused it, the ids, the time.
QStringList endText(const Stage::Ended& ended);

// For machines: an object with an integer `schema`, keys sorted.

QByteArray checkReport(const Scenario& scenario, const ScenarioCheck& check);
/// `run` is null where nothing was to be done.
QByteArray returnReport(const Scenario& scenario, const Stage::Ended& ended, const PlanRun* run);
QByteArray captureReport(const Scenario& scenario, const QStringList& leftOut);

} // namespace steward

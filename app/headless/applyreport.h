// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QByteArray>
#include <QString>

namespace steward {

/// "Verified      Delete acme/sentiment (0.4 s): gone from its address and from the list".
QString stepLine(const Step& step, const StepReport& report);

/// A run as JSON: `schema`, `plan` (its id), `outcome`, `reason`, and `steps` with `outcome`,
/// `detail`, `http_status`, `answer` and `took_ms`.
QByteArray applyReport(const PlanRun& run);
/// The same for a plan of which nothing was run.
QByteArray refusalReport(const Plan& plan, const QStringList& reasons);

} // namespace steward

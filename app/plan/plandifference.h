// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QStringList>

namespace steward {

/// What changed from the plan that was reviewed to the same question asked now, in words. Empty
/// only when both have the same fingerprint, guard and obstacles.
QStringList differencesBetween(const Plan& reviewed, const Plan& now);

} // namespace steward

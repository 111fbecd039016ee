// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plancodec.h"

#include <QString>

#include <tl/expected.hpp>

namespace steward {

/// Writes the plan whole or not at all, for its owner only: names and addresses are nobody else's
/// business. Why not, in words; "" when it is there.
QString writePlanFile(const QString& path, const Plan& plan);

/// What the file says, believed in nothing: see decodePlan. The error is in words with the path.
tl::expected<Plan, QString> readPlanFile(const QString& path);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/step.h"

#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace steward {

using UsualTime = std::function<std::optional<std::chrono::milliseconds>(const Step&)>;

/// How long steps take altogether, if each takes its usual time and they go as StepSchedule lets
/// them. Absent where one of them is not known, or there are none. Pure.
std::optional<std::chrono::milliseconds> usualTimeOf(
    const QList<Step>& steps, const UsualTime& usual);

} // namespace steward

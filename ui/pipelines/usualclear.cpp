// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/usualclear.h"

#include "app/plan/planrun.h"
#include "app/plan/plans.h"

#include <algorithm>

namespace steward {

std::optional<UsualClear> usualClearOf(const Plans& plans)
{
    QList<std::chrono::milliseconds> times;
    const QList<PlanRun*> runs = plans.runs();
    for (const PlanRun* run : runs) {
        if (run->plan().verb != Verb::ClearStorage)
            continue;
        for (const StepReport& report : run->reports()) {
            if (report.phase == StepReport::Phase::Ended && report.outcome == Outcome::Verified)
                times.append(report.took);
        }
    }
    if (times.isEmpty())
        return {};
    std::sort(times.begin(), times.end());
    return UsualClear{times.at(times.size() / 2), times.last(), static_cast<int>(times.size())};
}

} // namespace steward

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
        const QList<Step>& steps = run->plan().steps;
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const StepReport& report = run->reports().at(i);
            if (std::holds_alternative<ClearStorageStep>(steps.at(i).what)
                && report.phase == StepReport::Phase::Ended && report.outcome == Outcome::Verified)
                times.append(report.took);
        }
    }
    if (times.isEmpty())
        return {};
    std::sort(times.begin(), times.end());
    return UsualClear{times.at(times.size() / 2), times.last(), static_cast<int>(times.size())};
}

} // namespace steward

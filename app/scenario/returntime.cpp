// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/returntime.h"

#include "app/plan/run/stepschedule.h"

#include <algorithm>

namespace steward {

std::optional<std::chrono::milliseconds> usualTimeOf(
    const QList<Step>& steps, const UsualTime& usual)
{
    using std::chrono::milliseconds;
    if (steps.isEmpty())
        return std::nullopt;
    StepSchedule schedule(steps);
    milliseconds now{0};
    QList<milliseconds> endsAt(steps.size(), milliseconds(0));
    while (!schedule.isOver()) {
        while (const std::optional<qsizetype> index = schedule.next()) {
            const auto takes = usual(steps.at(*index));
            if (!takes)
                return std::nullopt;
            endsAt[*index] = now + *takes;
            schedule.began(*index);
        }
        const QList<qsizetype> active = schedule.active();
        const auto first = std::min_element(active.cbegin(), active.cend(),
            [&endsAt](qsizetype a, qsizetype b) { return endsAt.at(a) < endsAt.at(b); });
        if (first == active.cend())
            return std::nullopt; // steps that wait for each other
        now = endsAt.at(*first);
        schedule.ended(*first, Outcome::Verified);
    }
    return now;
}

} // namespace steward

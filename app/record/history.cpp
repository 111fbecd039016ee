// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/history.h"

#include "app/record/eventcodec.h"

#include <algorithm>
#include <array>
#include <pwd.h>
#include <unistd.h>

namespace steward {

Outcome HistoryEntry::outcome() const
{
    const auto worst = std::min_element(
        steps.cbegin(), steps.cend(), [](const HistoryStep& a, const HistoryStep& b) {
            return a.report.outcome < b.report.outcome;
        });
    return worst == steps.cend() ? Outcome::NotSent : worst->report.outcome;
}

HistoryEntry historyOf(const Plan& plan)
{
    HistoryEntry entry;
    entry.plan = plan;
    entry.user = userName();
    for (const Step& step : plan.steps) {
        HistoryStep one;
        one.report.stepId = step.id;
        entry.steps.append(one);
    }
    return entry;
}

HistoryEntry historyOf(const PlanRun& run, const Approval& approval)
{
    HistoryEntry entry = historyOf(run.plan());
    entry.program = JournalSession::ofThisProcess().program;
    // Only what was asked for: anything else that was typed is nobody's business.
    entry.wasArmed = approval.standing != nullptr;
    if (entry.wasArmed || phraseMatches(approval.typedPhrase, run.plan().guard.phrase))
        entry.typedPhrase = run.plan().guard.phrase;
    if (run.plan().guard.alsoNumber && !approval.typedNumber.isEmpty())
        entry.typedNumber = QString::number(*run.plan().guard.alsoNumber);
    entry.startedAt = run.startedAt();
    entry.endedAt = run.endedAt();
    entry.stopReason = run.stopReason();
    entry.running = !run.isEnded();
    for (qsizetype i = 0; i < std::min(entry.steps.size(), run.reports().size()); ++i) {
        const StepReport& report = run.reports().at(i);
        HistoryStep& step = entry.steps[i];
        step.report = report;
        if (report.phase == StepReport::Phase::Ended && report.since.isValid())
            step.endedAt = report.since.addMSecs(report.took.count());
    }
    return entry;
}

QString userName()
{
    static const QString name = [] {
        std::array<char, 4096> room{};
        passwd entry{};
        passwd* found = nullptr;
        ::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found);
        return found ? QString::fromLocal8Bit(found->pw_name) : QString::number(::geteuid());
    }();
    return name;
}

} // namespace steward

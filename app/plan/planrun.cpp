// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planrun.h"

#include <algorithm>

namespace steward {

PlanRun::PlanRun(const Plan& plan, QObject* parent)
    : QObject(parent)
    , m_plan(plan)
{
    for (const Step& step : plan.steps) {
        StepReport report;
        report.stepId = step.id;
        m_reports.append(report);
    }
}

Outcome PlanRun::outcome() const
{
    const auto worst = std::min_element(m_reports.cbegin(), m_reports.cend(),
        [](const StepReport& a, const StepReport& b) { return a.outcome < b.outcome; });
    return worst == m_reports.cend() ? Outcome::NotSent : worst->outcome;
}

void PlanRun::stopAfterThisOne()
{
    if (m_stopRequested || isEnded())
        return;
    m_stopRequested = true;
    Q_EMIT stopRequested();
    if (!isEnded())
        Q_EMIT changed();
}

bool PlanRun::cancelGrace()
{
    if (m_phase != Phase::Grace)
        return false;
    stopAfterThisOne();
    return true;
}

bool PlanRun::canGoOnWithout(int /*stepId*/) const
{
    return false;
}

bool PlanRun::goOnWithout(int /*stepId*/)
{
    return false;
}

} // namespace steward

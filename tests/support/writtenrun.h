// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

namespace steward {

/// A run whose course a test writes.
class WrittenRun final : public PlanRun {
public:
    explicit WrittenRun(const Plan& plan, QObject* parent = nullptr)
        : PlanRun(plan, parent)
    {
        m_phase = Phase::Running;
        m_startedAt = QDateTime::fromString(QStringLiteral("2026-03-14T11:59:00Z"), Qt::ISODate);
        m_reports.clear();
        for (const Step& step : plan.steps) {
            StepReport report;
            report.stepId = step.id;
            m_reports.append(report);
        }
    }

    void setPhase(Phase phase)
    {
        m_phase = phase;
        Q_EMIT changed();
    }
    void setGrace(std::chrono::milliseconds left)
    {
        m_graceLeft = left;
        setPhase(Phase::Grace);
    }
    void setWaitingBehind(const QString& holder) { m_waitingBehind = holder; }
    void setReport(qsizetype step, StepReport report)
    {
        report.stepId = m_reports.at(step).stepId;
        m_reports[step] = report;
        Q_EMIT changed();
    }
    void setStep(qsizetype step, StepReport::Phase phase, const QString& detail = {})
    {
        StepReport report = m_reports.at(step);
        report.phase = phase;
        report.detail = detail;
        report.since = m_startedAt;
        setReport(step, report);
    }
    void endStep(qsizetype step, Outcome outcome, const QString& detail = {})
    {
        StepReport report = m_reports.at(step);
        report.phase = StepReport::Phase::Ended;
        report.outcome = outcome;
        report.detail = detail;
        report.since = m_startedAt;
        if (outcome != Outcome::NotSent) {
            report.took = std::chrono::milliseconds(300 + 17 * step % 400);
            report.httpStatus = 200;
            report.answer = QStringLiteral("200");
        }
        setReport(step, report);
    }
    void end(const QString& reason = {})
    {
        for (StepReport& report : m_reports) {
            if (report.phase != StepReport::Phase::Ended)
                report.phase = StepReport::Phase::Ended;
        }
        m_phase = Phase::Ended;
        m_stopReason = reason;
        m_endedAt = m_startedAt.addSecs(14);
        Q_EMIT changed();
        Q_EMIT ended();
    }
};

} // namespace steward

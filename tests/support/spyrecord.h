// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"
#include "app/plan/runrecord.h"

#include <QPointer>
#include <QStringList>

#include <functional>
#include <vector>

namespace steward {

/// Notes what a run has written down, in order, and answers as a disk would: at once, when let, or
/// with a problem.
class SpyRecord final : public RunRecord {
    Q_OBJECT
public:
    using RunRecord::RunRecord;

    /// "begin", "intend 1", "tell 1 Looking 200", "tell 1 Verified", "end".
    QStringList lines;
    QString beginProblem;
    QString intendProblem;
    int intendProblemFrom = 1; ///< the step that meets it, and those after it
    QString standing; ///< problem()
    bool holds = false; ///< answers only when let go

    void letGo()
    {
        holds = false;
        for (const auto& answer : std::exchange(m_held, {}))
            answer();
    }
    bool isHolding() const { return !m_held.empty(); }

    void begin(const PlanRun&, const Approval&, QObject* context, Done done) override
    {
        lines += QStringLiteral("begin");
        answer(context, std::move(done), beginProblem);
    }
    void intend(const PlanRun&, qsizetype step, QObject* context, Done done) override
    {
        lines += QStringLiteral("intend %1").arg(step + 1);
        answer(context, std::move(done), step + 1 >= intendProblemFrom ? intendProblem : QString());
    }
    void tell(const PlanRun& run, qsizetype step) override
    {
        const StepReport& report = run.reports().at(step);
        const bool ended = report.phase == StepReport::Phase::Ended;
        lines += QStringLiteral("tell %1 %2")
                     .arg(step + 1)
                     .arg(ended ? wordFor(report.outcome)
                                : QStringLiteral("Looking ") + report.answer.left(3));
    }
    void end(const PlanRun&) override { lines += QStringLiteral("end"); }
    QString problem() const override { return standing; }
    std::optional<std::chrono::milliseconds> usually(const ServerKey&, const Step&) const override
    {
        return std::nullopt;
    }

private:
    void answer(QObject* context, Done done, const QString& problem)
    {
        auto say = [context = QPointer(context), done = std::move(done), problem] {
            if (context)
                done(problem);
        };
        if (holds)
            m_held.emplace_back(std::move(say));
        else
            QMetaObject::invokeMethod(this, std::move(say), Qt::QueuedConnection);
    }

    std::vector<std::function<void()>> m_held;
};

} // namespace steward

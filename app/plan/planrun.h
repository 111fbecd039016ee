// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"
#include "app/plan/plan.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace steward {

/// How one step stands.
struct StepReport {
    enum class Phase {
        Waiting, ///< not its turn yet
        Checking, ///< its precondition is read
        Sending, ///< its request is on its way
        Looking, ///< read again until the effect shows or the time is up
        Ended,
    };

    int stepId = 0;
    Phase phase = Phase::Waiting;
    Outcome outcome = Outcome::NotSent; ///< meaningful when Ended
    QString detail; ///< what was seen, translated: "gone from its address and from the list"
    QString answer; ///< what the server said: "200" and its words, raw
    int httpStatus = 0;
    QDateTime since; ///< UTC, when its check began
    std::chrono::milliseconds took{0}; ///< when Ended

    bool operator==(const StepReport&) const = default;
};

/// One approved plan on its way. Lives in its workspace, whatever windows close (SAFETY.md 10).
class PlanRun : public QObject {
    Q_OBJECT
public:
    enum class Phase { WaitingForLock, Comparing, Running, Ended };

    explicit PlanRun(const Plan& plan, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PlanRun)

    const Plan& plan() const { return m_plan; }
    Phase phase() const { return m_phase; }
    bool isEnded() const { return m_phase == Phase::Ended; }
    /// The holder, while WaitingForLock; in words.
    QString waitingBehind() const { return m_waitingBehind; }
    const QList<StepReport>& reports() const { return m_reports; }
    /// The worst of all steps.
    Outcome outcome() const;
    /// Why nothing (more) was sent, translated: "the world changed since the review: ...". ""
    /// otherwise.
    QString stopReason() const { return m_stopReason; }
    QDateTime startedAt() const { return m_startedAt; }
    QDateTime endedAt() const { return m_endedAt; }

    /// Steps that have not begun are NotSent; the one under way ends as it ends.
    void stopAfterThisOne() { m_stopRequested = true; }
    bool isStopRequested() const { return m_stopRequested; }

Q_SIGNALS:
    void changed();
    void ended();

protected: // for the runner
    Plan m_plan;
    Phase m_phase = Phase::WaitingForLock;
    QString m_waitingBehind;
    QList<StepReport> m_reports;
    QString m_stopReason;
    QDateTime m_startedAt;
    QDateTime m_endedAt;
    bool m_stopRequested = false;
};

} // namespace steward

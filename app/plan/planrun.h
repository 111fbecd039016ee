// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"
#include "app/plan/plan.h"
#include "app/plan/serversaid.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace steward {

/// How one step stands.
struct StepReport {
    enum class Phase {
        Waiting, ///< not its turn yet
        Checking, ///< its precondition is read, then its intent is written down
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
    /// What the answer amounts to; a web page is nobody's yes, whatever its status says.
    ServerSaid::Word said = ServerSaid::Word::Nothing;
    QDateTime since; ///< UTC, when its check began
    std::chrono::milliseconds took{0}; ///< when Ended

    bool operator==(const StepReport&) const = default;
};

/// One approved plan on its way. Lives in its workspace, whatever windows close (SAFETY.md 10).
class PlanRun : public QObject {
    Q_OBJECT
public:
    enum class Phase {
        WaitingForLock,
        Comparing, ///< with what was reviewed; then it is written down
        Grace, ///< the first request leaves when graceLeft() is over
        Running,
        Ended,
    };

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

    /// Of the time in which it can still be called back, while in Grace.
    std::chrono::milliseconds graceLeft() const { return m_graceLeft; }

    /// Steps that have not begun are NotSent; what is under way ends as it ends. Before the first
    /// request nothing is sent at all, and the run ends.
    void stopAfterThisOne();
    bool isStopRequested() const { return m_stopRequested; }
    /// Nothing is sent, if it is not too late: then false.
    bool cancelGrace();

    /// Whether a step was accepted and is only waited for: its request is answered, and nothing of
    /// it is left to be sent.
    virtual bool canGoOnWithout(int stepId) const;
    /// Waits for it no longer, if that can be: it stays Pending and is watched, what comes after it
    /// is not sent, the others go on. False where it cannot be, and nothing changed.
    virtual bool goOnWithout(int stepId);

Q_SIGNALS:
    void changed();
    void ended();
    void stopRequested();

protected: // for the runner
    Plan m_plan;
    Phase m_phase = Phase::WaitingForLock;
    QString m_waitingBehind;
    QList<StepReport> m_reports;
    QString m_stopReason;
    QDateTime m_startedAt;
    QDateTime m_endedAt;
    std::chrono::milliseconds m_graceLeft{0};
    bool m_stopRequested = false;
};

} // namespace steward

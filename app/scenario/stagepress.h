// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "app/scenario/countdown.h"
#include "app/scenario/stagefacts.h"

#include <QPointer>

namespace steward {

/// A plan of a return with the facts that it was made beside.
struct StagePlan {
    Plan plan;
    StageFacts facts;
};

/// Reads both servers and plans the return to a scenario, at once. Fails when it cannot be planned.
/// The call belongs to `parent`.
PendingCall<StagePlan>* planReturn(Workspace& workspace, const Scenario& scenario, QObject* parent);

/// One press of an armed Return: reads, asks Arming, counts down, asks Arming again. It sends
/// nothing and says when to. Main thread.
class StagePress final : public QObject {
    Q_OBJECT
public:
    StagePress(Workspace& workspace, Arming& arming, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StagePress)

    /// Not while one goes on.
    void press(const Scenario& scenario, std::chrono::milliseconds countdown);
    void stop();
    bool isReading() const { return !m_reading.isNull(); }
    bool isCounting() const { return m_countdown.isRunning(); }
    std::chrono::milliseconds left() const { return m_countdown.left(); }

Q_SIGNALS:
    void changed();
    /// As read for it, whatever comes next.
    void factsRead(const steward::StagePlan& what);
    /// What keeps it from going, in words; `review`: it takes a review now.
    void held(const QString& why, bool review);
    /// Nothing is to be done, or nothing can be.
    void empty(const steward::StagePlan& what);
    void go(const steward::Plan& plan, const steward::Approval& approval);

private:
    void take(const StagePlan& what);
    void lookAround();
    void over();

    Workspace& m_workspace;
    Arming& m_arming;
    Countdown m_countdown;
    QPointer<PendingCallBase> m_reading;
    Scenario m_scenario;
    std::chrono::milliseconds m_lasts{0};
    Plan m_plan; ///< while it counts down
    Approval m_approval;
};

} // namespace steward

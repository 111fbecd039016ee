// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/wakewatch.h"
#include "app/plan/look/lastlist.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/plan/quarantine.h"
#include "app/plan/run/steprun.h"
#include "app/plan/run/stepschedule.h"
#include "app/plan/serverlock.h"

#include <QHash>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace steward {

/// Runs one approved plan (SAFETY.md 5 to 7, 9): checks the approval, takes the server's lock, asks
/// the plan's question again and compares, waits the grace, writes down what is to come, and then
/// lets the steps go as the schedule says. After its end it goes on watching what its looks watch.
class PlanRunner final : public PlanRun {
    Q_OBJECT
public:
    using Remake = std::function<PendingCall<Plan>*(const Plan&)>;

    /// `grace`: how long the first request waits for a second thought.
    PlanRunner(const Plan& plan, const Approval& approval, const PlanParts& parts,
        const Quarantine& quarantine, Remake remake, std::chrono::milliseconds grace,
        QObject* parent);
    ~PlanRunner() override;

    /// Ends at once, with this reason, without sending anything.
    void refuse(const QString& reason);
    void begin();

    bool canGoOnWithout(int stepId) const override;
    bool goOnWithout(int stepId) override;

private:
    using Locks = std::vector<std::unique_ptr<ServerLock>>;

    bool writesToRegistry() const { return touchesRegistry(m_plan); }
    /// Those that the steps write to, in an order that every run keeps to.
    QList<ServerKey> servers() const;
    StepRun* active(int stepId) const;
    QString whyHalted(const Step& step) const;
    /// Why it may not go on, once the machine slept or its date was set (SAFETY.md 5).
    QString whyBroken();
    /// Ends the run where it may not go on.
    bool mayGoOn();
    void stop();
    void waitForLock();
    void compare();
    void takeRemade(const Result<Plan>& now);
    void waitGrace();
    void writeDown();
    void start();
    void go();
    void beginStep(qsizetype index);
    void stepChanged(qsizetype index);
    void stepEnded(qsizetype index);
    void leaveOut(const QList<qsizetype>& steps, const QString& why);
    void halt(const QString& reason);
    bool writesNoMore(const ServerKey& server) const;
    void releaseLocks();
    void end(const QString& reason);

    Approval m_approval;
    PlanParts m_parts;
    Quarantine m_quarantine;
    Remake m_remake;
    QPointer<PendingCallBase> m_comparison;
    QList<ServerKey> m_servers;
    Locks m_locks; ///< one a server, in the order of m_servers
    WakeWatch m_wake;
    Instant m_graceUntil{};
    std::chrono::milliseconds m_grace;
    StepSchedule m_schedule;
    LastList m_lists; ///< outlives the steps, which use it
    std::vector<std::unique_ptr<StepRun>> m_steps; ///< one a step, null until it begins
    QString m_haltReason;
    QHash<bool, QString> m_serverHalts; ///< of a return: whether it is the registry, and why
    bool m_isHalted = false; ///< by what ended badly: what has not left yet does not leave
    int m_generation = 0; ///< of the registry; our own emptying is no surprise
    bool m_isRecorded = false;
    bool m_pausedCrawl = false;
};

} // namespace steward

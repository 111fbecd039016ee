// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/wakewatch.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/plan/quarantine.h"
#include "app/plan/serverlock.h"
#include "app/plan/stepwork.h"

#include <functional>
#include <memory>
#include <vector>

namespace steward {

/// Runs one approved plan (SAFETY.md 5 to 7): checks the approval, takes the server's lock, asks
/// the plan's question again and compares, then step by step reads, sends once, and looks. Stops at
/// the first step that is not good. After its end it goes on watching what its looks watch, and
/// looks again at what stayed unknown.
class PlanRunner final : public PlanRun {
    Q_OBJECT
public:
    using Remake = std::function<PendingCall<Plan>*(const Plan&)>;

    PlanRunner(const Plan& plan, const Approval& approval, const PlanParts& parts,
        const Quarantine& quarantine, Remake remake, QObject* parent);
    ~PlanRunner() override;

    /// Ends at once, with this reason, without sending anything.
    void refuse(const QString& reason);
    void begin();

private:
    StepReport& report() { return m_reports[m_step]; }
    const Step& step() const { return m_plan.steps.at(m_step); }
    bool isOnRegistry() const { return touchesRegistry(m_plan.verb); }

    /// Ends the run, and says why, once the machine slept or its date was set (SAFETY.md 5).
    bool isAwake();
    void waitForLock();
    void compare();
    void takeRemade(const Result<Plan>& now);
    void nextStep();
    void send();
    void claimChanges(qsizetype index);
    void look(const Result<WriteAnswer>& answer);
    void tell(qsizetype index, const QString& detail);
    void follow(qsizetype index, const QString& detail);
    void judge(qsizetype index, const Verdict& verdict);
    void amend(qsizetype index, const Verdict& verdict);
    void endStep(const Verdict& verdict);
    void end(const QString& reason);

    Approval m_approval;
    PlanParts m_parts;
    Quarantine m_quarantine;
    Remake m_remake;
    ServerLock m_lock;
    WakeWatch m_wake;
    std::vector<std::unique_ptr<StepWork>> m_works; ///< one a step, kept for watching
    qsizetype m_step = -1;
    Instant m_stepBegan{};
    Instant m_claimed{};
    bool m_pausedCrawl = false;
};

/// Whether what was typed is what the guard asks for.
bool approves(const Approval& approval, const Guard& guard);

} // namespace steward

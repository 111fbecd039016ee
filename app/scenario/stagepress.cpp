// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/stagepress.h"

#include "app/live/errorwords.h"
#include "app/plan/approval.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"

namespace steward {

namespace {

/// Both readings of one plan; lives as long as its call.
class ReturnReading final : public QObject {
public:
    ReturnReading(Workspace& workspace, const Scenario& scenario, PendingCall<StagePlan>* call)
        : QObject(call)
        , m_call(call)
    {
        connect(m_call, &PendingCallBase::cancelRequested, this, [this] {
            ApiError error;
            error.kind = ErrorKind::Cancelled;
            m_call->finish(Failure(error));
        });
        follow(readStageFacts(workspace, scenario, m_call),
            [this](const StageFacts& facts) { m_both.facts = facts; });
        follow(
            workspace.plans().returnTo(scenario), [this](const Plan& plan) { m_both.plan = plan; });
    }

private:
    template <class T, class F> void follow(PendingCall<T>* part, F take)
    {
        ++m_left;
        connect(m_call, &PendingCallBase::cancelRequested, part, &PendingCallBase::cancel);
        part->then(this, [this, take](const Result<T>& answer) {
            if (m_call->hasResult())
                return;
            if (!answer)
                return m_call->finish(Failure(answer.error()));
            take(*answer);
            if (--m_left == 0)
                m_call->finish(m_both);
        });
    }

    PendingCall<StagePlan>* m_call;
    StagePlan m_both;
    int m_left = 0;
};

} // namespace

PendingCall<StagePlan>* planReturn(Workspace& workspace, const Scenario& scenario, QObject* parent)
{
    auto* call = new PendingCall<StagePlan>(parent);
    new ReturnReading(workspace, scenario, call);
    return call;
}

StagePress::StagePress(Workspace& workspace, Arming& arming, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_arming(arming)
    , m_countdown(workspace.clock())
{
    connect(&m_arming, &Arming::disarmed, this, [this](const QString& reason) {
        const bool wasCounting = isCounting();
        m_countdown.stop();
        if (wasCounting)
            Q_EMIT held(reason, true);
    });
    // Timers stand still while the machine sleeps: whoever wakes up is asked first.
    connect(&m_countdown, &Countdown::ticked, this, [this] {
        lookAround();
        if (m_arming.isArmed())
            Q_EMIT changed();
    });
    connect(&m_countdown, &Countdown::over, this, &StagePress::over);
}

void StagePress::press(const Scenario& scenario, std::chrono::milliseconds countdown)
{
    m_scenario = scenario;
    m_lasts = countdown;
    PendingCall<StagePlan>* call = planReturn(m_workspace, scenario, this);
    m_reading = call;
    call->then(this, [this, call](const Result<StagePlan>& both) {
        if (m_reading != call)
            return;
        m_reading.clear();
        if (both)
            return take(*both);
        if (both.error().certificate)
            m_arming.disarm(tr("A server shows a certificate that is not accepted."));
        Q_EMIT held(
            tr("The return could not be planned: %1.").arg(brieflyFor(both.error())), false);
    });
    Q_EMIT changed();
}

void StagePress::take(const StagePlan& what)
{
    Q_EMIT factsRead(what);
    const StageFacts& facts = what.facts;
    if (facts.showsOtherCertificate)
        m_arming.disarm(tr("A server shows a certificate that is not accepted."));
    lookAround(); // of requests that share a handshake one alone is told why it failed
    if (!facts.trouble.isEmpty()) {
        Q_EMIT held(tr("Who answers could not be read: %1.").arg(facts.trouble), false);
        return;
    }
    if (what.plan.steps.isEmpty()) {
        m_arming.serverIs(facts.server);
        Q_EMIT empty(what);
        return;
    }
    if (!what.plan.canBeApproved() && what.plan.guard.demand != Guard::Demand::Off) {
        Q_EMIT held(what.plan.obstacles.value(0), false);
        return;
    }
    const Arming::Standing standing = m_arming.approve(
        m_scenario, m_workspace.environment(), facts.server, facts.checkup.state, what.plan);
    if (!standing) {
        Q_EMIT held(standing.error(), true);
        return;
    }
    m_plan = what.plan;
    m_approval = {{}, {}, *standing};
    m_countdown.start(m_lasts);
}

void StagePress::stop()
{
    if (m_reading)
        m_reading->cancel();
    m_reading.clear();
    m_countdown.stop();
    m_approval = {};
    Q_EMIT changed();
}

/// What is polled meanwhile may tell of another certificate.
void StagePress::lookAround()
{
    m_arming.environmentIs(m_workspace.environment());
    const ServerIdentity shown = identityShown(m_workspace);
    m_arming.certificatesAre(shown.registryCertificate, shown.managerCertificate);
}

void StagePress::over()
{
    lookAround();
    const Approval approval = std::exchange(m_approval, Approval());
    if (!approves(approval, m_plan)) {
        Q_EMIT held(
            m_arming.isArmed() ? tr("The plan is not what was permitted.") : m_arming.reason(),
            true);
        return;
    }
    Q_EMIT go(m_plan, approval);
}

} // namespace steward

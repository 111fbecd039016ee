// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/stagereview.h"

#include "app/scenario/armingterms.h"
#include "app/workspace/workspace.h"

namespace steward {

namespace {

constexpr std::chrono::minutes kReviewLasts{15};

} // namespace

StageReview::StageReview(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

PendingCall<Plan>* StageReview::makePlan(const std::optional<Scenario>& scenario)
{
    auto* call = new PendingCall<Plan>(this);
    if (!scenario) {
        ApiError error;
        error.kind = ErrorKind::NotOffered;
        error.message = tr("No scenario is chosen.");
        call->finish(Failure(error));
        return call;
    }
    PendingCall<StagePlan>* both = planReturn(m_workspace, *scenario, call);
    both->then(this, [this, asked = *scenario](const Result<StagePlan>& answer) {
        if (!answer)
            return;
        m_facts = answer->facts;
        m_scenario = asked;
        m_at = m_workspace.clock().now();
        Q_EMIT made(answer->plan);
    });
    relay(both, call, [](const Result<StagePlan>& answer) -> Result<Plan> {
        if (answer)
            return answer->plan;
        return Failure(answer.error());
    });
    return call;
}

void StageReview::forget()
{
    m_facts.reset();
}

QString StageReview::arm(Arming& arming, const Scenario& scenario, const Plan& reviewed,
    const QString& typed, std::chrono::milliseconds lasts) const
{
    if (reviewed.askedScenario != scenario
        || reviewed.environment.id != m_workspace.environment().id)
        return tr("This plan is none of the chosen scenario.");
    if (!m_facts || m_scenario != scenario || m_workspace.clock().now() - m_at > kReviewLasts)
        return tr("Review the return first.");
    const ArmingTerms terms = armingTermsOf(m_workspace, scenario, *m_facts, lasts);
    const QString objection = whyNotArmed(terms, *m_facts, reviewed);
    return objection.isEmpty() ? arming.arm(terms, typed) : objection;
}

} // namespace steward

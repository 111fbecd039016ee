// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/approval.h"
#include "app/scenario/arming.h"

#include <QPointer>

namespace steward {

/// Stands for one plan, as long as what was armed then is armed; holds nothing that would let
/// anything pass by itself.
class Arming::Pass final : public StandingApproval {
public:
    Pass(Arming& arming, const Plan& plan)
        : m_arming(&arming)
        , m_turn(arming.m_turn)
        , m_plan(plan.id)
        , m_fingerprint(fingerprintOf(plan))
    {
    }

    bool covers(const Plan& plan) const override
    {
        return m_arming && m_arming->isArmed() && m_arming->m_turn == m_turn && m_arming->m_terms
            && plan.verb == Verb::ReturnToScenario && plan.id == m_plan
            && fingerprintOf(plan) == m_fingerprint
            && plan.environment.id == m_arming->m_terms->environment.id
            && obstacleOf(plan.environment).isEmpty()
            && m_arming->whyNotTyped(plan.guard).isEmpty();
    }

private:
    QPointer<Arming> m_arming;
    int m_turn;
    QUuid m_plan;
    QByteArray m_fingerprint;
};

// The name that was typed when it was armed is all that it stands for.
QString Arming::whyNotTyped(const Guard& guard) const
{
    if (guard.demand == Guard::Demand::Off)
        return guard.reason;
    const bool asksForMore = guard.demand == Guard::Demand::TypePhrase
        && (!m_terms || !phraseMatches(m_terms->environment.name, guard.phrase));
    return asksForMore || guard.alsoNumber
        ? tr("It asks for more than the name of the environment.")
        : QString();
}

Arming::Standing Arming::approve(const Scenario& scenario, const Environment& environment,
    const ServerIdentity& server, const ServerState& state, const Plan& plan)
{
    if (plan.verb != Verb::ReturnToScenario || plan.askedScenario != scenario)
        return tl::unexpected(disarmFor(tr("The plan is none of this scenario.")));
    ServerState listed = state;
    for (const Target& target : plan.targets) {
        // What the plan destroys counts, not what another reading saw.
        if (const auto* whole = std::get_if<RegistryTarget>(&target)) {
            listed.artifacts.clear();
            for (const Artifact& artifact : whole->artifacts)
                listed.artifacts.append({artifact, std::nullopt, {}});
        }
    }
    QString why = permit(scenario, environment, server, listed, routeOf(plan));
    if (why.isEmpty()) {
        why = whyNotTyped(plan.guard);
        if (!why.isEmpty())
            disarm(why);
    }
    if (!why.isEmpty())
        return tl::unexpected(why);
    return std::make_shared<const Pass>(*this, plan);
}

ReturnRoute routeOf(const Plan& plan)
{
    ReturnRoute route;
    for (const Step& step : plan.steps) {
        route.steps.append({step.id, step.lane, step.after, step.what, step.title});
        route.resets = route.resets || std::holds_alternative<ResetRegistryStep>(step.what);
    }
    return route;
}

} // namespace steward

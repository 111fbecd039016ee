// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/reviewupkeep.h"

#include "app/live/errorwords.h"
#include "app/plan/plandifference.h"
#include "app/plan/plans.h"
#include "app/plan/planwatch.h"
#include "app/workspace/workspace.h"
#include "ui/plan/phrasefield.h"
#include "ui/plan/reviewpane.h"
#include "ui/plan/runwords.h"

#include <utility>

namespace steward {

ReviewUpkeep::ReviewUpkeep(Workspace& workspace, ReviewPane& pane, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pane(pane)
    , m_watch(new PlanWatch(workspace.plans(), workspace.artifacts(), workspace.pipelines(),
          workspace.lineage(), workspace.clock(), this))
{
    connect(m_watch, &PlanWatch::refreshed, this, &ReviewUpkeep::refresh);
    connect(m_watch, &PlanWatch::touched, this, &ReviewUpkeep::touched);
    connect(m_watch, &PlanWatch::expired, this, &ReviewUpkeep::expired);
}

ReviewUpkeep::~ReviewUpkeep()
{
    if (m_reading)
        m_reading->cancel();
}

void ReviewUpkeep::begin(const Plan& plan)
{
    m_plan = plan;
    m_fresh.reset();
    m_expired = false;
    m_watch->watch(plan);
}

void ReviewUpkeep::stop()
{
    m_watch->stop();
    m_plan.reset();
    m_fresh.reset();
    m_expired = false;
}

QString ReviewUpkeep::whyNot() const
{
    if (m_expired)
        return tr("It is too old: read it again first.");
    if (m_fresh)
        return tr("It changed: look at it again first.");
    return {};
}

bool ReviewUpkeep::holds()
{
    return m_watch->isFresh() && whyNot().isEmpty();
}

void ReviewUpkeep::refresh(const Plan& plan)
{
    m_plan = plan;
    Q_EMIT refreshed(plan);
}

void ReviewUpkeep::touched(const Plan& fresh)
{
    if (!m_plan)
        return;
    m_fresh = fresh;
    const QString differences = someDifferences(differencesBetween(*m_plan, fresh));
    // Somebody registering more never keeps a reset's phrase from being finished (SAFETY.md 5).
    const bool keeps = m_plan->verb == Verb::ResetRegistry && fresh.guard == m_plan->guard;
    m_pane.warn(tr("It changed while you were reading:"),
        keeps ? differences : tr("%1. What you typed is cleared.").arg(differences),
        tr("Show what it is now"));
    if (!keeps)
        m_pane.phrase().clear();
    Q_EMIT whyNotChanged();
}

void ReviewUpkeep::expired(const QString& why)
{
    m_expired = true;
    m_fresh.reset();
    m_pane.warn(tr("This review is too old to confirm."),
        tr("%1 What you typed is cleared.").arg(why), tr("Read it again"));
    m_pane.phrase().clear();
    Q_EMIT whyNotChanged();
}

void ReviewUpkeep::readAgain()
{
    if (m_reading || !m_plan)
        return; // under way already
    PendingCall<Plan>* call = m_workspace.plans().remake(*m_plan);
    m_reading = call;
    call->then(this, [this](const Result<Plan>& fresh) {
        m_reading.clear();
        if (!fresh) {
            m_pane.warn(
                tr("It cannot be read again now."), inFullFor(fresh.error()), tr("Try again"));
            return;
        }
        m_expired = false;
        m_fresh = *fresh;
        seeAgain();
    });
}

void ReviewUpkeep::seeAgain()
{
    if (m_expired)
        return readAgain();
    if (!m_fresh || !m_plan)
        return;
    const Plan fresh = *std::exchange(m_fresh, std::nullopt);
    const QStringList differences = differencesBetween(*m_plan, fresh);
    m_pane.calm();
    refresh(fresh);
    m_pane.setDifferences(differences);
    m_watch->watch(fresh);
    Q_EMIT seenAgain();
}

} // namespace steward

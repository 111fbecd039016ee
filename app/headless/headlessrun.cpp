// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/headlessrun.h"

#include "app/headless/applyreport.h"
#include "app/headless/console.h"

namespace steward {

HeadlessRun::HeadlessRun(PlanRun* run, Console& console, bool quiet, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_console(console)
    , m_quiet(quiet)
{
    connect(m_run, &PlanRun::changed, this, &HeadlessRun::follow);
    connect(m_run, &PlanRun::ended, this, &HeadlessRun::conclude);
}

void HeadlessRun::follow()
{
    if (m_run->phase() == PlanRun::Phase::WaitingForLock && m_holder.isEmpty()
        && !m_run->waitingBehind().isEmpty()) {
        m_holder = m_run->waitingBehind();
        m_run->stopAfterThisOne(); // without a window nobody waits for an unknown time
    }
    tellSteps();
}

void HeadlessRun::tellSteps()
{
    const QList<StepReport>& reports = m_run->reports();
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const StepReport& report = reports.at(i);
        if (report.phase == StepReport::Phase::Ended && !m_told.contains(report.stepId)) {
            m_told.insert(report.stepId);
            if (!m_quiet)
                m_console.say(stepLine(m_run->plan().steps.at(i), report));
        } else if (report.phase == StepReport::Phase::Looking && !report.detail.isEmpty()) {
            m_console.progress(report.detail);
        }
    }
}

bool HeadlessRun::stop()
{
    m_run->stopAfterThisOne();
    if (m_run->isEnded())
        return false;
    if (isOnlyWatching()) {
        m_console.complain(tr("What was accepted is not watched any longer here. It goes on, and "
                              "cannot be cancelled."));
        return true;
    }
    if (!m_stopTold)
        m_console.complain(tr("Stopping after this one: what was sent cannot be called back, and "
                              "is looked after."));
    m_stopTold = true;
    return false;
}

/// Whether all that is not over was accepted and is only waited for.
bool HeadlessRun::isOnlyWatching() const
{
    const QList<StepReport>& reports = m_run->reports();
    bool watching = false;
    for (const StepReport& report : reports) {
        const bool isPending = report.outcome == Outcome::Pending;
        watching = watching || isPending;
        if (!isPending && report.phase != StepReport::Phase::Ended
            && report.phase != StepReport::Phase::Waiting)
            return false;
    }
    return watching;
}

void HeadlessRun::conclude()
{
    tellSteps();
    if (!m_holder.isEmpty())
        m_console.complain(tr("Another plan holds this server: %1.").arg(m_holder));
    if (!m_run->stopReason().isEmpty())
        m_console.complain(m_run->stopReason());
    Q_EMIT ended();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/stoplook.h"

#include "app/plan/planwords.h"

namespace steward {

using namespace Qt::StringLiterals;

StopLook::StopLook(
    bool forced, const ServerKey& server, const Step& step, const PlanParts& parts, QObject* parent)
    : PipelineLook(server, step, parts, parent)
    , m_forced(forced)
{
}

void StopLook::judge(const Pipeline& now)
{
    if (isFullyStopped(now))
        return readsStopped(now);
    if (!now.deploymentId.isEmpty() && !before().deploymentId.isEmpty()
        && now.deploymentId != before().deploymentId) {
        const QString seen = tr("It was stopped and started again since: another run of it is "
                                "there (%1).")
                                 .arg(now.status.word);
        return conclude({saidYes() ? Outcome::Contradicted : Outcome::Changed, seen});
    }
    if (isOnItsWay(now) && !isOnItsWay(before())) {
        if (saidNo())
            return conclude({Outcome::Changed, tr("It said no, yet it is stopping.")});
        return follow();
    }
    // A forced stop of what was stopping with a checkpoint shows in the word that is wanted.
    if (isOnItsWay(now) && !saidNo() && (isFollowing() || saidYes()))
        return follow();
    asBefore(tr("It is not stopped: it reads %1 as before.").arg(now.status.word));
}

QString StopLook::followedWords(const QString& elapsed) const
{
    return m_forced ? tr("Stopping for %1. It cannot be taken back.").arg(elapsed)
                    : tr("Stopping with a checkpoint for %1.").arg(elapsed);
}

void StopLook::readsStopped(const Pipeline& now)
{
    if (saidNo())
        return conclude({Outcome::Changed, tr("It said no, yet it is stopped.")});
    if (!now.error || now.error == before().error)
        return showsIt(tr("It is stopped, and nothing else is wanted."));
    const QString ended
        = tr("It is stopped, but it ended with an error: %1.")
              .arg(now.error->code.isEmpty() ? now.error->message.left(160) : now.error->code);
    if (m_forced)
        return showsIt(ended);
    conclude({Outcome::Contradicted,
        tr("%1 Whether it made the checkpoint before is not reported.").arg(ended)});
}

bool StopLook::isOnItsWay(const Pipeline& now) const
{
    const bool resources = now.resources == ResourcesState::Stopping
        || now.resourcesDesired == ResourcesDesired::Stopped;
    const bool suspends = now.desired == "Suspended"_L1 || now.status == DeploymentState::Suspended;
    return resources || suspends;
}

} // namespace steward

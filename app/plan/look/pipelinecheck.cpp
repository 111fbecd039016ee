// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/pipelinecheck.h"

#include <QCoreApplication>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PipelineCheck)
};

using Move = PipelineMove;

Verdict notSent(const QString& why)
{
    return {Outcome::NotSent, why};
}

Verdict alreadySo(const QString& seen)
{
    return {Outcome::AlreadySo, Words::tr("%1; nothing was sent.").arg(seen)};
}

/// It is so already, whoever did it.
std::optional<Verdict> whatIsSo(Move move, const Pipeline& now)
{
    switch (move) {
    case Move::Stop:
    case Move::ForceStop:
        if (isFullyStopped(now))
            return alreadySo(Words::tr("It was stopped already"));
        break;
    case Move::Clear:
    case Move::NudgeClear:
        if (now.storage == StorageState::Cleared)
            return alreadySo(Words::tr("Its storage read Cleared already"));
        break;
    case Move::Pause:
        if (now.status == DeploymentState::Paused)
            return alreadySo(Words::tr("It was paused already"));
        break;
    case Move::Resume:
        if (now.status == DeploymentState::Running)
            return alreadySo(Words::tr("It ran already"));
        break;
    case Move::Start:
        if (now.status == DeploymentState::Running)
            return alreadySo(Words::tr("It ran already"));
        break;
    case Move::DismissError:
        if (!now.error)
            return alreadySo(Words::tr("It had no error any more"));
        break;
    case Move::Delete: // that it is gone shows in a 404
        break;
    }
    return {};
}

bool needsToBeStopped(Move move)
{
    switch (move) {
    case Move::Clear:
    case Move::NudgeClear:
    case Move::Delete:
    case Move::Start:
    case Move::DismissError:
        return true;
    default:
        return false;
    }
}

std::optional<Verdict> whyNotAsItStands(Move move, const Pipeline& now)
{
    if (needsToBeStopped(move) && !isFullyStopped(now))
        return notSent(Words::tr("It is not stopped any more (%1).").arg(now.status.word));
    const bool clearing = now.storage == StorageState::Clearing;
    if (move == Move::NudgeClear && !clearing)
        return notSent(Words::tr("It is not being cleared any more."));
    if (move != Move::NudgeClear && clearing && needsToBeStopped(move)
        && move != Move::DismissError)
        return notSent(Words::tr("Somebody else is clearing it already."));
    if (move == Move::Delete && !(now.storage == StorageState::Cleared))
        return notSent(Words::tr("Its storage does not read Cleared: the server would refuse."));
    if ((move == Move::Pause && !(now.status == DeploymentState::Running))
        || (move == Move::Resume && !(now.status == DeploymentState::Paused)))
        return notSent(
            Words::tr("It reads %1 by now: the server would refuse.").arg(now.status.word));
    return {};
}

} // namespace

bool wasRestarted(const Pipeline& reviewed, const Pipeline& now)
{
    if (reviewed.deploymentId != now.deploymentId)
        return true;
    // What stood still has a time since when; what runs goes through several.
    return isFullyStopped(reviewed) && reviewed.resourcesSince != now.resourcesSince;
}

std::optional<Verdict> whyNotSend(Move move, const PipelineIdentity& identity, const Pipeline& now,
    const Pipeline* const reviewed)
{
    if (now.identity.uuid != identity.uuid)
        return notSent(Words::tr("Another pipeline has this name by now (%1, not %2).")
                           .arg(now.identity.uuid, identity.uuid));
    if (!isUnderstood(now))
        return notSent(Words::tr("The server uses a word that this program does not know."));
    if (const auto so = whatIsSo(move, now))
        return so;
    if (const auto why = whyNotAsItStands(move, now))
        return why;
    if (reviewed != nullptr && wasRestarted(*reviewed, now))
        return notSent(Words::tr("It was started or stopped since the review."));
    return {};
}

} // namespace steward

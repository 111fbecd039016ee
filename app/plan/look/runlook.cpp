// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/runlook.h"

#include "app/plan/planwords.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

bool doesNotCompile(const Pipeline& pipeline)
{
    return pipeline.program == ProgramState::SqlError || pipeline.program == ProgramState::RustError
        || pipeline.program == ProgramState::SystemError;
}

bool isUp(const Pipeline& pipeline)
{
    return pipeline.status == DeploymentState::Running
        || pipeline.status == DeploymentState::Paused;
}

} // namespace

RunLook::RunLook(PipelineAct act, const ServerKey& server, const Step& step, const PlanParts& parts,
    QObject* parent)
    : PipelineLook(server, step, parts, parent)
    , m_act(act)
{
}

void RunLook::judge(const Pipeline& now)
{
    m_word = now.status.word;
    if (m_act == PipelineAct::Start)
        judgeStart(now);
    else
        judgeRuntime(now);
}

void RunLook::judgeStart(const Pipeline& now)
{
    const bool wanted = now.resourcesDesired == ResourcesDesired::Provisioned;
    if (!wanted)
        return notUp(now);
    if (saidNo())
        return conclude({Outcome::Changed, tr("It said no, yet it is starting (%1).").arg(m_word)});
    if (isUp(now))
        return showsIt(tr("It reads %1.").arg(m_word));
    if (doesNotCompile(now))
        return conclude({Outcome::Contradicted,
            tr("It is to start, but its program does not compile (%1).").arg(now.program.word)});
    if (now.status == DeploymentState::AwaitingApproval)
        return conclude({Outcome::Pending,
            tr("It waits until somebody approves how its changed program goes on. That is done in "
               "the server's own console.")});
    follow();
}

/// It is not wanted, or not any more.
void RunLook::notUp(const Pipeline& now)
{
    if (!isFullyStopped(now) && !saidNo() && isFollowing())
        return follow(); // it ends; its error comes with the end
    const bool isKnown = !before().identity.uuid.isEmpty(); // how it was
    const bool began
        = isKnown && (now.resourcesSince != before().resourcesSince || !now.deploymentId.isEmpty());
    if (!began)
        return asBefore(tr("It is stopped as before."));
    if (saidNo())
        return conclude({Outcome::Changed, tr("It said no, yet it began to start.")});
    const QString why = now.error
        ? (now.error->code.isEmpty() ? now.error->message.left(160) : now.error->code)
        : tr("no error is told; somebody may have stopped it");
    conclude({Outcome::Contradicted, tr("It began to start and ended again: %1.").arg(why)});
}

void RunLook::judgeRuntime(const Pipeline& now)
{
    const bool pause = m_act == PipelineAct::Pause;
    const DeploymentState wanted = pause ? DeploymentState::Paused : DeploymentState::Running;
    if (now.status == wanted) {
        if (saidNo())
            return conclude({Outcome::Changed, tr("It said no, yet it reads %1.").arg(m_word)});
        return showsIt(tr("It reads %1.").arg(m_word));
    }
    if (isFullyStopped(now) || now.deploymentId != before().deploymentId) {
        const QString seen = tr("It was stopped meanwhile; it reads %1.").arg(m_word);
        return conclude({saidNo() ? Outcome::Refused
                : saidYes()       ? Outcome::Contradicted
                                  : Outcome::Unknown,
            seen});
    }
    const bool onItsWay
        = now.desired == (pause ? "Paused"_L1 : "Running"_L1) && before().desired != now.desired;
    if (onItsWay && !saidNo())
        return follow();
    if (onItsWay)
        return conclude({Outcome::Changed, tr("It said no, yet %1 is wanted.").arg(now.desired)});
    asBefore(tr("It reads %1 as before.").arg(m_word));
}

QString RunLook::followedWords(const QString& elapsed) const
{
    switch (m_act) {
    case PipelineAct::Start:
        return tr("Starting for %1 (%2).").arg(elapsed, m_word);
    case PipelineAct::Pause:
        return tr("Pausing for %1 (%2).").arg(elapsed, m_word);
    default:
        return tr("Resuming for %1 (%2).").arg(elapsed, m_word);
    }
}

} // namespace steward

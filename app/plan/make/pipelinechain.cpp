// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/pipelinechain.h"

#include <QCoreApplication>
#include <QStringList>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PipelineChain)
};

using Move = PipelineMove;

PipelineChain whyNot(const QString& reason)
{
    return {{}, reason};
}

QString unknownWord(const Pipeline& pipeline)
{
    if (!pipeline.storage.isKnown())
        return pipeline.storage.word;
    if (!pipeline.status.isKnown())
        return pipeline.status.word;
    return pipeline.resources.isKnown() ? pipeline.resourcesDesired.word : pipeline.resources.word;
}

QString whyNotUnderstood(const Pipeline& pipeline)
{
    const QString word = unknownWord(pipeline);
    return word.isEmpty()
        ? Words::tr("Its server does not tell all of its states, so that what this would do cannot "
                    "be known.")
        : Words::tr("Its state holds a word that this version of Steward does not know (%1), so "
                    "that it does not touch it. A newer version may.")
              .arg(word);
}

/// Asked for, not started yet (pipelines 2.5).
bool isEarlyStart(const Pipeline& pipeline)
{
    return pipeline.resources == ResourcesState::Stopped
        && pipeline.resourcesDesired == ResourcesDesired::Provisioned;
}

bool isStopping(const Pipeline& pipeline)
{
    return !isFullyStopped(pipeline)
        && (pipeline.resources == ResourcesState::Stopping
            || pipeline.resourcesDesired == ResourcesDesired::Stopped);
}

/// A stop with a checkpoint is under way (pipelines 3.2).
bool isSuspending(const Pipeline& pipeline)
{
    return !isFullyStopped(pipeline)
        && (pipeline.desired == "Suspended"_L1 || pipeline.status == DeploymentState::Suspended);
}

/// Whether the pipeline itself can be asked to make a checkpoint and end.
bool canSuspend(const Pipeline& pipeline)
{
    if (pipeline.resources != ResourcesState::Provisioned)
        return false;
    switch (pipeline.status.value) {
    case DeploymentState::Unavailable:
    case DeploymentState::Initializing:
    case DeploymentState::Coordination:
    case DeploymentState::AwaitingApproval:
        return false;
    default:
        return true;
    }
}

bool isEnterprise(const QString& edition)
{
    return edition == "Enterprise"_L1;
}

/// The gentlest stop there is: a chain that is cut short must not have lost more than it needed to.
Move gentlestStop(const Pipeline& pipeline, const QString& edition)
{
    return isEnterprise(edition) && canSuspend(pipeline) ? Move::Stop : Move::ForceStop;
}

/// The moves that leave it fully stopped.
PipelineChain stopped(const Pipeline& pipeline, const QString& edition)
{
    if (isFullyStopped(pipeline))
        return {};
    if (isSuspending(pipeline))
        return whyNot(Words::tr("It is stopping with a checkpoint. Ask again when it has stopped, "
                                "or force the stop."));
    if (isStopping(pipeline))
        return whyNot(Words::tr("It is still stopping. Ask again when it has stopped."));
    return {{gentlestStop(pipeline, edition)}, {}};
}

PipelineChain stopChain(const Pipeline& pipeline, const QString& edition)
{
    if (isFullyStopped(pipeline))
        return whyNot(Words::tr("It is stopped already."));
    if (!isEnterprise(edition))
        return whyNot(edition.isEmpty()
                ? Words::tr("Whether this server can stop with a checkpoint is not known. Force "
                            "stop works in every edition.")
                : Words::tr("The edition %1 cannot stop with a checkpoint. Force stop works in "
                            "every edition.")
                      .arg(edition));
    return stopped(pipeline, edition);
}

PipelineChain forceStopChain(const Pipeline& pipeline)
{
    if (isFullyStopped(pipeline))
        return whyNot(Words::tr("It is stopped already."));
    if (isStopping(pipeline))
        return whyNot(Words::tr("It is stopping already. That cannot be hurried."));
    return {{Move::ForceStop}, {}};
}

PipelineChain clearChain(const Pipeline& pipeline, const QString& edition)
{
    if (pipeline.storage == StorageState::Cleared)
        return whyNot(Words::tr("Its storage reads Cleared already: there is nothing to clear."));
    if (pipeline.storage == StorageState::Clearing)
        return whyNot(Words::tr("It is being cleared already. That cannot be cancelled, and need "
                                "not be asked for again."));
    PipelineChain chain = stopped(pipeline, edition);
    if (chain.whyNot.isEmpty())
        chain.moves += Move::Clear;
    return chain;
}

PipelineChain nudgeChain(const Pipeline& pipeline)
{
    if (!(pipeline.storage == StorageState::Clearing))
        return whyNot(Words::tr("It is not being cleared: there is nothing to nudge."));
    if (!isFullyStopped(pipeline))
        return whyNot(Words::tr("It is not stopped: the server would refuse."));
    return {{Move::NudgeClear}, {}};
}

PipelineChain deleteChain(const Pipeline& pipeline, const QString& edition)
{
    if (pipeline.storage == StorageState::Clearing)
        return whyNot(Words::tr("Its storage is being cleared. Ask again when it is cleared."));
    PipelineChain chain = stopped(pipeline, edition);
    if (!chain.whyNot.isEmpty())
        return chain;
    if (!(pipeline.storage == StorageState::Cleared))
        chain.moves += Move::Clear;
    chain.moves += Move::Delete;
    return chain;
}

PipelineChain startChain(const Pipeline& pipeline)
{
    if (isEarlyStart(pipeline))
        return whyNot(Words::tr("Its start was asked for already."));
    if (isStopping(pipeline) || isSuspending(pipeline))
        return whyNot(Words::tr("It is still stopping. Ask again when it has stopped."));
    if (!isFullyStopped(pipeline))
        return whyNot(pipeline.status == DeploymentState::Paused
                ? Words::tr("It is paused: resume it.")
                : Words::tr("It runs already (%1).").arg(pipeline.status.word));
    if (pipeline.storage == StorageState::Clearing)
        return whyNot(Words::tr("Its storage is being cleared. Ask again when it is cleared."));
    switch (pipeline.program.value) {
    case ProgramState::SqlError:
    case ProgramState::RustError:
    case ProgramState::SystemError:
        return whyNot(Words::tr("Its program does not compile (%1). Correct the program first.")
                          .arg(pipeline.program.word));
    case ProgramState::Unknown:
        return whyNot(
            Words::tr("Its program's state is a word that this version of Steward does not know "
                      "(%1).")
                .arg(pipeline.program.word));
    default:
        return {{Move::Start}, {}};
    }
}

PipelineChain pauseChain(const Pipeline& pipeline)
{
    if (pipeline.status == DeploymentState::Running
        && pipeline.resourcesDesired == ResourcesDesired::Provisioned && !isSuspending(pipeline))
        return {{Move::Pause}, {}};
    return whyNot(pipeline.status == DeploymentState::Paused
            ? Words::tr("It is paused already.")
            : Words::tr("It does not run (%1): only what runs can be paused.")
                  .arg(pipeline.status.word));
}

PipelineChain resumeChain(const Pipeline& pipeline)
{
    if (pipeline.status == DeploymentState::Paused
        && pipeline.resourcesDesired == ResourcesDesired::Provisioned && !isSuspending(pipeline))
        return {{Move::Resume}, {}};
    if (pipeline.status == DeploymentState::Running)
        return whyNot(Words::tr("It runs already."));
    return whyNot(Words::tr("It is not paused (%1): only what is paused can be resumed.")
                      .arg(pipeline.status.word));
}

PipelineChain dismissChain(const Pipeline& pipeline)
{
    if (!pipeline.error)
        return whyNot(Words::tr("It has no error to dismiss."));
    if (!isFullyStopped(pipeline))
        return whyNot(Words::tr("It is not stopped: its error can be dismissed once it is."));
    return {{Move::DismissError}, {}};
}

} // namespace

PipelineChain chainOf(Verb verb, const Pipeline& pipeline, const QString& edition)
{
    if (!isUnderstood(pipeline))
        return whyNot(whyNotUnderstood(pipeline));
    switch (verb) {
    case Verb::ClearStorage:
        return clearChain(pipeline, edition);
    case Verb::NudgeClears:
        return nudgeChain(pipeline);
    case Verb::StopPipelines:
        return stopChain(pipeline, edition);
    case Verb::ForceStopPipelines:
        return forceStopChain(pipeline);
    case Verb::DeletePipelines:
        return deleteChain(pipeline, edition);
    case Verb::StartPipelines:
        return startChain(pipeline);
    case Verb::PausePipelines:
        return pauseChain(pipeline);
    case Verb::ResumePipelines:
        return resumeChain(pipeline);
    case Verb::DismissErrors:
        return dismissChain(pipeline);
    default:
        return {};
    }
}

QString movesWords(const QList<PipelineMove>& moves)
{
    QStringList words;
    for (const Move move : moves) {
        switch (move) {
        case Move::Stop:
            words += Words::tr("stop");
            break;
        case Move::ForceStop:
            words += Words::tr("force stop");
            break;
        case Move::Clear:
            words += Words::tr("clear");
            break;
        case Move::NudgeClear:
            words += Words::tr("clear again");
            break;
        case Move::Delete:
            words += Words::tr("delete");
            break;
        case Move::Start:
            words += Words::tr("start");
            break;
        case Move::Pause:
            words += Words::tr("pause");
            break;
        case Move::Resume:
            words += Words::tr("resume");
            break;
        case Move::DismissError:
            words += Words::tr("dismiss the error");
            break;
        }
    }
    return words.join(u", "_s);
}

} // namespace steward

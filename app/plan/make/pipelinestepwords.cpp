// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/pipelinestepwords.h"

#include "net/http/apipath.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PipelineSteps)
};

using Move = PipelineMove;

PipelineAct actOf(Move move)
{
    switch (move) {
    case Move::Stop:
        return PipelineAct::Stop;
    case Move::ForceStop:
        return PipelineAct::ForceStop;
    case Move::Clear: // a step of its own kind
    case Move::NudgeClear:
        return PipelineAct::NudgeClear;
    case Move::Delete:
        return PipelineAct::Delete;
    case Move::Start:
        return PipelineAct::Start;
    case Move::Pause:
        return PipelineAct::Pause;
    case Move::Resume:
        return PipelineAct::Resume;
    case Move::DismissError:
        break;
    }
    return PipelineAct::DismissError;
}

/// The last segment of the path, "" for the pipeline itself.
QString segmentOf(Move move)
{
    switch (move) {
    case Move::Stop:
    case Move::ForceStop:
        return u"stop"_s;
    case Move::Clear:
    case Move::NudgeClear:
        return u"clear"_s;
    case Move::Start:
        return u"start"_s;
    case Move::Pause:
        return u"pause"_s;
    case Move::Resume:
        return u"resume"_s;
    case Move::DismissError:
        return u"dismiss_error"_s;
    case Move::Delete:
        break;
    }
    return {};
}

} // namespace

decltype(Step::what) stepFor(PipelineMove move, const PipelineIdentity& identity)
{
    if (move == Move::Clear)
        return ClearStorageStep{identity};
    return PipelineStep{identity, actOf(move)};
}

PipelineMove moveOf(const Step& step)
{
    const auto* what = std::get_if<PipelineStep>(&step.what);
    if (what == nullptr)
        return Move::Clear;
    switch (what->act) {
    case PipelineAct::Stop:
        return Move::Stop;
    case PipelineAct::ForceStop:
        return Move::ForceStop;
    case PipelineAct::NudgeClear:
        return Move::NudgeClear;
    case PipelineAct::Delete:
        return Move::Delete;
    case PipelineAct::Start:
        return Move::Start;
    case PipelineAct::Pause:
        return Move::Pause;
    case PipelineAct::Resume:
        return Move::Resume;
    case PipelineAct::DismissError:
        break;
    }
    return Move::DismissError;
}

QString stepTitle(PipelineMove move, const QString& name)
{
    switch (move) {
    case Move::Stop:
        return Words::tr("Stop %1 with a checkpoint").arg(name);
    case Move::ForceStop:
        return Words::tr("Force stop %1").arg(name);
    case Move::Clear:
        return Words::tr("Clear the storage of %1").arg(name);
    case Move::NudgeClear:
        return Words::tr("Ask again to clear the storage of %1").arg(name);
    case Move::Delete:
        return Words::tr("Delete %1").arg(name);
    case Move::Start:
        return Words::tr("Start %1").arg(name);
    case Move::Pause:
        return Words::tr("Pause %1").arg(name);
    case Move::Resume:
        return Words::tr("Resume %1").arg(name);
    case Move::DismissError:
        break;
    }
    return Words::tr("Dismiss the error of %1").arg(name);
}

QString requestOf(PipelineMove move, const QString& name)
{
    if (move == Move::Delete)
        return u"DELETE "_s + QString::fromLatin1(ApiPath{"v0", "pipelines", name}.encoded());
    const QString path
        = QString::fromLatin1(ApiPath{"v0", "pipelines", name, segmentOf(move)}.encoded());
    if (move == Move::Stop)
        return u"POST "_s + path + u"?force=false"_s;
    if (move == Move::ForceStop)
        return u"POST "_s + path + u"?force=true"_s;
    return u"POST "_s + path;
}

QString expectationOf(PipelineMove move, bool hasEvents)
{
    switch (move) {
    case Move::Stop:
    case Move::ForceStop:
        return Words::tr("It reads Stopped, and nothing else is wanted.");
    case Move::Clear:
    case Move::NudgeClear:
        return hasEvents ? Words::tr("Its storage reads Cleared, and its events show a clearing "
                                     "after the request.")
                         : Words::tr("Its storage reads Cleared.");
    case Move::Delete:
        return Words::tr("Its address answers 404, and the list does not hold its id.");
    case Move::Start:
    case Move::Resume:
        return Words::tr("It reads Running.");
    case Move::Pause:
        return Words::tr("It reads Paused.");
    case Move::DismissError:
        break;
    }
    return Words::tr("It has no error any more.");
}

QString planTitle(Verb verb, const QString& name, int count)
{
    const bool one = !name.isEmpty();
    switch (verb) {
    case Verb::ClearStorage:
        return one ? Words::tr("Clear the storage of %1").arg(name)
                   : Words::tr("Clear the storage of %Ln pipelines", nullptr, count);
    case Verb::NudgeClears:
        return one ? Words::tr("Ask again to clear the storage of %1").arg(name)
                   : Words::tr("Ask again to clear the storage of %Ln pipelines", nullptr, count);
    case Verb::StopPipelines:
        return one ? Words::tr("Stop %1").arg(name)
                   : Words::tr("Stop %Ln pipelines", nullptr, count);
    case Verb::ForceStopPipelines:
        return one ? Words::tr("Force stop %1").arg(name)
                   : Words::tr("Force stop %Ln pipelines", nullptr, count);
    case Verb::DeletePipelines:
        return one ? Words::tr("Delete %1").arg(name)
                   : Words::tr("Delete %Ln pipelines", nullptr, count);
    case Verb::StartPipelines:
        return one ? Words::tr("Start %1").arg(name)
                   : Words::tr("Start %Ln pipelines", nullptr, count);
    case Verb::PausePipelines:
        return one ? Words::tr("Pause %1").arg(name)
                   : Words::tr("Pause %Ln pipelines", nullptr, count);
    case Verb::ResumePipelines:
        return one ? Words::tr("Resume %1").arg(name)
                   : Words::tr("Resume %Ln pipelines", nullptr, count);
    default:
        return one ? Words::tr("Dismiss the error of %1").arg(name)
                   : Words::tr("Dismiss the errors of %Ln pipelines", nullptr, count);
    }
}

QString actWords(Verb verb, const QList<PipelineMove>& moves, const QString& name, int count)
{
    const bool stops
        = moves.size() > 1 && (moves.first() == Move::Stop || moves.first() == Move::ForceStop);
    if (verb == Verb::ClearStorage) {
        if (stops)
            return Words::tr("Stop and clear %1").arg(name);
        return name.isEmpty() ? Words::tr("Clear %Ln pipelines", nullptr, count)
                              : Words::tr("Clear %1").arg(name);
    }
    if (verb == Verb::NudgeClears)
        return name.isEmpty() ? Words::tr("Ask again for %Ln pipelines", nullptr, count)
                              : Words::tr("Ask again for %1").arg(name);
    if (verb == Verb::DismissErrors && name.isEmpty())
        return Words::tr("Dismiss %Ln errors", nullptr, count);
    if (verb == Verb::DismissErrors)
        return Words::tr("Dismiss the error of %1").arg(name);
    if (verb == Verb::DeletePipelines && stops)
        return Words::tr("Stop and delete %1").arg(name);
    return planTitle(verb, name, count);
}

QString nothingWords(Verb verb)
{
    switch (verb) {
    case Verb::ClearStorage:
        return Words::tr("Nothing of what was chosen can be cleared as it stands.");
    case Verb::NudgeClears:
        return Words::tr("Nothing of what was chosen is being cleared.");
    case Verb::StopPipelines:
    case Verb::ForceStopPipelines:
        return Words::tr("Nothing of what was chosen can be stopped as it stands.");
    case Verb::DeletePipelines:
        return Words::tr("Nothing of what was chosen can be deleted as it stands.");
    case Verb::StartPipelines:
        return Words::tr("Nothing of what was chosen can be started as it stands.");
    case Verb::PausePipelines:
        return Words::tr("Nothing of what was chosen can be paused as it stands.");
    case Verb::ResumePipelines:
        return Words::tr("Nothing of what was chosen can be resumed as it stands.");
    default:
        return Words::tr("Nothing of what was chosen has an error that can be dismissed.");
    }
}

} // namespace steward

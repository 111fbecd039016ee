// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelineverdict.h"

#include "app/plan/make/pipelinechain.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PipelineVerdict)
};

using Move = PipelineMove;

VerbLine called(Verb verb)
{
    switch (verb) {
    case Verb::NudgeClears:
        return {
            verb, u"nudge"_s, Words::tr("Ask again to clear..."), Glyph::Refresh, false, {}, {}};
    case Verb::StartPipelines:
        return {verb, u"start"_s, Words::tr("Start"), Glyph::Running, false, {}, {}};
    case Verb::PausePipelines:
        return {verb, u"pause"_s, Words::tr("Pause"), Glyph::Paused, false, {}, {}};
    case Verb::ResumePipelines:
        return {verb, u"resume"_s, Words::tr("Resume"), Glyph::Running, false, {}, {}};
    case Verb::StopPipelines:
        return {verb, u"stop"_s, Words::tr("Stop..."), Glyph::Stopped, false, {}, {}};
    case Verb::ForceStopPipelines:
        return {verb, u"forceStop"_s, Words::tr("Force stop..."), Glyph::Stopped, true, {}, {}};
    case Verb::DismissErrors:
        return {verb, u"dismissError"_s, Words::tr("Dismiss error"), Glyph::Close, false, {}, {}};
    case Verb::DeletePipelines:
        return {verb, u"deletePipeline"_s, Words::tr("Delete..."), Glyph::Trash, true, {}, {}};
    default:
        return {Verb::ClearStorage, u"clearStorage"_s, Words::tr("Clear storage..."), Glyph::Clear,
            true, {}, {}};
    }
}

/// What leads to it, for more than one request.
QString chainWords(const PipelineChain& chain)
{
    const bool clears = chain.contains(Move::Clear) && chain.moves.last() != Move::Clear;
    if (chain.contains(Move::ForceStop))
        return clears ? Words::tr("stops it by force and clears it first")
                      : Words::tr("stops it by force first");
    if (chain.contains(Move::Stop))
        return clears ? Words::tr("stops and clears it first") : Words::tr("stops it first");
    return Words::tr("clears it first");
}

QString asideOf(Verb verb, const Pipeline& pipeline, const PipelineChain& chain)
{
    if (chain.moves.size() > 1)
        return chainWords(chain);
    switch (verb) {
    case Verb::StartPipelines:
        if (pipeline.error)
            return Words::tr("dismisses its error");
        return pipeline.storage == StorageState::Cleared ? Words::tr("yes, from nothing")
                                                         : Words::tr("yes, keeps its storage");
    case Verb::ClearStorage:
        return Words::tr("yes: it is stopped");
    case Verb::DeletePipelines:
        return Words::tr("yes: it is stopped and cleared");
    case Verb::StopPipelines:
        return chain.contains(Move::Stop) ? Words::tr("with a checkpoint first")
                                          : Words::tr("ends its start");
    case Verb::ForceStopPipelines:
        return pipeline.resources == ResourcesState::Stopped ? Words::tr("ends its start")
                                                             : Words::tr("no checkpoint is made");
    case Verb::NudgeClears:
        return Words::tr("wakes the runner that clears");
    default:
        return Words::tr("yes");
    }
}

QString whyNot(
    Verb verb, const Pipeline& pipeline, const PipelineChain& chain, const PipelineSituation& now)
{
    const bool destroys = verb == Verb::ClearStorage || verb == Verb::DeletePipelines
        || verb == Verb::StopPipelines || verb == Verb::ForceStopPipelines;
    const QString pinned = destroys && now.pinned ? now.pinned(pipeline) : QString();
    return pinned.isEmpty() ? chain.whyNot : pinned;
}

void answerOne(VerbLine& line, const Pipeline& pipeline, const PipelineSituation& now)
{
    const PipelineChain chain = chainOf(line.verb, pipeline, now.edition);
    line.whyNot = whyNot(line.verb, pipeline, chain, now);
    if (line.whyNot.isEmpty())
        line.aside = asideOf(line.verb, pipeline, chain);
}

void answerSeveral(VerbLine& line, const QList<Pipeline>& targets, const PipelineSituation& now)
{
    int able = 0;
    QString why;
    for (const Pipeline& pipeline : targets) {
        const QString reason
            = whyNot(line.verb, pipeline, chainOf(line.verb, pipeline, now.edition), now);
        able += reason.isEmpty() ? 1 : 0;
        if (why.isEmpty())
            why = reason;
    }
    const QLocale locale;
    if (able == 0)
        line.whyNot = Words::tr("None of the %1. %2").arg(locale.toString(targets.size()), why);
    else
        line.aside = able == targets.size()
            ? Words::tr("all %1").arg(locale.toString(able))
            : Words::tr("%1 of %2").arg(locale.toString(able), locale.toString(targets.size()));
}

QString whyNotHere(Verb verb, const PipelineSituation& situation)
{
    if (situation.readOnly)
        return Words::tr("This environment is read-only. Nothing is changed here until that is "
                         "switched off.");
    return situation.notPermitted ? situation.notPermitted(verb) : QString();
}

} // namespace

VerbLine verbLine(Verb verb, const QList<Pipeline>& targets, const PipelineSituation& situation)
{
    VerbLine line = called(verb);
    if (targets.isEmpty()) {
        line.whyNot = Words::tr("Choose a pipeline first.");
        return line;
    }
    line.whyNot = whyNotHere(verb, situation);
    if (!line.whyNot.isEmpty())
        return line;
    if (targets.size() == 1)
        answerOne(line, targets.first(), situation);
    else
        answerSeveral(line, targets, situation);
    if (line.whyNot.isEmpty() && (situation.stale || situation.phase != FeedState::Phase::Live)) {
        line.whyNot = Words::tr("What is shown is old. This waits until the pipelines are read "
                                "again.");
        line.aside.clear();
    }
    return line;
}

QList<VerbLine> verbLines(const QList<Pipeline>& targets, const PipelineSituation& situation)
{
    const auto any
        = [&targets](auto has) { return std::any_of(targets.cbegin(), targets.cend(), has); };
    QList<Verb> verbs{Verb::ClearStorage};
    if (any([](const Pipeline& it) { return it.storage == StorageState::Clearing; }))
        verbs += Verb::NudgeClears;
    verbs += Verb::StartPipelines;
    const bool paused
        = any([](const Pipeline& it) { return it.status == DeploymentState::Paused; });
    if (!paused || any([](const Pipeline& it) { return it.status == DeploymentState::Running; }))
        verbs += Verb::PausePipelines;
    if (paused)
        verbs += Verb::ResumePipelines;
    if (situation.edition == "Enterprise"_L1)
        verbs += Verb::StopPipelines;
    verbs += Verb::ForceStopPipelines;
    if (any([](const Pipeline& it) { return it.error.has_value(); }))
        verbs += Verb::DismissErrors;
    verbs += Verb::DeletePipelines;
    QList<VerbLine> lines;
    for (const Verb verb : std::as_const(verbs))
        lines += verbLine(verb, targets, situation);
    return lines;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/pipelinefactwords.h"

#include "app/plan/planwords.h"
#include "net/pipelines/checkpointtime.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PipelinePlan)
};

using Move = PipelineMove;

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

QString shown(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

bool isOne(const PipelineFacts& facts)
{
    return facts.targets.size() == 1;
}

QDateTime newestCheckpointOf(const Pipeline& pipeline)
{
    QDateTime newest;
    if (!pipeline.checkpoints)
        return newest;
    for (const Checkpoint& checkpoint : *pipeline.checkpoints) {
        const QDateTime made = checkpointMadeAt(checkpoint);
        if (made.isValid() && (!newest.isValid() || made > newest))
            newest = made;
    }
    return newest;
}

QString sizedCheckpoints(const QList<Checkpoint>& checkpoints)
{
    qint64 bytes = 0;
    bool sized = true;
    for (const Checkpoint& checkpoint : checkpoints) {
        bytes += checkpoint.size.value_or(0);
        sized = sized && checkpoint.size.has_value();
    }
    const int count = asInt(checkpoints.size());
    const QString words
        = count == 1 ? Words::tr("1 checkpoint") : Words::tr("%Ln checkpoints", nullptr, count);
    if (!sized)
        return Words::tr("%1, of a size that is not reported").arg(words);
    return Words::tr("%1 of %2 in all; they share files, so that less may be freed")
        .arg(words, bytesWords(bytes));
}

QString checkpointsOf(const PipelineFacts& facts, const Pipeline& pipeline)
{
    if (!pipeline.checkpoints)
        return facts.config.isEnterprise()
            ? Words::tr("its checkpoints: how many is not reported")
            : Words::tr("no checkpoints: the edition %1 makes none").arg(facts.config.edition);
    if (pipeline.checkpoints->isEmpty())
        return Words::tr("no checkpoints: it last reported none");
    return sizedCheckpoints(*pipeline.checkpoints);
}

/// Of several: the sum. The table beside it tells them one by one.
QString checkpointsOfAll(const PipelineFacts& facts)
{
    QList<Checkpoint> all;
    int silent = 0;
    for (const PipelineFact& fact : facts.targets) {
        if (!fact.moves.contains(Move::Clear))
            continue;
        if (fact.pipeline().checkpoints)
            all += *fact.pipeline().checkpoints;
        else
            ++silent;
    }
    if (silent > 0 && !facts.config.isEnterprise() && all.isEmpty())
        return Words::tr("no checkpoints: the edition %1 makes none").arg(facts.config.edition);
    QString words
        = all.isEmpty() ? Words::tr("no checkpoints that are reported") : sizedCheckpoints(all);
    if (silent > 0)
        words += Words::tr("; %Ln do not report theirs", nullptr, silent);
    return words;
}

void addClear(QStringList& goes, const PipelineFacts& facts)
{
    if (facts.count(Move::Clear) == 0)
        return;
    goes += isOne(facts) ? checkpointsOf(facts, facts.targets.first().pipeline())
                         : checkpointsOfAll(facts);
    qint64 bytes = 0;
    for (const PipelineFact& fact : facts.targets)
        bytes += fact.storageBytes.value_or(0);
    goes += bytes > 0
        ? Words::tr("all working state: what runs holds %1 now").arg(bytesWords(bytes))
        : Words::tr("all working state on its storage; its size is not reported "
                    "while it is stopped");
    if (facts.verb == Verb::ClearStorage)
        goes += Words::tr("its place in its inputs: the next start begins from nothing and reads "
                          "them again from where they are configured to start");
}

/// What a forced stop takes with it.
QString lostByForce(const PipelineFacts& facts, const PipelineFact& fact)
{
    if (fact.pipeline().resources == ResourcesState::Stopped)
        return Words::tr("the start that was asked for: it has not begun to run");
    if (!facts.config.isEnterprise())
        return Words::tr("everything it has worked out in this run: the edition %1 makes no "
                         "checkpoints")
            .arg(facts.config.edition);
    const QDateTime newest = newestCheckpointOf(fact.pipeline());
    if (newest.isValid())
        return Words::tr("everything since its last checkpoint, which was made %1")
            .arg(shown(newest));
    return fact.pipeline().checkpoints
        ? Words::tr("everything it has worked out in this run: it reported no checkpoint")
        : Words::tr("everything since its last checkpoint: when that was is not reported");
}

void addForcedStop(QStringList& goes, const PipelineFacts& facts)
{
    const int forced = facts.count(Move::ForceStop);
    if (forced == 0)
        return;
    goes += isOne(facts) ? lostByForce(facts, facts.targets.first())
        : facts.config.isEnterprise()
        ? Words::tr("of %Ln that are stopped by force: everything since the last checkpoint",
            nullptr, forced)
        : Words::tr(
            "of %Ln that are stopped by force: everything worked out in this run", nullptr, forced);
}

QString errorWords(const DeploymentError& error)
{
    constexpr qsizetype kRoom = 160;
    const QString line = error.message.section(u'\n', 0, 0).left(kRoom);
    return error.code.isEmpty() ? line : Words::tr("%1: %2").arg(error.code, line);
}

/// A start dismisses it by itself (pipelines 3.3).
void addErrors(QStringList& goes, const PipelineFacts& facts)
{
    for (const PipelineFact& fact : facts.targets) {
        if (!fact.pipeline().error)
            continue;
        const QString words = errorWords(*fact.pipeline().error);
        goes += isOne(facts)
            ? Words::tr("the error that it stands with: %1").arg(words)
            : Words::tr("the error of %1: %2").arg(fact.pipeline().identity.name, words);
    }
}

QString stoppedSince(const PipelineFact& fact)
{
    const QDateTime stopped
        = fact.lastStopped.isValid() ? fact.lastStopped : fact.pipeline().resourcesSince;
    return stopped.isValid() ? Words::tr("Stopped since %1.").arg(shown(stopped)) : QString();
}

QString lastCleared(const PipelineFact& fact)
{
    if (!fact.lastCleared.isValid())
        return {};
    return fact.lastClearTook
        ? Words::tr("Last cleared %1, in %2.")
              .arg(shown(fact.lastCleared), durationWords(*fact.lastClearTook))
        : Words::tr("Last cleared %1.").arg(shown(fact.lastCleared));
}

QString summaryOfOne(const PipelineFact& fact)
{
    const Pipeline& pipeline = fact.pipeline();
    QStringList parts{Words::tr("Storage: %1.").arg(storageWords(pipeline.storage))};
    if (isFullyStopped(pipeline))
        parts += stoppedSince(fact);
    else if (pipeline.statusSince.isValid())
        parts += Words::tr("%1 since %2.").arg(pipeline.status.word, shown(pipeline.statusSince));
    if (fact.moves.size() > 1)
        parts += Words::tr("In this order, each once the one before shows: %1.")
                     .arg(movesWords(fact.moves));
    if (fact.moves.contains(Move::Clear))
        parts += lastCleared(fact);
    parts.removeAll(QString());
    return parts.join(u' ');
}

/// Names keep their case: "Orders" and "orders" are two (pipelines 8.19).
QString alikeWords(const PipelineFacts& facts)
{
    QHash<QString, const PipelineFact*> seen;
    for (const PipelineFact& fact : facts.targets) {
        const QString folded = fact.pipeline().identity.name.toCaseFolded();
        const PipelineFact* const other = seen.value(folded);
        if (other != nullptr)
            return Words::tr(" %1 (%2) and %3 (%4) are two: their names differ only in case.")
                .arg(other->pipeline().identity.name, other->pipeline().identity.uuid,
                    fact.pipeline().identity.name, fact.pipeline().identity.uuid);
        seen.insert(folded, &fact);
    }
    return {};
}

QString summaryOfSeveral(const PipelineFacts& facts)
{
    const int all = asInt(facts.targets.size());
    const int stops = facts.count(Move::Stop) + facts.count(Move::ForceStop);
    const bool stopsFirst = facts.verb == Verb::ClearStorage || facts.verb == Verb::DeletePipelines;
    if (!stopsFirst)
        return Words::tr("%Ln pipelines, at most four at a time.", nullptr, all);
    if (stops == 0)
        return Words::tr("%Ln pipelines, all stopped.", nullptr, all);
    const QString count = Words::tr("%Ln pipelines", nullptr, all);
    return facts.count(Move::ForceStop) > 0
        ? Words::tr("%1: %2 of them to be stopped first, %3 by force.")
              .arg(count, numberWords(stops), numberWords(facts.count(Move::ForceStop)))
        : Words::tr("%1: %2 of them to be stopped first, with a checkpoint.")
              .arg(count, numberWords(stops));
}

} // namespace

QString summaryOf(const PipelineFacts& facts)
{
    if (facts.targets.isEmpty())
        return facts.verb == Verb::ClearStorage ? Words::tr("There is nothing to clear.")
                                                : Words::tr("There is nothing to do.");
    if (isOne(facts))
        return summaryOfOne(facts.targets.first());
    return summaryOfSeveral(facts) + alikeWords(facts);
}

QStringList goesOf(const PipelineFacts& facts)
{
    QStringList goes;
    switch (facts.verb) {
    case Verb::DeletePipelines:
        goes += Words::tr("the pipeline: its program, its settings, its events and its log");
        break;
    case Verb::NudgeClears:
        goes += Words::tr("nothing that the clear under way does not take anyway");
        break;
    case Verb::PausePipelines:
        goes += Words::tr("nothing: it keeps its state and takes no more in");
        break;
    case Verb::ResumePipelines:
        goes += Words::tr("nothing: it goes on where it was paused");
        break;
    case Verb::StopPipelines:
        if (facts.count(Move::Stop) > 0)
            goes += Words::tr("its run: it makes a checkpoint, then ends");
        break;
    case Verb::StartPipelines:
    case Verb::DismissErrors:
        addErrors(goes, facts);
        break;
    default:
        break;
    }
    addClear(goes, facts);
    addForcedStop(goes, facts);
    if (goes.isEmpty())
        goes += Words::tr("nothing");
    return goes;
}

QStringList staysOf(const PipelineFacts& facts)
{
    const QString leftover = facts.config.isEnterprise()
        ? QString()
        : Words::tr("files that could not be removed: the edition %1 then says Cleared all the "
                    "same")
              .arg(facts.config.edition);
    QStringList stays;
    switch (facts.verb) {
    case Verb::ClearStorage:
    case Verb::NudgeClears:
        stays = {Words::tr("the program, its settings, events and log"),
            Words::tr("checkpoints that were copied to object storage"), leftover};
        break;
    case Verb::DeletePipelines:
        stays = {Words::tr("what it wrote to its outputs"),
            Words::tr("checkpoints that were copied to object storage"), leftover};
        break;
    case Verb::StopPipelines:
    case Verb::ForceStopPipelines:
        stays = {Words::tr("its storage, which stays in use, with the checkpoints that are there"),
            Words::tr("the program, its settings, events and log")};
        break;
    default:
        stays = {Words::tr("its storage, the program, its settings, events and log")};
        break;
    }
    stays.removeAll(QString());
    return stays;
}

QStringList undoOf(const PipelineFacts& facts)
{
    switch (facts.verb) {
    case Verb::ClearStorage:
    case Verb::NudgeClears:
        return {Words::tr("none: once accepted it cannot be cancelled, and the server keeps no "
                          "copy")};
    case Verb::DeletePipelines:
        return {Words::tr("none: the server keeps no copy, not of the program either")};
    case Verb::StopPipelines:
        return {Words::tr("start it again: it goes on from that checkpoint")};
    case Verb::ForceStopPipelines:
        return {Words::tr("start it again; what is lost stays lost")};
    case Verb::StartPipelines:
        return {Words::tr("stop it again; an error that the start dismissed does not come back")};
    case Verb::PausePipelines:
        return {Words::tr("resume it")};
    case Verb::ResumePipelines:
        return {Words::tr("pause it again")};
    default:
        return {
            Words::tr("none: the server forgets the error; its events keep that there was one")};
    }
}

} // namespace steward

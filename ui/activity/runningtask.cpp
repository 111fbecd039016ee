// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/runningtask.h"

#include "app/live/pipelinefeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/pipelines/pipelinewords.h"
#include "ui/pipelines/usualclear.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QSet>

#include <variant>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunningTask)
};

QString clearWords(std::chrono::milliseconds time, const std::optional<UsualClear>& usual)
{
    const QString elapsed = runningTime(time);
    if (usual)
        return Words::tr("%1, usually %2. It cannot be cancelled.")
            .arg(elapsed, runningTime(usual->median));
    return Words::tr("%1. It cannot be cancelled.").arg(elapsed);
}

// A bar that stands still at its end would say that it is done.
double clearPart(std::chrono::milliseconds time, const std::optional<UsualClear>& usual)
{
    if (!usual || time >= usual->median)
        return -1;
    return double(time.count()) / double(usual->median.count());
}

QString phaseWords(const PlanRun& run)
{
    if (run.phase() == PlanRun::Phase::WaitingForLock) {
        return run.waitingBehind().isEmpty()
            ? Words::tr("waiting for its turn")
            : Words::tr("waiting behind %1").arg(run.waitingBehind());
    }
    if (run.phase() == PlanRun::Phase::Comparing)
        return Words::tr("comparing with what was reviewed");
    if (run.phase() == PlanRun::Phase::Grace)
        return Words::tr("nothing sent yet");
    for (const StepReport& report : run.reports()) {
        switch (report.phase) {
        case StepReport::Phase::Checking:
            return Words::tr("checking");
        case StepReport::Phase::Sending:
            return Words::tr("sending");
        case StepReport::Phase::Looking:
            return Words::tr("looking whether it happened");
        case StepReport::Phase::Waiting:
        case StepReport::Phase::Ended:
            break;
        }
    }
    return Words::tr("going on"); // from one step to the next
}

RunningTask taskOf(PlanRun& run, const QDateTime& nowUtc, const std::optional<UsualClear>& usual)
{
    RunningTask task;
    task.key = run.plan().id.toString();
    task.title = run.plan().title;
    task.run = &run;
    const auto elapsed = std::chrono::milliseconds(
        std::max<qint64>(0, run.startedAt().isValid() ? run.startedAt().msecsTo(nowUtc) : 0));
    const qsizetype all = run.reports().size();
    qsizetype ended = 0;
    qsizetype waiting = 0;
    for (const StepReport& report : run.reports()) {
        ended += report.phase == StepReport::Phase::Ended ? 1 : 0;
        waiting += report.phase == StepReport::Phase::Waiting ? 1 : 0;
    }
    task.canStop = waiting > 0 && all > 1 && !run.isStopRequested();
    if (run.plan().verb == Verb::ClearStorage && all == 1
        && run.phase() == PlanRun::Phase::Running) {
        task.words = clearWords(elapsed, usual);
        task.part = clearPart(elapsed, usual);
        return task;
    }
    task.words = runningTime(elapsed) + ", "_L1 + phaseWords(run);
    if (all > 1) {
        task.part = double(ended) / double(all);
        task.words = Words::tr("%1 of %2, %3").arg(ended).arg(all).arg(task.words);
    }
    if (run.isStopRequested())
        task.words += ". "_L1 + Words::tr("Stops after this one.");
    return task;
}

QSet<PipelineIdentity> clearedBy(const PlanRun& run)
{
    QSet<PipelineIdentity> identities;
    for (const Step& step : run.plan().steps) {
        if (const auto* clear = std::get_if<ClearStorageStep>(&step.what))
            identities.insert(clear->identity);
    }
    return identities;
}

} // namespace

QList<RunningTask> runningTasksOf(const Workspace& workspace)
{
    QList<RunningTask> tasks;
    QSet<PipelineIdentity> ours;
    const std::optional<UsualClear> usual = usualClearOf(workspace.plans());
    const QDateTime now = workspace.clock().utcNow();
    const QList<PlanRun*> runs = workspace.plans().runs();
    for (PlanRun* run : runs) {
        if (run->isEnded())
            continue;
        ours += clearedBy(*run);
        tasks.append(taskOf(*run, now, usual));
    }
    const PipelineFeed& feed = workspace.pipelines();
    const FeedState& state = feed.state();
    const bool old = state.readAt && state.isStale(workspace.clock().now());
    const QDateTime serverNow = now.addMSecs(feed.serverAhead().count());
    for (const Pipeline& pipeline : *feed.snapshot()->items) {
        if (!isClearing(pipeline) || ours.contains(pipeline.identity))
            continue;
        const std::chrono::milliseconds time
            = clearingFor({serverNow, feed.clearingSince(pipeline.identity), usual});
        RunningTask task;
        task.key = u"clear:"_s + pipeline.identity.uuid;
        task.title = Words::tr("Clearing %1").arg(pipeline.identity.name);
        if (old) {
            task.old = true;
            task.title = Words::tr("%1 was clearing").arg(pipeline.identity.name);
            task.words = Words::tr("when it was last read, on %1").arg(fullMoment(state.readAtUtc));
        } else {
            task.words = clearWords(time, usual);
            task.part = clearPart(time, usual);
        }
        task.pipeline = pipeline.identity;
        tasks.append(task);
    }
    return tasks;
}

} // namespace steward

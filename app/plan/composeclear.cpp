// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/compose.h"
#include "app/plan/planwords.h"
#include "net/http/apipath.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClearPlan)
};

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

const Pipeline& pipelineOf(const ClearTarget& target)
{
    return target.target.pipeline;
}

Guard guardOf(const ClearFacts& facts)
{
    GuardQuestion question;
    question.act = GuardQuestion::Act::ClearStorage;
    question.environmentClass = facts.environment.environmentClass;
    question.environmentName = facts.environment.name;
    question.readOnly = facts.environment.readOnly;
    question.targets = asInt(facts.targets.size());
    if (facts.targets.size() == 1) {
        const PipelineIdentity& identity = pipelineOf(facts.targets.first()).identity;
        question.onlyTargetPhrase
            = phraseFor(identity.name, Words::tr("pipeline %1").arg(identity.uuid.left(8)), false);
    }
    return guardFor(question);
}

QList<Step> stepsOf(const ClearFacts& facts)
{
    QList<Step> steps;
    for (const ClearTarget& target : facts.targets) {
        const PipelineIdentity& identity = pipelineOf(target).identity;
        Step step;
        step.id = asInt(steps.size()) + 1;
        step.lane = u"pipelines"_s;
        if (!steps.isEmpty())
            step.after = {steps.last().id};
        step.what = ClearStorageStep{identity};
        step.title = Words::tr("Clear the storage of %1").arg(identity.name);
        step.subject = identity.name;
        const ApiPath path{"v0", "pipelines", identity.name, "clear"};
        step.request = u"POST " % QString::fromLatin1(path.encoded());
        step.expectation = target.hasEvents
            ? Words::tr("Its storage reads Cleared, and its events show a clearing after the "
                        "request.")
            : Words::tr("Its storage reads Cleared.");
        steps.append(step);
    }
    return steps;
}

QString checkpointsOf(const ClearFacts& facts, const Pipeline& pipeline)
{
    if (!pipeline.checkpoints)
        return facts.config.isEnterprise()
            ? Words::tr("its checkpoints: how many is not reported")
            : Words::tr("no checkpoints: the edition %1 makes none").arg(facts.config.edition);
    const int count = asInt(pipeline.checkpoints->size());
    if (count == 0)
        return Words::tr("no checkpoints: it last reported none");
    qint64 bytes = 0;
    bool sized = true;
    for (const Checkpoint& checkpoint : *pipeline.checkpoints) {
        bytes += checkpoint.size.value_or(0);
        sized = sized && checkpoint.size.has_value();
    }
    const QString words
        = count == 1 ? Words::tr("1 checkpoint") : Words::tr("%Ln checkpoints", nullptr, count);
    if (!sized)
        return Words::tr("%1, of a size that is not reported").arg(words);
    return Words::tr("%1 of %2 in all; they share files, so that less may be freed")
        .arg(words, bytesWords(bytes));
}

QStringList goesOf(const ClearFacts& facts)
{
    QStringList goes;
    for (const ClearTarget& target : facts.targets) {
        const QString lost = checkpointsOf(facts, pipelineOf(target));
        goes += facts.targets.size() == 1
            ? lost
            : Words::tr("%1: %2").arg(pipelineOf(target).identity.name, lost);
    }
    goes += Words::tr("all working state on its storage; its size is not reported while it is "
                      "stopped");
    goes += Words::tr("its place in its inputs: the next start begins from nothing and reads them "
                      "again from where they are configured to start");
    return goes;
}

QStringList staysOf(const ClearFacts& facts)
{
    QStringList stays{Words::tr("the program, its settings, events and log"),
        Words::tr("checkpoints that were copied to object storage")};
    if (!facts.config.isEnterprise())
        stays += Words::tr("files that could not be removed: the edition %1 then says Cleared all "
                           "the same")
                     .arg(facts.config.edition);
    return stays;
}

QString timesOf(const ClearTarget& target)
{
    const QLocale locale;
    const auto shown = [&locale](const QDateTime& time) {
        return locale.toString(time.toLocalTime(), QLocale::ShortFormat);
    };
    QStringList parts;
    const QDateTime stopped
        = target.lastStopped.isValid() ? target.lastStopped : pipelineOf(target).resourcesSince;
    if (stopped.isValid() && isFullyStopped(pipelineOf(target)))
        parts += Words::tr("Stopped since %1.").arg(shown(stopped));
    if (target.lastCleared.isValid() && target.lastClearTook)
        parts += Words::tr("Last cleared %1, in %2.")
                     .arg(shown(target.lastCleared), durationWords(*target.lastClearTook));
    else if (target.lastCleared.isValid())
        parts += Words::tr("Last cleared %1.").arg(shown(target.lastCleared));
    return parts.join(u' ');
}

QString summaryOf(const ClearFacts& facts)
{
    if (facts.targets.isEmpty())
        return Words::tr("There is nothing to clear.");
    const bool stopped = std::all_of(facts.targets.cbegin(), facts.targets.cend(),
        [](const ClearTarget& target) { return isFullyStopped(pipelineOf(target)); });
    QString summary = facts.targets.size() == 1
        ? Words::tr("Storage: %1.").arg(storageWords(pipelineOf(facts.targets.first()).storage))
        : stopped ? Words::tr("%Ln pipelines, all stopped.", nullptr, asInt(facts.targets.size()))
                  : Words::tr("%Ln pipelines.", nullptr, asInt(facts.targets.size()));
    if (facts.targets.size() == 1) {
        const QString times = timesOf(facts.targets.first());
        if (!times.isEmpty())
            summary += u' ' % times;
    }
    return summary;
}

} // namespace

Plan composeClear(const ClearFacts& facts)
{
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.verb = Verb::ClearStorage;
    plan.environment = facts.environment;
    plan.server = facts.server;
    plan.tenantName = facts.tenantName;
    plan.madeAt = facts.madeAt;
    plan.askedPipelines = facts.asked;
    plan.ineligible = facts.ineligible;
    plan.obstacles = facts.obstacles;
    for (const ClearTarget& target : facts.targets)
        plan.targets.append(target.target);
    plan.steps = stepsOf(facts);
    if (plan.steps.isEmpty() && plan.obstacles.isEmpty())
        plan.obstacles += Words::tr("Nothing of what was chosen can be cleared as it stands.");
    plan.guard = guardOf(facts);
    if (facts.asked.size() == 1) {
        plan.title = Words::tr("Clear the storage of %1").arg(facts.asked.first().name);
        plan.act = Words::tr("Clear %1").arg(facts.asked.first().name);
    } else {
        const qsizetype count = facts.targets.isEmpty() ? facts.asked.size() : facts.targets.size();
        plan.title = Words::tr("Clear the storage of %Ln pipelines", nullptr, asInt(count));
        plan.act = Words::tr("Clear %Ln pipelines", nullptr, asInt(count));
    }
    plan.summary = summaryOf(facts);
    plan.goes = goesOf(facts);
    plan.stays = staysOf(facts);
    plan.undo = {Words::tr("none: once accepted it cannot be cancelled, and the server keeps no "
                           "copy")};
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

ClearInEvents newestClear(const QList<PipelineEvent>& events)
{
    // Newest first: skip to the newest word of a clear, then walk to where its unbroken run began.
    ClearInEvents clear;
    qsizetype i = 0;
    while (i < events.size() && !(events.at(i).storage == StorageState::Clearing))
        ++i;
    if (i == events.size())
        return clear;
    if (i > 0 && events.at(i - 1).storage == StorageState::Cleared)
        clear.ended = events.at(i - 1).recordedAt;
    for (; i < events.size() && events.at(i).storage == StorageState::Clearing; ++i)
        clear.began = events.at(i).recordedAt;
    return clear;
}

} // namespace steward

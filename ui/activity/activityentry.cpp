// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activityentry.h"

#include "app/plan/outcome.h"
#include "app/plan/planrun.h"
#include "app/record/history.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QMap>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ActivityEntry)
};

// Worst first, as the enumeration is.
QString countedOutcomes(const QList<HistoryStep>& steps)
{
    QMap<Outcome, int> counts;
    for (const HistoryStep& step : steps)
        ++counts[step.report.outcome];
    if (counts.size() == 1 && steps.size() > 1)
        return Words::tr("%1, all %2").arg(wordFor(counts.firstKey())).arg(steps.size());
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        parts.append(Words::tr("%1 %2").arg(it.value()).arg(wordFor(it.key()).toLower()));
    return parts.join(", "_L1);
}

QString outcomeWords(const HistoryEntry& history)
{
    const QList<HistoryStep>& steps = history.steps;
    if (steps.size() > 1)
        return countedOutcomes(steps);
    const QString word = wordFor(history.outcome());
    if (isGood(history.outcome()))
        return word;
    const QString why = !history.stopReason.isEmpty() ? history.stopReason
        : steps.isEmpty()                             ? QString()
                                                      : steps.first().report.detail;
    return why.isEmpty() ? word : QString(word + ": "_L1 + why);
}

constexpr qsizetype kMostWords = 20'000;

QString searchedWords(const HistoryEntry& history)
{
    QString words = history.plan.server.display();
    for (const Step& step : history.plan.steps) {
        if (words.size() > kMostWords)
            break;
        words += u'\n' % step.subject % u' ' % step.request;
    }
    return words;
}

} // namespace

OutcomeMark markOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Contradicted:
    case Outcome::Changed:
    case Outcome::Refused:
        return {Glyph::Failed, Tone::Destroys};
    case Outcome::Unknown:
        return {Glyph::Unknown, Tone::Care};
    case Outcome::Pending:
        return {Glyph::Working, Tone::Care};
    case Outcome::Accepted:
        return {Glyph::Warning, Tone::Care};
    case Outcome::NotSent:
        return {Glyph::NotSent, Tone::SecondText};
    case Outcome::AlreadySo:
    case Outcome::Verified:
        return {Glyph::Verified, Tone::Verified};
    }
    return {};
}

QString tookWords(std::chrono::milliseconds time)
{
    return time < std::chrono::seconds(10) ? shortAge(time) : runningTime(time);
}

ActivityEntry entryOf(const PlanRun& run, const QDateTime& nowUtc)
{
    return entryOf(historyOf(run), nowUtc);
}

ActivityEntry entryOf(const HistoryEntry& history, const QDateTime& nowUtc)
{
    const Plan& plan = history.plan;
    ActivityEntry entry;
    entry.key = plan.id.toString();
    entry.verb = plan.verb;
    entry.words = searchedWords(history);
    entry.when = history.startedAt;
    entry.what = plan.title;
    entry.environmentClass = plan.environment.environmentClass;
    entry.environment = plan.environment.name;
    entry.running = history.running;
    const QDateTime until = entry.running ? nowUtc : history.endedAt;
    if (entry.when.isValid() && until.isValid())
        entry.took = std::chrono::milliseconds(std::max<qint64>(0, entry.when.msecsTo(until)));
    if (entry.running) {
        entry.glyph = Glyph::Working;
        entry.outcome = Words::tr("running");
        return entry;
    }
    const OutcomeMark mark = markOf(history.outcome());
    entry.worst = history.outcome();
    entry.glyph = mark.glyph;
    entry.tone = mark.tone;
    entry.outcome = outcomeWords(history);
    entry.good = isGood(history.outcome());
    if (history.wasCutOff()) {
        entry.outcome = Words::tr("Cut off: %1").arg(entry.outcome);
        entry.good = false;
        entry.glyph = Glyph::Unknown;
        entry.tone = Tone::Care;
    }
    return entry;
}

QString wordFor(Verb verb)
{
    switch (verb) {
    case Verb::DeleteArtifacts:
        return Words::tr("Delete artifacts");
    case Verb::ResetRegistry:
        return Words::tr("Reset a registry");
    case Verb::RegisterArtifacts:
        return Words::tr("Register artifacts");
    case Verb::ReplaceArtifact:
        return Words::tr("Replace an artifact");
    case Verb::ClearStorage:
        return Words::tr("Clear storage");
    case Verb::StopPipelines:
        return Words::tr("Stop pipelines");
    case Verb::ForceStopPipelines:
        return Words::tr("Force stop pipelines");
    case Verb::NudgeClears:
        return Words::tr("Clear once more");
    case Verb::DeletePipelines:
        return Words::tr("Delete pipelines");
    case Verb::StartPipelines:
        return Words::tr("Start pipelines");
    case Verb::PausePipelines:
        return Words::tr("Pause pipelines");
    case Verb::ResumePipelines:
        return Words::tr("Resume pipelines");
    case Verb::DismissErrors:
        return Words::tr("Dismiss errors");
    case Verb::ReturnToScenario:
        return Words::tr("Return to a scenario");
    }
    return {};
}

} // namespace steward

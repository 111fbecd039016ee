// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activityentry.h"

#include "app/plan/outcome.h"
#include "app/plan/planrun.h"
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
QString countedOutcomes(const QList<StepReport>& reports)
{
    QMap<Outcome, int> counts;
    for (const StepReport& report : reports)
        ++counts[report.outcome];
    if (counts.size() == 1 && reports.size() > 1)
        return Words::tr("%1, all %2").arg(wordFor(counts.firstKey())).arg(reports.size());
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        parts.append(Words::tr("%1 %2").arg(it.value()).arg(wordFor(it.key()).toLower()));
    return parts.join(", "_L1);
}

QString outcomeWords(const PlanRun& run)
{
    const QList<StepReport>& reports = run.reports();
    if (reports.size() > 1)
        return countedOutcomes(reports);
    const QString word = wordFor(run.outcome());
    if (isGood(run.outcome()))
        return word;
    const QString why = !run.stopReason().isEmpty() ? run.stopReason()
        : reports.isEmpty()                         ? QString()
                                                    : reports.first().detail;
    return why.isEmpty() ? word : QString(word + ": "_L1 + why);
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
    ActivityEntry entry;
    entry.key = run.plan().id.toString();
    entry.when = run.startedAt();
    entry.what = run.plan().title;
    entry.environmentClass = run.plan().environment.environmentClass;
    entry.environment = run.plan().environment.name;
    entry.running = !run.isEnded();
    const QDateTime until = entry.running ? nowUtc : run.endedAt();
    if (entry.when.isValid() && until.isValid())
        entry.took = std::chrono::milliseconds(std::max<qint64>(0, entry.when.msecsTo(until)));
    if (entry.running) {
        entry.glyph = Glyph::Working;
        entry.outcome = Words::tr("running");
        return entry;
    }
    const OutcomeMark mark = markOf(run.outcome());
    entry.glyph = mark.glyph;
    entry.tone = mark.tone;
    entry.outcome = outcomeWords(run);
    entry.good = isGood(run.outcome());
    return entry;
}

} // namespace steward

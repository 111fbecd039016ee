// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/runreport.h"

#include "app/plan/outcome.h"
#include "app/plan/planrun.h"
#include "ui/activity/activityentry.h"
#include "ui/shell/words.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

const Step* stepOf(const PlanRun& run, int id)
{
    for (const Step& step : run.plan().steps) {
        if (step.id == id)
            return &step;
    }
    return nullptr;
}

} // namespace

QString reportOf(const PlanRun& run)
{
    QStringList lines{visibleText(run.plan().title),
        Words::tr("%1, %2 (%3)")
            .arg(run.plan().server.display(), run.plan().environment.name,
                wordFor(run.plan().environment.environmentClass)),
        Words::tr("%1 to %2").arg(fullMoment(run.startedAt()), fullMoment(run.endedAt())),
        Words::tr("Outcome: %1").arg(wordFor(run.outcome())), meaningOf(run.outcome())};
    if (!run.stopReason().isEmpty())
        lines.append(visibleText(run.stopReason()));
    for (const StepReport& report : run.reports()) {
        const Step* step = stepOf(run, report.stepId);
        if (!step)
            continue;
        lines.append(QString());
        lines.append(visibleText(step->title));
        if (report.outcome == Outcome::NotSent)
            lines.append(Words::tr("  not sent: %1").arg(visibleText(step->request)));
        else
            lines.append(Words::tr("  sent: %1, answered %2 %3")
                             .arg(visibleText(step->request), QString::number(report.httpStatus),
                                 visibleText(report.answer)));
        lines.append(
            Words::tr("  %1: %2").arg(wordFor(report.outcome), visibleText(report.detail)));
    }
    return lines.join(u'\n') + u'\n';
}

ExportTable exportOf(const QList<ActivityEntry>& entries)
{
    ExportTable table;
    table.what = u"activity"_s;
    table.columns = {u"when"_s, u"what"_s, u"environment"_s, u"class"_s, u"outcome"_s, u"took_ms"_s,
        u"running"_s, u"ours"_s};
    for (const ActivityEntry& entry : entries) {
        table.rows.append({entry.when.toUTC().toString(Qt::ISODateWithMs), entry.what,
            entry.environment, wordFor(entry.environmentClass), entry.outcome,
            qint64(entry.took.count()), entry.running, entry.ours});
    }
    return table;
}

} // namespace steward

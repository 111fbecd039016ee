// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/runreport.h"

#include "app/plan/outcome.h"
#include "app/plan/planrun.h"
#include "app/record/history.h"
#include "app/record/trash.h"
#include "ui/activity/activityentry.h"
#include "ui/plan/runwords.h"
#include "ui/shell/words.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

} // namespace

QString reportOf(const PlanRun& run)
{
    return reportOf(historyOf(run));
}

QString reportOf(const HistoryEntry& history)
{
    const Plan& plan = history.plan;
    QStringList lines{visibleText(plan.title),
        Words::tr("%1, %2 (%3)")
            .arg(whereWords(plan), plan.environment.name,
                wordFor(plan.environment.environmentClass)),
        Words::tr("%1 to %2").arg(fullMoment(history.startedAt), fullMoment(history.endedAt)),
        Words::tr("Outcome: %1").arg(wordFor(history.outcome())), meaningOf(history.outcome())};
    if (!history.user.isEmpty())
        lines.append(Words::tr("By %1").arg(visibleText(history.user)));
    if (!history.stopReason.isEmpty())
        lines.append(visibleText(history.stopReason));
    const qsizetype steps = std::min(history.steps.size(), plan.steps.size());
    for (qsizetype i = 0; i < steps; ++i) {
        const Step& step = plan.steps.at(i);
        const StepReport& report = history.steps.at(i).report;
        lines.append(QString());
        lines.append(visibleText(step.title));
        if (report.outcome == Outcome::NotSent)
            lines.append(Words::tr("  not sent: %1").arg(visibleText(step.request)));
        else
            lines.append(Words::tr("  sent: %1, answered %2 %3")
                             .arg(visibleText(step.request), QString::number(report.httpStatus),
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

ExportTable exportOf(const QList<TrashedArtifact>& deleted)
{
    ExportTable table;
    table.what = u"deleted"_s;
    table.columns = {u"captured"_s, u"plan"_s, u"type"_s, u"id"_s, u"name"_s, u"url"_s,
        u"url_was_cut"_s, u"parents"_s};
    for (const TrashedArtifact& one : deleted) {
        QStringList parents;
        for (const Parent& parent : one.parents.value_or(QList<Parent>()))
            parents.append(parent.artifact ? parent.artifact->name : parent.name);
        const Artifact& artifact = one.record.artifact;
        table.rows.append({one.capturedAt.toUTC().toString(Qt::ISODateWithMs),
            one.plan.toString(QUuid::WithoutBraces), artifact.type.word, artifact.id.value,
            artifact.name, one.record.url, one.urlWasCut, parents});
    }
    return table;
}

} // namespace steward

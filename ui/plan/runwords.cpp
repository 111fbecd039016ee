// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/runwords.h"

#include "ui/shell/words.h"
#include "ui/theme/masks.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("RunWords", text, nullptr, n);
}

constexpr qsizetype kFitsARow = 56; // characters; what is longer is told in full below its row

QString subjectOf(const Plan& plan, int stepId)
{
    for (const Step& step : plan.steps) {
        if (step.id == stepId)
            return step.subject;
    }
    return {};
}

QString requestOf(const Plan& plan, int stepId)
{
    for (const Step& step : plan.steps) {
        if (step.id == stepId)
            return step.request;
    }
    return {};
}

} // namespace

QString runTitle(const PlanRun& run)
{
    const Plan& plan = run.plan();
    if (!run.isEnded())
        return plan.title;
    if (plan.steps.size() == 1)
        return tr("%1: %2").arg(plan.title, wordFor(run.outcome()).toLower());
    QMap<Outcome, int> counts;
    for (const StepReport& report : run.reports())
        ++counts[report.outcome];
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        parts.append(u"%1 %2"_s.arg(QLocale().toString(it.value()), wordFor(it.key()).toLower()));
    return tr("%1: %2").arg(plan.title, parts.join(u", "_s));
}

QString whereWords(const Plan& plan)
{
    const QString servers = plan.manager && !(*plan.manager == plan.server)
        ? tr("%1 and %2").arg(plan.server.display(), plan.manager->display())
        : plan.server.display();
    return plan.tenantName.isEmpty() || isPresenting()
        ? servers
        : tr("%1, tenant %2").arg(servers, visibleText(plan.tenantName, 60));
}

QString runWhere(const PlanRun& run)
{
    const QString server = whereWords(run.plan());
    if (!run.isEnded())
        return server;
    return tr("%1, %2 to %3")
        .arg(server, QLocale().toString(run.startedAt().toLocalTime().time(), u"HH:mm:ss"_s),
            QLocale().toString(run.endedAt().toLocalTime().time(), u"HH:mm:ss "_s)
                + run.endedAt().toLocalTime().timeZoneAbbreviation());
}

QStringList answerAndLook(const PlanRun& run)
{
    QStringList lines;
    for (const StepReport& report : run.reports()) {
        const QString request = requestOf(run.plan(), report.stepId);
        if (!report.answer.isEmpty())
            lines.append(tr("%1 was answered %2.").arg(request, report.answer));
        else if (report.outcome != Outcome::NotSent)
            lines.append(tr("%1 was sent.").arg(request));
        if (report.detail.size() > kFitsARow)
            lines.append(report.detail);
    }
    return lines;
}

QString runText(const PlanRun& run)
{
    const Plan& plan = run.plan();
    QStringList lines;
    lines << runTitle(run);
    lines << tr("%1 (%2), %3")
                 .arg(plan.environment.name, wordFor(plan.environment.environmentClass),
                     whereWords(plan));
    lines << tr("%1 to %2")
                 .arg(fullMoment(run.startedAt()),
                     run.isEnded() ? fullMoment(run.endedAt()) : tr("now"));
    if (!run.stopReason().isEmpty())
        lines << run.stopReason();
    for (const StepReport& report : run.reports()) {
        lines << u"%1  %2  %3  %4  %5"_s.arg(wordFor(report.outcome),
            subjectOf(plan, report.stepId), requestOf(plan, report.stepId), report.answer,
            report.detail);
    }
    lines << meaningOf(run.outcome());
    return visibleLines(lines.join(u'\n'), 64 * 1024);
}

bool isUnsent(const PlanRun& run)
{
    return run.phase() < PlanRun::Phase::Running;
}

bool canStop(const PlanRun& run)
{
    const auto& reports = run.reports();
    return reports.size() > 1 && !run.isStopRequested()
        && std::any_of(reports.cbegin(), reports.cend(),
            [](const StepReport& report) { return report.phase == StepReport::Phase::Waiting; });
}

QString someDifferences(const QStringList& differences)
{
    constexpr qsizetype kMost = 3;
    QString text = differences.mid(0, kMost).join(u"; "_s);
    if (differences.size() > kMost)
        text += tr("; and %n more", static_cast<int>(differences.size() - kMost));
    return visibleText(text, 600);
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/applyreport.h"

#include "app/plan/plancodes.h"
#include "app/plan/planwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSchema = 1;
constexpr int kWordRoom = 12; // the longest outcome

QByteArray written(
    const Plan& plan, Outcome outcome, const QString& reason, const QJsonArray& steps)
{
    return QJsonDocument(QJsonObject{
                             {u"schema"_s, kSchema},
                             {u"plan"_s, plan.id.toString(QUuid::WithoutBraces)},
                             {u"verb"_s, codeFor(plan.verb)},
                             {u"fingerprint"_s, QString::fromLatin1(plan.fingerprint)},
                             {u"outcome"_s, codeFor(outcome)},
                             {u"reason"_s, reason},
                             {u"steps"_s, steps},
                         })
        .toJson();
}

QJsonObject encode(const Step& step, const StepReport& report)
{
    return {
        {u"id"_s, step.id},
        {u"subject"_s, step.subject},
        {u"request"_s, step.request},
        {u"outcome"_s, codeFor(report.outcome)},
        {u"detail"_s, report.detail},
        {u"answer"_s, report.answer},
        {u"http_status"_s, report.httpStatus},
        {u"took_ms"_s, static_cast<qint64>(report.took.count())},
    };
}

} // namespace

QString stepLine(const Step& step, const StepReport& report)
{
    QString line = wordFor(report.outcome).leftJustified(kWordRoom) % u"  "_s % step.title;
    if (report.took.count() > 0)
        line += u" ("_s % durationWords(report.took) % u')';
    if (!report.detail.isEmpty())
        line += u": "_s % report.detail;
    return line;
}

QByteArray applyReport(const PlanRun& run)
{
    QJsonArray steps;
    for (qsizetype i = 0; i < run.reports().size(); ++i)
        steps.append(encode(run.plan().steps.at(i), run.reports().at(i)));
    return written(run.plan(), run.outcome(), run.stopReason(), steps);
}

QByteArray refusalReport(const Plan& plan, const QStringList& reasons)
{
    return written(plan, Outcome::NotSent, reasons.join(u' '), {});
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/eventcodec.h"

#include "app/plan/plancodes.h"
#include "app/record/cleantext.h"
#include "app/record/planjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kForm = 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const JournalRow& row)
{
    return QJsonDocument::fromJson(row.body).object();
}

QString startOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The name in brackets may hold anything; what begins after it is the third field.
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.sliced(text.lastIndexOf(')') + 1).simplified().split(' ');
    return QString::fromLatin1(fields.value(19));
}

QJsonObject common(const RunFacts& run, const JournalSession& session)
{
    return {
        {u"form"_s, kForm},
        {u"user"_s, userName()},
        {u"session"_s, session.key},
        {u"environment"_s,
            QJsonObject{{u"id"_s, run.environment.toString()}, {u"name"_s, run.environmentName},
                {u"class"_s, codeFor(run.environmentClass)}}},
        {u"verb"_s, codeFor(run.verb)},
        {u"fingerprint"_s, QString::fromLatin1(run.fingerprint)},
    };
}

QString targetOf(const Step& step)
{
    if (const auto* what = std::get_if<DeleteArtifactStep>(&step.what))
        return what->type.word % u'/' % what->identity.id.value % u' ' % what->identity.name;
    if (const auto* what = std::get_if<ClearStorageStep>(&step.what))
        return what->identity.uuid % u' ' % what->identity.name;
    if (const auto* what = std::get_if<PipelineStep>(&step.what))
        return what->identity.uuid % u' ' % what->identity.name;
    return step.subject;
}

QJsonArray json(const QList<ListedThing>& things)
{
    QJsonArray all;
    for (const ListedThing& thing : things)
        all.append(QJsonArray{thing.id, thing.name, thing.what});
    return all;
}

ThingList listIn(const QJsonObject& object)
{
    ThingList list{utcIn(object["at"_L1].toString()), {}};
    const QJsonArray things = object["things"_L1].toArray();
    for (const auto& one : things)
        list.things.append({one[0].toString(), one[1].toString(), one[2].toString()});
    return list;
}

QJsonObject json(const ThingList& list)
{
    return {{u"at"_s, utcText(list.at)}, {u"things"_s, json(list.things)}};
}

JournalRow rowOf(
    const QString& kind, const RunFacts& run, const QJsonObject& body, const QDateTime& at)
{
    JournalRow row;
    row.at = at;
    row.kind = kind;
    row.plan = run.plan;
    row.server = run.server.canonical();
    row.body = bytes(body);
    return row;
}

HistoryStep* stepIn(HistoryEntry& entry, int id)
{
    const auto found = std::find_if(entry.steps.begin(), entry.steps.end(),
        [id](const HistoryStep& step) { return step.report.stepId == id; });
    return found == entry.steps.end() ? nullptr : &*found;
}

void takeOutcome(HistoryStep& step, const JournalRow& row, const QJsonObject& body)
{
    StepReport& report = step.report;
    report.outcome = fromCode<Outcome>(body["outcome"_L1].toString()).value_or(Outcome::Unknown);
    report.detail = body["detail"_L1].toString();
    step.settledLater = step.settledLater || body["settledLater"_L1].toBool();
    if (row.kind == "amended"_L1 || step.endedAt.isValid()) {
        step.amendments.append({row.at, report.outcome, report.detail});
        return;
    }
    report.phase = StepReport::Phase::Ended;
    report.since = utcIn(body["since"_L1].toString());
    report.took = std::chrono::milliseconds(body["tookMs"_L1].toInteger());
    step.endedAt = row.at;
}

void take(HistoryEntry& entry, const JournalRow& row)
{
    const QJsonObject body = objectOf(row);
    if (row.kind == "end"_L1) {
        entry.endedAt = row.at;
        entry.stopReason = body["reason"_L1].toString();
    } else if (row.kind == "listed"_L1) {
        entry.after = listIn(body["after"_L1].toObject());
    }
    HistoryStep* const step = stepIn(entry, row.step);
    if (!step)
        return;
    if (row.kind == "intent"_L1) {
        step->intendedAt = row.at;
        step->report.since = utcIn(body["since"_L1].toString());
        step->report.phase = StepReport::Phase::Sending;
    } else if (row.kind == "answer"_L1) {
        step->answeredAt = row.at;
        step->report.httpStatus = body["status"_L1].toInt();
        step->report.answer = body["answer"_L1].toString();
        step->report.said = fromCode<ServerSaid::Word>(body["said"_L1].toString())
                                .value_or(ServerSaid::Word::Nothing);
        step->report.phase = StepReport::Phase::Looking;
    } else if (row.kind == "outcome"_L1 || row.kind == "amended"_L1) {
        takeOutcome(*step, row, body);
    }
}

/// What no row tells: a request that may have left is Unknown, all else was never sent.
void conclude(HistoryEntry& entry)
{
    for (HistoryStep& step : entry.steps) {
        if (step.endedAt.isValid() || entry.running)
            continue;
        step.report.phase = StepReport::Phase::Ended;
        step.report.outcome = step.intendedAt.isValid() ? Outcome::Unknown : Outcome::NotSent;
    }
}

} // namespace

JournalSession JournalSession::ofThisProcess()
{
    const qint64 pid = QCoreApplication::applicationPid();
    return {QString::number(pid) % u':' % startOf(pid),
        u"%1 %2, process %3"_s.arg(QCoreApplication::applicationName(),
            QStringLiteral(STEWARD_VERSION), QString::number(pid))};
}

bool isAlive(const QString& sessionKey)
{
    const qsizetype colon = sessionKey.indexOf(u':');
    const QString start = startOf(sessionKey.left(colon).toLongLong());
    return colon > 0 && !start.isEmpty() && start == sessionKey.sliced(colon + 1);
}

RunFacts RunFacts::of(const Plan& plan)
{
    return {plan.id, plan.environment.id, plan.environment.name, plan.environment.environmentClass,
        plan.server, plan.verb, plan.fingerprint};
}

RunFacts RunFacts::of(const Plan& plan, const Step& step)
{
    RunFacts facts = of(plan);
    facts.server = serverOf(plan, step);
    return facts;
}

JournalRow approvedRow(
    const HistoryEntry& entry, const JournalSession& session, const QList<TrashRow>& trash)
{
    const RunFacts run = RunFacts::of(entry.plan);
    QJsonObject body = common(run, session);
    body.insert(u"program"_s, session.program);
    body.insert(u"plan"_s, planJson(entry.plan));
    body.insert(u"typedPhrase"_s, entry.typedPhrase);
    if (entry.wasArmed)
        body.insert(u"armed"_s, true);
    body.insert(u"typedNumber"_s, entry.typedNumber);
    body.insert(u"before"_s, json(entry.before));
    body.insert(u"trash"_s,
        QJsonObject{{u"count"_s, trash.size()}, {u"sha256"_s, QString::fromLatin1(hashOf(trash))}});
    return rowOf(u"approved"_s, run, body, entry.startedAt);
}

JournalRow stepRow(const QString& kind, const RunFacts& run, const JournalSession& session,
    const Step& step, const StepReport& report, const QDateTime& at)
{
    QJsonObject body = common(run, session);
    body.insert(u"act"_s, actOf(step));
    body.insert(u"target"_s, targetOf(step));
    body.insert(u"request"_s, withoutSecrets(step.request));
    if (kind != "intent"_L1) {
        body.insert(u"status"_s, report.httpStatus);
        body.insert(u"answer"_s, withoutSecrets(report.answer));
        body.insert(u"said"_s, codeFor(report.said));
    }
    if (kind == "outcome"_L1 || kind == "amended"_L1) {
        body.insert(u"outcome"_s, codeFor(report.outcome));
        body.insert(u"detail"_s, withoutSecrets(report.detail));
        body.insert(u"tookMs"_s, qint64(report.took.count()));
    }
    body.insert(u"since"_s, utcText(report.since));
    JournalRow row = rowOf(kind, run, body, at);
    row.step = step.id;
    return row;
}

JournalRow settledRow(const RunFacts& run, const JournalSession& session, const Step& step,
    const StepReport& report, const QDateTime& at)
{
    JournalRow row = stepRow(u"outcome"_s, run, session, step, report, at);
    QJsonObject body = objectOf(row);
    body.insert(u"settledLater"_s, true);
    row.body = bytes(body);
    return row;
}

JournalRow endRow(const RunFacts& run, const JournalSession& session, Outcome outcome,
    const QString& reason, const QDateTime& at)
{
    QJsonObject body = common(run, session);
    body.insert(u"outcome"_s, codeFor(outcome));
    body.insert(u"reason"_s, withoutSecrets(reason));
    return rowOf(u"end"_s, run, body, at);
}

JournalRow listedRow(const RunFacts& run, const JournalSession& session, const ThingList& after)
{
    QJsonObject body = common(run, session);
    body.insert(u"after"_s, json(after));
    return rowOf(u"listed"_s, run, body, after.at);
}

JournalRow filledRow(const ServerKey& server, const JournalSession& session, const QDateTime& at)
{
    RunFacts none;
    none.server = server;
    const QJsonObject body{
        {u"form"_s, kForm}, {u"user"_s, userName()}, {u"session"_s, session.key}};
    return rowOf(u"filled"_s, none, body, at);
}

QString ranWords(const HistoryEntry& entry)
{
    const QDateTime local = entry.startedAt.toLocalTime();
    const QString when = local.date() == QDate::currentDate()
        ? QLocale().toString(local.time(), u"HH:mm"_s)
        : QLocale().toString(local, u"yyyy-MM-dd HH:mm"_s);
    if (entry.running)
        return Words::tr("This plan began at %1 and is still running (%2). A plan runs once.")
            .arg(when, entry.program);
    const Outcome outcome = entry.outcome();
    return Words::tr("This plan ran at %1: %2. A plan runs once, whatever came of it: make a new "
                     "one.")
        .arg(when, wordFor(outcome));
}

std::optional<HistoryEntry> entryIn(const QList<JournalRow>& rows)
{
    if (rows.isEmpty() || rows.first().kind != "approved"_L1)
        return std::nullopt;
    const QJsonObject body = objectOf(rows.first());
    HistoryEntry entry = historyOf(planIn(body["plan"_L1].toObject()));
    entry.user = body["user"_L1].toString();
    entry.program = body["program"_L1].toString();
    entry.typedPhrase = body["typedPhrase"_L1].toString();
    entry.wasArmed = body["armed"_L1].toBool();
    entry.typedNumber = body["typedNumber"_L1].toString();
    entry.startedAt = rows.first().at;
    entry.before = listIn(body["before"_L1].toObject());
    entry.captured = body["trash"_L1]["count"_L1].toInteger();
    for (const JournalRow& row : rows.sliced(1))
        take(entry, row);
    entry.running = !entry.endedAt.isValid() && isAlive(body["session"_L1].toString());
    conclude(entry);
    return entry;
}

} // namespace steward

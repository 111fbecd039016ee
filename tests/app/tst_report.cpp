// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/report.h"
#include "tests/support/recordedrun.h"
#include "tests/support/sampleplans.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace steward {

// A report tells all of a plan, and nothing that hides, reorders, loads or is secret.
class TestReport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beforeItRuns();
    void afterItRan();
    void hostileTextStaysText();
    void secretsAreCut();
    void jsonTellsTheSame();
    void listsAreCompared();

private:
    static HistoryEntry ranEntry();
    static QString html(const HistoryEntry& entry)
    {
        return QString::fromUtf8(reportHtml(entry, QDateTime::currentDateTimeUtc()));
    }
    static void keep(const QString& name, const HistoryEntry& entry);
};

HistoryEntry TestReport::ranEntry()
{
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));
    RecordedRun run(samplePlanDeleteWithDependents());
    run.wholly(journal);
    run.ended(0, Outcome::Contradicted, u"It had gone, but is listed again."_s);
    journal.tell(run, 0);
    journal.listed(
        run.plan(), {QDateTime::currentDateTimeUtc(), {{u"5"_s, u"bert"_s, u"model"_s}}});
    HistoryEntry entry = historyIn(journal).constFirst();
    entry.before = {entry.startedAt,
        {{u"5"_s, u"bert"_s, u"model"_s}, {u"14"_s, u"acme/sentiment"_s, u"model"_s}}};
    return entry;
}

/// Where a person asked for them, to look at.
void TestReport::keep(const QString& name, const HistoryEntry& entry)
{
    const QString folder = qEnvironmentVariable("STEWARD_REPORTS");
    QFile file(folder + u'/' + name + u".html"_s);
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(reportHtml(entry, QDateTime::currentDateTimeUtc()));
}

void TestReport::beforeItRuns()
{
    const HistoryEntry entry = historyOf(samplePlanDeleteWithDependents());
    keep(u"before"_s, entry);
    const QString text = html(entry);
    QVERIFY(text.contains("nothing of it was sent"_L1));
    QVERIFY(text.contains(entry.plan.steps.constFirst().request.toHtmlEscaped()));
    QVERIFY(text.contains(userName().toHtmlEscaped()));
    const QJsonObject json = QJsonDocument::fromJson(reportJson(entry, {})).object();
    QVERIFY(json["outcome"_L1].isNull() && json["started_at"_L1].isNull());
    Plan both = entry.plan; // as a return's: both servers are named
    both.manager = ServerKey::of(QUrl(u"http://pipelines.demo:8080"_s));
    QVERIFY(html(historyOf(both)).contains(u"pipelines.demo:8080"_s));
}

void TestReport::afterItRan()
{
    const HistoryEntry entry = ranEntry();
    keep(u"after"_s, entry);
    const QString text = html(entry);
    QVERIFY(text.contains(wordFor(Outcome::Contradicted)));
    for (const QString& told : {entry.plan.title, entry.plan.environment.name,
             entry.plan.server.display(), entry.user, entry.plan.guard.phrase, u"200 deleted"_s,
             u"is listed again"_s, QString::fromLatin1(entry.plan.fingerprint)})
        QVERIFY2(text.contains(told.toHtmlEscaped()), qPrintable(told));
    // Nothing of it comes from elsewhere.
    for (const auto& loads : {"src="_L1, "href="_L1, "url("_L1, "@import"_L1, "<script"_L1})
        QVERIFY2(!text.contains(loads), loads.data());
}

void TestReport::hostileTextStaysText()
{
    Plan plan = samplePlanDelete();
    const QString hostile
        = u"</td><script>alert(1)</script><img src=x onerror=alert(1)>\u202Egnp.exe\u200B%1%2"_s
        + QChar(0) + QChar(0x1b) + QChar(0xd800);
    plan.title = plan.summary = plan.environment.name = plan.tenantName = hostile;
    plan.goes = plan.stays = plan.undo = plan.obstacles = {hostile};
    plan.ineligible = {{hostile, hostile}};
    Step& step = plan.steps.first();
    step.title = step.request = step.subject = step.expectation = hostile;
    HistoryEntry entry = historyOf(plan);
    entry.startedAt = entry.endedAt = QDateTime::currentDateTimeUtc();
    entry.user = entry.stopReason = entry.program = hostile;
    entry.steps.first().report.detail = entry.steps.first().report.answer = hostile;
    entry.steps.first().amendments = {{entry.startedAt, Outcome::Unknown, hostile}};
    entry.before = entry.after = {entry.startedAt, {{hostile, hostile, hostile}}};
    const QString text = html(entry);
    QVERIFY(!text.contains("<script"_L1) && !text.contains("<img"_L1));
    QVERIFY(text.contains("\\u{202E}"_L1) && text.contains("\\u{001B}"_L1));
    for (const QChar c : text)
        QVERIFY(c == u'\n' || (c.isPrint() || c.isSpace()));
    QVERIFY(QJsonDocument::fromJson(reportJson(entry, {})).isObject());
}

void TestReport::secretsAreCut()
{
    const QString secret = u"Zq7-marker"_s;
    const QString url = u"https://me:%1@hub.example/acme/x?token=%1#%1"_s.arg(secret);
    Plan plan = samplePlanDelete();
    plan.undo = {u"from %1."_s.arg(url)};
    plan.summary = url;
    std::get<ArtifactTarget>(plan.targets.first()).record.url = url;
    HistoryEntry entry = historyOf(plan);
    entry.startedAt = QDateTime::currentDateTimeUtc();
    entry.steps.first().report.answer = entry.steps.first().report.detail = entry.stopReason = url;
    entry.steps.first().amendments = {{entry.startedAt, Outcome::Unknown, url}};
    QVERIFY(!html(entry).contains(secret));
    QVERIFY(!reportJson(entry, {}).contains(secret.toUtf8()));
    QVERIFY(html(entry).contains("https://hub.example/acme/x"_L1));
}

void TestReport::jsonTellsTheSame()
{
    const HistoryEntry entry = ranEntry();
    const QJsonObject json
        = QJsonDocument::fromJson(reportJson(entry, QDateTime::currentDateTimeUtc())).object();
    QCOMPARE(json["schema"_L1].toInt(), 1);
    QCOMPARE(json["outcome"_L1].toString(), u"contradicted"_s);
    QCOMPARE(json["user"_L1].toString(), userName());
    QCOMPARE(json["steps"_L1].toArray().size(), entry.steps.size());
    const QJsonObject step = json["steps"_L1][0].toObject();
    QCOMPARE(step["status"_L1].toInt(), 200);
    QCOMPARE(step["amendments"_L1].toArray().size(), 1);
    QCOMPARE(json["plan"_L1]["title"_L1].toString(), entry.plan.title);
    QCOMPARE(json["gone"_L1].toArray().size(), 1);
    QVERIFY(reportName(entry).startsWith("steward-delete_artifacts-"_L1));
}

void TestReport::listsAreCompared()
{
    const ListedThing one{u"1"_s, u"a"_s, u"model"_s};
    const ListedThing two{u"2"_s, u"b"_s, u"model"_s};
    const ListedThing anew{u"1"_s, u"c"_s, u"model"_s}; // an id given to another
    const ListDifference difference = differenceOf({{}, {one, one, two}}, {{}, {one, anew}});
    QCOMPARE(difference.gone, (QList<ListedThing>{one, two}));
    QCOMPARE(difference.added, QList<ListedThing>{anew});
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestReport)
#include "tst_report.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/recordedrun.h"
#include "tests/support/sampleplans.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace steward {

// What is written down, read back, and noticed when somebody changed it.
class TestJournal final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aRunIsReadBack();
    void aFreshOneReadsTheSame();
    void queriesChoose();
    void whatIsToldAgainIsAnAmendment();
    void cutOffIsUnknownOrNotSent();
    void aChangedRowIsNoticed_data();
    void aChangedRowIsNoticed();
    void twoProgramsMakeOneChain();
    void aPlanIsWrittenDownOnce();
    void nobodyElseReadsIt();
    void itEndsWhileMuchIsRead();

private:
    void sql(const QString& statement) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"state/steward/journal.sqlite"_s);
    m_journal = std::make_unique<Journal>(m_path);
}

void TestJournal::cleanup()
{
    m_journal.reset();
    m_folder.reset();
}

void TestJournal::sql(const QString& statement) const
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

void TestJournal::aRunIsReadBack()
{
    QSignalSpy changed(m_journal.get(), &Journal::changed);
    RecordedRun run(samplePlanDeleteWithDependents());
    run.wholly(*m_journal);
    const QList<HistoryEntry> all = historyIn(*m_journal);
    QCOMPARE(all.size(), 1);
    const HistoryEntry& entry = all.constFirst();
    QCOMPARE(entry.plan.id, run.plan().id);
    QCOMPARE(entry.plan.title, run.plan().title);
    QCOMPARE(entry.plan.steps, run.plan().steps);
    QCOMPARE(entry.plan.server, run.plan().server);
    QCOMPARE(entry.plan.guard, run.plan().guard);
    QCOMPARE(entry.plan.fingerprint, run.plan().fingerprint);
    QCOMPARE(entry.plan.targets.size(), run.plan().targets.size());
    QCOMPARE(entry.typedPhrase, run.plan().guard.phrase);
    QCOMPARE(entry.user, userName());
    QVERIFY(entry.endedAt.isValid() && !entry.running && !entry.wasCutOff());
    QCOMPARE(entry.outcome(), Outcome::Verified);
    const HistoryStep& step = entry.steps.constFirst();
    QVERIFY(step.intendedAt <= step.answeredAt && step.answeredAt <= step.endedAt);
    QCOMPARE(step.report.httpStatus, 200);
    QCOMPARE(step.report.answer, u"200 deleted"_s);
    QCOMPARE(step.report.detail, u"gone"_s);
    QVERIFY(spinUntil([&] { return !changed.isEmpty(); }));
    QCOMPARE(checkOf(*m_journal).firstBroken, std::nullopt);
    QCOMPARE(checkOf(*m_journal).rows, 2 + 3 * run.reports().size());
}

void TestJournal::aFreshOneReadsTheSame()
{
    RecordedRun run(samplePlanClear());
    run.wholly(*m_journal);
    const QList<HistoryEntry> before = historyIn(*m_journal);
    m_journal = std::make_unique<Journal>(m_path);
    QCOMPARE(historyIn(*m_journal), before);
    QCOMPARE(before.constFirst().plan.verb, Verb::ClearStorage);
}

void TestJournal::queriesChoose()
{
    RecordedRun one(samplePlanDeleteWithDependents());
    one.wholly(*m_journal);
    RecordedRun two(samplePlanClear());
    two.wholly(*m_journal);
    const auto count
        = [this](const HistoryQuery& query) { return historyIn(*m_journal, query).size(); };
    HistoryQuery query;
    QCOMPARE(historyIn(*m_journal).constFirst().plan.id, two.plan().id); // newest first
    query.limit = 1;
    QCOMPARE(count(query), 1);
    query = {};
    query.verb = Verb::ClearStorage;
    QCOMPARE(count(query), 1);
    query = {};
    query.outcome = Outcome::Unknown;
    QCOMPARE(count(query), 0);
    query = {};
    query.environment = one.plan().environment.name;
    QVERIFY(count(query) >= 1);
    query.environment = u"nowhere"_s;
    QCOMPARE(count(query), 0);
    query = {};
    query.text = two.plan().steps.constFirst().subject.toUpper();
    QCOMPARE(count(query), 1);
    query = {};
    query.plan = one.plan().id;
    QCOMPARE(count(query), 1);
    query = {};
    query.server = one.plan().server;
    QCOMPARE(historyIn(*m_journal, query).constLast().plan.id, one.plan().id);
}

void TestJournal::whatIsToldAgainIsAnAmendment()
{
    RecordedRun run(samplePlanDelete());
    run.wholly(*m_journal);
    m_journal->tell(run, 0); // nothing new: no row
    run.ended(0, Outcome::Contradicted, u"it is back"_s);
    m_journal->tell(run, 0);
    const HistoryEntry entry = historyIn(*m_journal).constFirst();
    QCOMPARE(entry.outcome(), Outcome::Contradicted);
    QCOMPARE(entry.steps.constFirst().amendments.size(), 1);
    QCOMPARE(entry.steps.constFirst().amendments.constFirst().detail, u"it is back"_s);
}

void TestJournal::cutOffIsUnknownOrNotSent()
{
    Plan plan = samplePlanDelete();
    plan.steps.append(plan.steps.constFirst());
    plan.steps.last().id = 2;
    RecordedRun run(plan);
    QCOMPARE(run.began(*m_journal), QString());
    QCOMPARE(run.intended(*m_journal, 0), QString());
    const HistoryEntry entry = historyIn(*m_journal).constFirst();
    QVERIFY(entry.running); // this very process lives
    const auto cutOff = [&] {
        return readOf<QList<HistoryEntry>>([&](QObject* context, auto handler) {
            m_journal->cutOff(plan.server, context, handler);
        });
    };
    QVERIFY(cutOff().isEmpty());
    // As if another process had written it that is gone.
    m_journal.reset();
    sql(u"DROP TRIGGER event_stays"_s);
    sql(u"UPDATE event SET body = replace(body, '\"session\":\"', '\"session\":\"9')"_s);
    m_journal = std::make_unique<Journal>(m_path);
    const QList<HistoryEntry> found = cutOff();
    QCOMPARE(found.size(), 1);
    QVERIFY(found.constFirst().wasCutOff());
    QCOMPARE(found.constFirst().steps.at(0).report.outcome, Outcome::Unknown);
    QCOMPARE(found.constFirst().steps.at(1).report.outcome, Outcome::NotSent);
    m_journal->settle(found.constFirst(), 0, Outcome::Verified, u"gone"_s);
    m_journal->close(historyIn(*m_journal).constFirst(), u"cut off"_s);
    QVERIFY(cutOff().isEmpty());
    const HistoryEntry settled = historyIn(*m_journal).constFirst();
    QCOMPARE(settled.steps.at(0).report.outcome, Outcome::Verified);
    QVERIFY(settled.steps.at(0).settledLater);
    QCOMPARE(settled.stopReason, u"cut off"_s);
}

void TestJournal::aChangedRowIsNoticed_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<qint64>("broken");
    QTest::newRow("an answer") << u"UPDATE event SET body = replace(body, '200', '201') "
                                  "WHERE kind = 'answer'"_s
                               << qint64(3);
    QTest::newRow("a time") << u"UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2"_s
                            << qint64(2);
    QTest::newRow("a row less") << u"DELETE FROM event WHERE seq = 2"_s << qint64(3);
    QTest::newRow("the trash") << u"UPDATE trash SET body = '{}'"_s << qint64(1);
    QTest::newRow("no trash") << u"DELETE FROM trash"_s << qint64(1);
}

void TestJournal::aChangedRowIsNoticed()
{
    QFETCH(QString, statement);
    QFETCH(qint64, broken);
    RecordedRun run(samplePlanDelete());
    run.wholly(*m_journal);
    m_journal.reset();
    for (const auto& trigger :
        {u"event_stays"_s, u"event_remains"_s, u"trash_stays"_s, u"trash_remains"_s})
        sql(u"DROP TRIGGER "_s + trigger);
    sql(statement);
    m_journal = std::make_unique<Journal>(m_path);
    const JournalCheck check = checkOf(*m_journal);
    QCOMPARE(check.firstBroken, std::optional(broken));
    QVERIFY(check.words.contains(QString::number(broken)));
}

void TestJournal::twoProgramsMakeOneChain()
{
    Journal other(m_path);
    RecordedRun mine(samplePlanDelete());
    RecordedRun theirs(samplePlanReset());
    QCOMPARE(mine.began(*m_journal), QString());
    QCOMPARE(theirs.began(other), QString());
    for (int round = 0; round < 50; ++round) {
        mine.ended(0, Outcome::Verified, QString::number(round));
        m_journal->tell(mine, 0);
        theirs.ended(0, Outcome::Verified, QString::number(round));
        other.tell(theirs, 0);
    }
    QVERIFY(spinUntil([&] { return checkOf(*m_journal).rows == 102; }));
    QCOMPARE(checkOf(other).firstBroken, std::nullopt);
}

/// Another program may have run the same file: the second is told when, and troubles nobody else.
void TestJournal::aPlanIsWrittenDownOnce()
{
    RecordedRun first(samplePlanDelete());
    first.wholly(*m_journal);
    QVERIFY(!historyIn(*m_journal).constFirst().running); // its end is on disk
    Journal other(m_path);
    RecordedRun second(first.plan());
    const QString problem = second.began(other);
    QVERIFY2(problem.startsWith(u"This plan ran at "_s) && problem.contains(u"A plan runs once"_s),
        qPrintable(problem));
    QCOMPARE(other.problem(), QString());
    QCOMPARE(historyIn(other).size(), 1);
    RecordedRun third(samplePlanDelete());
    QCOMPARE(third.began(other), QString());
    QVERIFY(!checkOf(other).firstBroken);
}

void TestJournal::nobodyElseReadsIt()
{
    RecordedRun run(samplePlanDelete());
    run.wholly(*m_journal);
    QCOMPARE(historyIn(*m_journal).size(), 1);
    const QFileInfoList files = QDir(QFileInfo(m_path).path()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // the write-ahead log, too
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QFileInfo& file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

// A program that is closed while its page of activity still fills: the end comes between two slices
// of a long reading, and the second is asked for behind it.
void TestJournal::itEndsWhileMuchIsRead()
{
    HistoryQuery one;
    for (int plan = 0; plan < 190; ++plan) {
        RecordedRun run(samplePlanDeleteWithDependents());
        run.wholly(*m_journal);
        one.plan = run.plan().id;
    }
    m_journal->history({}, this, [](const auto&) {});
    QCOMPARE(historyIn(*m_journal, one).size(), 1); // beside the first slice
    m_journal.reset(); // lives through it
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestJournal)
#include "tst_journal.moc"

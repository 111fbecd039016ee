// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"
#include "tests/support/recordedrun.h"
#include "tests/support/sampleplans.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

// What cannot be written down is not sent, and why is said in words.
class TestJournalTrouble final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void lockedByAnother();
    void writtenByANewerSteward();
    void somethingElseIsThere();
    void nowhereToWrite_data();
    void nowhereToWrite();
    void noRoom();
    void movedAwayMeanwhile();
    void nothingIsSent();

private:
    QString began(const QString& path);
    QSqlDatabase opened() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestJournalTrouble::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"journal.sqlite"_s);
}

void TestJournalTrouble::cleanup()
{
    QSqlDatabase::removeDatabase(u"other"_s);
    m_folder.reset();
}

QSqlDatabase TestJournalTrouble::opened() const
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
    database.setDatabaseName(m_path);
    database.open();
    return database;
}

QString TestJournalTrouble::began(const QString& path)
{
    Journal journal(path, 50ms);
    RecordedRun run(samplePlanDelete());
    const QString problem = run.began(journal);
    if (!problem.isEmpty() && !spinUntil([&] { return journal.problem() == problem; }))
        QTest::qFail("not told", __FILE__, __LINE__);
    return problem;
}

void TestJournalTrouble::lockedByAnother()
{
    QCOMPARE(began(m_path), QString());
    {
        const QSqlDatabase other = opened();
        QSqlQuery query(other);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
        const QString problem = began(m_path);
        QVERIFY2(problem.contains("locked by another program"_L1), qPrintable(problem));
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QCOMPARE(began(m_path), QString());
}

void TestJournalTrouble::writtenByANewerSteward()
{
    QCOMPARE(began(m_path), QString());
    {
        const QSqlDatabase other = opened();
        QSqlQuery query(other);
        QVERIFY(query.exec(u"PRAGMA user_version=99"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const QString problem = began(m_path);
    QVERIFY2(problem.contains("newer Steward"_L1) && problem.contains(m_path), qPrintable(problem));
    const QSqlDatabase other = opened();
    QSqlQuery query(other);
    QVERIFY(query.exec(u"SELECT count(*) FROM event"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 1); // nothing was added
}

void TestJournalTrouble::somethingElseIsThere()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("these are notes of somebody, and no database at all\n").repeated(99));
    file.close();
    const QByteArray problem = began(m_path).toUtf8();
    QVERIFY2(problem.contains("Move it away"), problem.constData());
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("these are notes"));
}

void TestJournalTrouble::nowhereToWrite_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a read-only place") << u"/proc/steward/journal.sqlite"_s;
    QTest::newRow("below a file") << u"/etc/hostname/steward/journal.sqlite"_s;
    QTest::newRow("a folder") << u"/tmp"_s;
}

void TestJournalTrouble::nowhereToWrite()
{
    QFETCH(QString, path);
    QVERIFY(!began(path).isEmpty());
}

/// No file of this process may grow, as where a quota or a disk is full.
void TestJournalTrouble::noRoom()
{
    QCOMPARE(began(m_path), QString());
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit none = usual;
    none.rlim_cur = 1;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    const QString problem = began(m_path);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, before);
    QVERIFY2(problem.contains(m_path), qPrintable(problem));
    QCOMPARE(began(m_path), QString()); // and it is whole
    Journal journal(m_path);
    QCOMPARE(checkOf(journal).firstBroken, std::nullopt);
    QCOMPARE(checkOf(journal).rows, 2);
}

// Writing on to a file that nobody finds any more would be no record.
void TestJournalTrouble::movedAwayMeanwhile()
{
    Journal journal(m_path, 50ms);
    RecordedRun one(samplePlanDelete());
    QCOMPARE(one.began(journal), QString());
    for (const auto& ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + ending);
    RecordedRun two(samplePlanDelete());
    QCOMPARE(two.began(journal), QString());
    QCOMPARE(historyIn(journal).size(), 1);
    QVERIFY(QFile::exists(m_path));
}

void TestJournalTrouble::nothingIsSent()
{
    PlanRig rig;
    rig.registry.add(u"1"_s, u"bert"_s);
    rig.registry.add(u"2"_s, u"acme/sentiment"_s);
    Journal journal(m_path, 50ms);
    rig.written = &journal;
    rig.makePlans();
    const Plan plan = rig.deletionOf(u"2"_s, u"acme/sentiment"_s);
    QVERIFY(plan.canBeApproved());
    {
        const QSqlDatabase other = opened();
        QSqlQuery query(other);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
        const PlanRun* run = rig.ran(plan);
        QCOMPARE(run->outcome(), Outcome::NotSent);
        QVERIFY2(run->stopReason().contains("locked"_L1), qPrintable(run->stopReason()));
        QVERIFY(rig.registry.writes().isEmpty());
        // Plans that are made meanwhile say so.
        QVERIFY(spinUntil([&] { return !journal.problem().isEmpty(); }));
        const Plan obstructed = rig.deletionOf(u"2"_s, u"acme/sentiment"_s);
        QVERIFY(!obstructed.canBeApproved());
        QVERIFY(obstructed.obstacles.join(u' ').contains("locked"_L1));
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QVERIFY(spinUntil([&] { return journal.problem().isEmpty(); }));
    QCOMPARE(rig.ran(rig.deletionOf(u"2"_s, u"acme/sentiment"_s))->outcome(), Outcome::Verified);
    QCOMPARE(rig.registry.writes().size(), 1);
    QCOMPARE(historyIn(journal).constFirst().outcome(), Outcome::Verified);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestJournalTrouble)
#include "tst_journaltrouble.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/settler.h"
#include "tests/support/planrig.h"
#include "tests/support/recordedrun.h"

#include <QProcess>
#include <QSet>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr int kItems = 20;

} // namespace

// A program that is killed at any instant of a bulk delete: the next start sends nothing, finds
// what was sent, and settles it or says that it does not know.
class TestKilled final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void unharmed();
    void atEveryBoundary_data();
    void atEveryBoundary();
    void aWebPageIsNobodysWord_data();
    void aWebPageIsNobodysWord();
    void whatHoldsTheLockIsLeftAlone();

private:
    /// Until it died or ended.
    void run(const QString& boundary, int step);
    void settle();
    void verify(const QString& boundary, int step);
    bool isThere(const ArtifactIdentity& identity) const;

    std::optional<RawAnswer> m_page; ///< instead of the registry's own answer
    bool m_does = true; ///< what is asked, then
    std::unique_ptr<PlanRig> m_rig;
    std::unique_ptr<QProcess> m_process;
    QString m_journalPath;
};

void TestKilled::init()
{
    m_rig = std::make_unique<PlanRig>();
    m_rig->registry.add(u"100"_s, u"kept"_s);
    for (int i = 1; i <= kItems; ++i)
        m_rig->registry.add(QString::number(i), u"acme/%1"_s.arg(i));
    m_journalPath = m_rig->folder.filePath(u"journal.sqlite"_s);
}

void TestKilled::cleanup()
{
    m_process.reset();
    m_rig.reset();
    m_page.reset();
    m_does = true;
}

bool TestKilled::isThere(const ArtifactIdentity& identity) const
{
    return std::any_of(m_rig->registry.entries.cbegin(), m_rig->registry.entries.cend(),
        [&identity](const LyingRegistry::Entry& entry) { return entry.id == identity.id.value; });
}

void TestKilled::run(const QString& boundary, int step)
{
    LyingRegistry& registry = m_rig->registry;
    registry.onWrite = [this, &registry, boundary, step](const RawRequest& request) {
        const bool isNow = registry.writes().size() == step + 1;
        if (isNow && boundary == "received"_L1) {
            m_process->kill();
            return RawAnswer::silence();
        }
        const RawAnswer answer = m_does ? registry.honestly(request) : RawAnswer::silence();
        if (isNow && boundary == "done"_L1) {
            m_process->kill();
            return RawAnswer::silence();
        }
        return m_page.value_or(answer);
    };
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QStringLiteral(KILLED_PROGRAM),
        {registry.url().toString(), m_journalPath, m_rig->locks, boundary, QString::number(step)});
    QVERIFY(spinUntil([this] { return m_process->state() == QProcess::NotRunning; }));
    registry.onWrite = {};
}

void TestKilled::settle()
{
    Journal journal(m_journalPath);
    Settler settler(ServerKey::of(m_rig->registry.url()), m_rig->parts(), journal, nullptr);
    settler.start();
    QVERIFY(spinUntil([&] { return settler.isDone(); }));
}

void TestKilled::verify(const QString& boundary, int step)
{
    Journal journal(m_journalPath);
    QCOMPARE(checkOf(journal).firstBroken, std::nullopt);
    const QList<HistoryEntry> all = historyIn(journal);
    QCOMPARE(all.size(), 1);
    const HistoryEntry& entry = all.constFirst();
    QVERIFY(entry.endedAt.isValid());
    QCOMPARE(entry.steps.size(), kItems);
    for (int i = 0; i < kItems; ++i) {
        const auto& what = std::get<DeleteArtifactStep>(entry.plan.steps.at(i).what);
        const HistoryStep& told = entry.steps.at(i);
        const Outcome expected = i < step || !isThere(what.identity) ? Outcome::Verified
            : i == step && told.intendedAt.isValid()                 ? Outcome::Unknown
                                                                     : Outcome::NotSent;
        QCOMPARE(told.report.outcome, expected);
        QCOMPARE(
            told.intendedAt.isValid(), i < step || (i == step && boundary != "before-intent"_L1));
    }
}

void TestKilled::unharmed()
{
    run(u"never"_s, 0);
    QCOMPARE(m_process->exitCode(), 0);
    QCOMPARE(m_rig->registry.writes().size(), kItems);
    QCOMPARE(m_rig->registry.entries.size(), 1);
    settle(); // finds nothing
    verify(u"never"_s, kItems);
}

void TestKilled::atEveryBoundary_data()
{
    QTest::addColumn<QString>("boundary");
    for (const char* boundary : {"before-intent", "after-intent", "received", "done",
             "before-answer", "after-answer", "before-outcome", "after-outcome"})
        QTest::newRow(boundary) << QString::fromLatin1(boundary);
}

void TestKilled::atEveryBoundary()
{
    QFETCH(QString, boundary);
    for (int step = 0; step < kItems; ++step) {
        cleanup();
        init();
        run(boundary, step);
        QCOMPARE(m_process->exitStatus(), QProcess::CrashExit);
        const QList<QByteArray> sent = m_rig->registry.writes();
        QCOMPARE(QSet<QByteArray>(sent.cbegin(), sent.cend()).size(), sent.size()); // none twice
        settle();
        QCOMPARE(m_rig->registry.writes(), sent); // settling only reads
        verify(boundary, step);
        if (QTest::currentTestFailed())
            return qWarning("%s of step %d", qPrintable(boundary), step + 1);
    }
}

void TestKilled::aWebPageIsNobodysWord_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("done");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("200, nothing done") << 200 << false << Outcome::Unknown;
    QTest::newRow("200, done") << 200 << true << Outcome::Verified;
    QTest::newRow("404, nothing done") << 404 << false << Outcome::Refused;
    QTest::newRow("404, done") << 404 << true << Outcome::Changed; // not AlreadySo
}

// What an answer amounted to is written down with it, not guessed from its status later: a captive
// portal answers 200 to everything, and its 404 is not the registry's (SAFETY.md 6).
void TestKilled::aWebPageIsNobodysWord()
{
    QFETCH(int, status);
    QFETCH(bool, done);
    QFETCH(Outcome, outcome);
    m_page = RawAnswer::webPage(status);
    m_does = done;
    run(u"after-answer"_s, 0);
    QCOMPARE(m_process->exitStatus(), QProcess::CrashExit);
    settle();
    Journal journal(m_journalPath);
    const StepReport told = historyIn(journal).constFirst().steps.constFirst().report;
    QCOMPARE(told.httpStatus, status);
    QVERIFY2(told.outcome == outcome, qPrintable(wordFor(told.outcome) + told.detail));
}

void TestKilled::whatHoldsTheLockIsLeftAlone()
{
    run(u"done"_s, 3);
    ServerLock other(m_rig->locks, ServerKey::of(m_rig->registry.url()));
    QCOMPARE(other.tryTake(), ServerLock::Result::Taken);
    Journal journal(m_journalPath);
    Settler settler(ServerKey::of(m_rig->registry.url()), m_rig->parts(), journal, nullptr);
    settler.start();
    m_rig->clock.advance(std::chrono::minutes(1));
    QVERIFY(!settler.isDone());
    other.release();
    QVERIFY(spinUntil([&] { return settler.isDone(); }));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestKilled)
#include "tst_killed.moc"

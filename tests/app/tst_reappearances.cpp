// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/reappearances.h"
#include "tests/support/planrig.h"
#include "tests/support/recordedrun.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

using Kind = LyingRegistry::Kind;

// What was verified gone and is listed again is announced, and its outcome amended, as long as the
// journal lives (SAFETY.md 7).
class TestReappearances final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void isAnnouncedOnce();
    void afterARestart();
    void ofAResetAreToldTogether();
    void whatWeRegisterAgainIsNoSurprise();
    void otherNamesAndOldListsAreNone();

private:
    /// Written down as done; the registry does it or not.
    void recordDelete(const QString& id, const QString& name);
    void watch();
    void readList();
    HistoryEntry newest() { return historyIn(*m_journal).constFirst(); }

    std::unique_ptr<PlanRig> m_rig;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<QObject> m_house; ///< of who watches
    std::unique_ptr<QSignalSpy> m_told;
};

void TestReappearances::init()
{
    m_rig = std::make_unique<PlanRig>();
    m_rig->registry.add(u"1"_s, u"bert"_s);
    m_rig->registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
    m_rig->registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    m_path = m_rig->folder.filePath(u"journal.sqlite"_s);
    m_journal = std::make_unique<Journal>(m_path);
    // The journal keeps the real time; the rig's stands still.
    const qint64 ahead = m_rig->clock.utcNow().msecsTo(QDateTime::currentDateTimeUtc());
    m_rig->clock.jumpWall(std::chrono::milliseconds(ahead) + 1min);
}

void TestReappearances::cleanup()
{
    m_told.reset();
    m_house.reset();
    m_journal.reset();
    m_rig.reset();
}

void TestReappearances::recordDelete(const QString& id, const QString& name)
{
    RecordedRun run(m_rig->deletionOf(id, name));
    QCOMPARE(run.plan().steps.size(), 1);
    run.wholly(*m_journal);
}

void TestReappearances::watch()
{
    m_house = std::make_unique<QObject>();
    m_told = std::make_unique<QSignalSpy>(m_journal.get(), &Journal::amended);
    auto* watcher = new Reappearances(ServerKey::of(m_rig->environment.registryUrl),
        {m_rig->artifacts, m_rig->pipelines}, *m_journal, m_house.get());
    watcher->start();
    historyIn(*m_journal); // behind what it asked for
}

void TestReappearances::readList()
{
    const int before = m_rig->registry.count(Kind::List);
    m_rig->artifacts.readNow();
    QTRY_VERIFY(m_rig->registry.count(Kind::List) > before && m_rig->isQuiet());
    historyIn(*m_journal);
    historyIn(*m_journal);
}

void TestReappearances::isAnnouncedOnce()
{
    recordDelete(u"2"_s, u"acme/sentiment"_s);
    m_rig->registry.remove(u"2"_s);
    readList(); // the rig's clock is ahead of what was read before
    watch();
    readList();
    QCOMPARE(m_told->count(), 0);
    QCOMPARE(newest().outcome(), Outcome::Verified);

    m_rig->registry.add(u"2"_s, u"acme/sentiment"_s);
    readList();
    QTRY_COMPARE(m_told->count(), 1);
    const QString detail = m_told->constFirst().at(1).toString();
    QVERIFY2(detail.startsWith(u"Deleted "_s) && detail.contains(u", back "_s)
            && detail.contains(u"acme/sentiment"_s),
        qPrintable(detail));
    const HistoryEntry entry = newest();
    QCOMPARE(entry.outcome(), Outcome::Contradicted);
    QCOMPARE(entry.steps.constFirst().amendments.size(), 1);
    QCOMPARE(entry.steps.constFirst().amendments.constFirst().detail, detail);
    QVERIFY(!entry.steps.constFirst().settledLater);
    QVERIFY(!checkOf(*m_journal).firstBroken);

    readList();
    readList();
    QCOMPARE(m_told->count(), 1);
}

void TestReappearances::afterARestart()
{
    recordDelete(u"2"_s, u"acme/sentiment"_s); // still listed: it came back while nobody looked
    m_journal = std::make_unique<Journal>(m_path);
    watch();
    readList();
    QTRY_COMPARE(m_told->count(), 1);
    // And what was told once is not told again at the next start.
    m_house.reset();
    m_told.reset();
    m_journal = std::make_unique<Journal>(m_path);
    watch();
    readList();
    readList();
    QCOMPARE(m_told->count(), 0);
}

void TestReappearances::ofAResetAreToldTogether()
{
    RecordedRun run(m_rig->made(m_rig->plans->resetRegistry()));
    run.wholly(*m_journal);
    m_rig->registry.remove(u"1"_s);
    readList();
    watch();
    readList();
    QTRY_COMPARE(m_told->count(), 1);
    const QString detail = m_told->constFirst().at(1).toString();
    QVERIFY2(detail.contains(u"acme/sentiment"_s) && detail.contains(u"bookcorpus"_s)
            && !detail.contains(u"bert"_s),
        qPrintable(detail));
}

/// After a reset ids start over: ours may get its old one back.
void TestReappearances::whatWeRegisterAgainIsNoSurprise()
{
    recordDelete(u"2"_s, u"acme/sentiment"_s);
    const ArtifactDraft draft{
        artifactType(u"model"_s), u"https://hub.example/acme/sentiment"_s, u"Acme/Sentiment"_s};
    RecordedRun again(m_rig->made(m_rig->plans->registerArtifacts({draft})));
    again.wholly(*m_journal);
    watch();
    readList();
    readList();
    QCOMPARE(m_told->count(), 0);
}

void TestReappearances::otherNamesAndOldListsAreNone()
{
    recordDelete(u"2"_s, u"acme/sentiment"_s);
    m_rig->registry.remove(u"2"_s);
    m_rig->registry.add(u"2"_s, u"newcomer"_s);
    readList();
    watch();
    readList();
    QCOMPARE(m_told->count(), 0);
    // A reading from before it went shows what was.
    m_rig->clock.jumpWall(-2h);
    m_rig->registry.add(u"2"_s, u"acme/sentiment"_s);
    readList();
    QCOMPARE(m_told->count(), 0);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestReappearances)
#include "tst_reappearances.moc"

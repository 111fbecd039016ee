// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/settler.h"
#include "tests/support/planrig.h"
#include "tests/support/recordedrun.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace steward {

using Turn = std::function<void(PlanRig&)>;
using Ask = std::function<Plan(PlanRig&)>;

// What a program left behind when it was cut off between a request and its outcome, of every kind
// of step: the next start looks and never sends, settles what looking shows, watches on what is
// under way, and says that it does not know the rest.
class TestSettler final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void settles_data();
    void settles();
    void aClearUnderWayIsWatchedAgain();
    void aDeferredRegistrationIsWatchedAgain();
    void whatWasNotSentStaysUnsent();

private:
    /// Written down up to the first request, answered or not, by a program that is gone.
    void cutOff(const Plan& plan, int status);
    HistoryEntry entry();
    std::unique_ptr<Settler> settled(const ServerKey& server);
    QList<QByteArray> sent() const { return m_rig->registry.writes() + m_rig->manager.writes(); }

    std::unique_ptr<PlanRig> m_rig;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
};

namespace {

const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s}; // stopped, in use
const PipelineIdentity kRunning{u"uuid-2"_s, u"running"_s};
const ArtifactDraft kDraft{artifactType(u"dataset"_s), u"https://example.org/new"_s, u"new"_s};

Ask changes(Verb verb, const PipelineIdentity& target)
{
    return [verb, target](
               PlanRig& rig) { return rig.made(rig.plans->changePipelines(verb, {target})); };
}

} // namespace

void TestSettler::init()
{
    m_rig = std::make_unique<PlanRig>();
    m_rig->registry.add(u"1"_s, u"bert"_s);
    m_rig->registry.add(u"2"_s, u"corpus"_s, {}, u"dataset"_s);
    m_rig->manager.add(kOrders.uuid, kOrders.name);
    m_rig->manager.add(kRunning.uuid, kRunning.name);
    m_rig->manager.start(kRunning.name);
    m_path = m_rig->folder.filePath(u"state/journal.sqlite"_s);
    m_journal = std::make_unique<Journal>(m_path);
}

void TestSettler::cleanup()
{
    m_journal.reset();
    m_rig.reset();
}

void TestSettler::cutOff(const Plan& plan, int status)
{
    QVERIFY2(plan.canBeApproved(), qPrintable(plan.obstacles.join(u' ')));
    RecordedRun run(plan);
    ThingList before{QDateTime::currentDateTimeUtc(), {}};
    for (const LyingRegistry::Entry& one : std::as_const(m_rig->registry.entries))
        before.things.append({one.id, one.name, one.type});
    bool begun = false;
    m_journal->begin(run, run.approval(), {}, before, this, [&](const QString&) { begun = true; });
    QVERIFY(spinUntil([&] { return begun; }));
    QCOMPARE(run.intended(*m_journal, 0), QString());
    if (status > 0) {
        run.answered(0, status, QString::number(status));
        run.report(0).said = ServerSaid::Word::Yes;
        m_journal->tell(run, 0);
    }
    checkOf(*m_journal); // all of it is on disk
    m_journal.reset();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"cut"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"DROP TRIGGER event_stays"_s));
        QVERIFY(query.exec(
            u"UPDATE event SET body = replace(body, '\"session\":\"', '\"session\":\"9')"_s));
    }
    QSqlDatabase::removeDatabase(u"cut"_s);
    m_journal = std::make_unique<Journal>(m_path);
}

HistoryEntry TestSettler::entry()
{
    return historyIn(*m_journal).value(0);
}

std::unique_ptr<Settler> TestSettler::settled(const ServerKey& server)
{
    auto settler = std::make_unique<Settler>(server, m_rig->parts(), *m_journal, nullptr);
    settler->start();
    if (!spinUntil([&] { return settler->isDone(); }))
        qWarning("not settled");
    return settler;
}

void TestSettler::settles_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<Turn>("meanwhile");
    QTest::addColumn<int>("status");
    QTest::addColumn<Outcome>("outcome");
    const Turn nothing = [](PlanRig&) {};
    const auto rows = [nothing](const char* name, const Ask& ask, const Turn& done) {
        QTest::addRow("%s, done, no answer", name) << ask << done << 0 << Outcome::Verified;
        QTest::addRow("%s, nothing done, no answer", name)
            << ask << nothing << 0 << Outcome::Unknown;
        QTest::addRow("%s, done, yes", name) << ask << done << 200 << Outcome::Verified;
    };
    rows(
        "delete", [](PlanRig& rig) { return rig.deletionOf(u"2"_s, u"corpus"_s); },
        [](PlanRig& rig) { rig.registry.remove(u"2"_s); });
    rows(
        "reset", [](PlanRig& rig) { return rig.made(rig.plans->resetRegistry()); },
        [](PlanRig& rig) { rig.registry.entries.clear(); });
    rows(
        "register", [](PlanRig& rig) { return rig.made(rig.plans->registerArtifacts({kDraft})); },
        [](PlanRig& rig) {
            rig.registry.entries.append({u"3"_s, kDraft.name, u"dataset"_s, {}, kDraft.url});
        });
    rows("stop", changes(Verb::StopPipelines, kRunning),
        [](PlanRig& rig) { rig.manager.stop(kRunning.name); });
    rows("clear", changes(Verb::ClearStorage, kOrders), [](PlanRig& rig) {
        rig.manager.setStorage(kOrders.name, u"Clearing"_s);
        rig.manager.setStorage(kOrders.name, u"Cleared"_s);
    });
    rows("start", changes(Verb::StartPipelines, kOrders),
        [](PlanRig& rig) { rig.manager.start(kOrders.name); });
}

void TestSettler::settles()
{
    QFETCH(Ask, ask);
    QFETCH(Turn, meanwhile);
    QFETCH(int, status);
    QFETCH(Outcome, outcome);
    const Plan plan = ask(*m_rig);
    cutOff(plan, status);
    meanwhile(*m_rig);
    const auto settler = settled(plan.server);
    const HistoryEntry told = entry();
    QVERIFY2(told.steps.at(0).report.outcome == outcome,
        qPrintable(wordFor(told.steps.at(0).report.outcome) + told.steps.at(0).report.detail));
    QVERIFY(told.steps.at(0).settledLater);
    QVERIFY(told.endedAt.isValid());
    QVERIFY(sent().isEmpty());
}

void TestSettler::aClearUnderWayIsWatchedAgain()
{
    const Plan plan = changes(Verb::ClearStorage, kOrders)(*m_rig);
    cutOff(plan, 202);
    m_rig->manager.setStorage(kOrders.name, u"Clearing"_s);
    const auto settler = settled(plan.server); // others may write meanwhile
    ServerLock lock(m_rig->locks, plan.server);
    QCOMPARE(lock.tryTake(), ServerLock::Result::Taken);
    QVERIFY(!entry().endedAt.isValid());
    m_rig->manager.setStorage(kOrders.name, u"Cleared"_s);
    QVERIFY(spinUntil([&] { return entry().endedAt.isValid(); }));
    QCOMPARE(wordFor(entry().steps.at(0).report.outcome), wordFor(Outcome::Verified));
    QVERIFY(sent().isEmpty());
}

void TestSettler::aDeferredRegistrationIsWatchedAgain()
{
    const Plan plan = m_rig->made(m_rig->plans->registerArtifacts({kDraft}));
    cutOff(plan, 202);
    const auto settler = settled(plan.server);
    QVERIFY(!entry().endedAt.isValid());
    m_rig->registry.entries.append({u"3"_s, kDraft.name, u"dataset"_s, {}, kDraft.url});
    QVERIFY(spinUntil([&] { return entry().endedAt.isValid(); }));
    QCOMPARE(wordFor(entry().steps.at(0).report.outcome), wordFor(Outcome::Verified));
    QVERIFY(sent().isEmpty());
}

/// A chain that was cut off is not gone on with: who wants the rest reviews it.
void TestSettler::whatWasNotSentStaysUnsent()
{
    const Plan plan = changes(Verb::DeletePipelines, kRunning)(*m_rig);
    QCOMPARE(plan.steps.size(), 3); // stop, clear, delete
    cutOff(plan, 202);
    m_rig->manager.stop(kRunning.name);
    const auto settler = settled(plan.server);
    const HistoryEntry told = entry();
    const QList<Outcome> outcomes{Outcome::Verified, Outcome::NotSent, Outcome::NotSent};
    for (qsizetype step = 0; step < outcomes.size(); ++step)
        QCOMPARE(wordFor(told.steps.at(step).report.outcome), wordFor(outcomes.at(step)));
    QVERIFY(told.endedAt.isValid());
    QVERIFY(sent().isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSettler)
#include "tst_settler.moc"

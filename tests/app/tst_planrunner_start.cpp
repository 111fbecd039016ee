// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/quarantine.h"
#include "app/plan/serverlock.h"
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

// What keeps an approved plan from being sent: approval, lock, quarantine, having run.
class PlanRunnerStart final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { make(EnvironmentClass::Production); }
    void cleanup() { m_rig.reset(); }
    void approvals_data();
    void approvals();
    void obstaclesAndOffAreNeverSent();
    void readOnlySinceTheReview();
    void aPlanRunsOnce();
    void anotherProgramHoldsTheLock();
    void stoppedWhileWaiting();
    void noLockNoWrite();
    void unknownQuarantines();
    void aMinuteLaterItIsLookedAgain();
    void otherServersAreNotQuarantined();
    void nobodyIsThere();
    void runsAreTold();

private:
    void make(EnvironmentClass environmentClass)
    {
        m_rig = std::make_unique<PlanRig>(environmentClass);
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
        m_rig->registry.lineages[u"2"_s] = RawAnswer::whole(500, "Internal Server Error");
    }
    Plan plan() { return m_rig->deletionOf(u"1"_s, u"bert"_s); }
    const QList<QByteArray>& writes() const { return m_rig->registry.writes(); }

    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerStart::approvals_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("sent");
    QTest::newRow("both") << u"bert"_s << u"1"_s << true;
    QTest::newRow("trimmed") << u" bert "_s << u" 1 "_s << true;
    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("no number") << u"bert"_s << QString() << false;
    QTest::newRow("wrong number") << u"bert"_s << u"2"_s << false;
    QTest::newRow("wrong name") << u"Bert"_s << u"1"_s << false;
    QTest::newRow("no name") << QString() << u"1"_s << false;
}

void PlanRunnerStart::approvals()
{
    QFETCH(QString, phrase);
    QFETCH(QString, number);
    QFETCH(bool, sent);
    const Plan reviewed = plan();
    QCOMPARE(reviewed.guard.alsoNumber, 1);
    PlanRun* run = m_rig->plans->run(reviewed, {phrase, number});
    PlanRig::waitFor(run);
    QCOMPARE(writes().size(), sent ? 1 : 0);
    QCOMPARE(run->outcome(), sent ? Outcome::Verified : Outcome::NotSent);
    QCOMPARE(run->stopReason().isEmpty(), sent);
}

void PlanRunnerStart::obstaclesAndOffAreNeverSent()
{
    Plan reviewed = plan();
    reviewed.obstacles = {u"because"_s};
    QCOMPARE(m_rig->ran(reviewed)->outcome(), Outcome::NotSent);
    reviewed = plan();
    reviewed.guard.demand = Guard::Demand::Off;
    QCOMPARE(m_rig->ran(reviewed)->outcome(), Outcome::NotSent);
    // A guard that was talked down is worked out again.
    reviewed = plan();
    reviewed.guard = {};
    reviewed.guard.demand = Guard::Demand::Review;
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY(writes().isEmpty());
}

void PlanRunnerStart::readOnlySinceTheReview()
{
    const Plan reviewed = plan();
    m_rig->plans->setReadOnly(true);
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY(run->stopReason().contains(u"read-only"_s));
    QVERIFY(writes().isEmpty());
}

void PlanRunnerStart::aPlanRunsOnce()
{
    const Plan reviewed = plan();
    QCOMPARE(m_rig->ran(reviewed)->outcome(), Outcome::Verified);
    m_rig->registry.entries.prepend({u"1"_s, u"bert"_s, u"model"_s, {}});
    PlanRun* again = m_rig->ran(reviewed);
    QCOMPARE(again->outcome(), Outcome::NotSent);
    QVERIFY(again->stopReason().contains(u"ran already"_s));
    QCOMPARE(writes().size(), 1);
}

void PlanRunnerStart::anotherProgramHoldsTheLock()
{
    const Plan reviewed = plan();
    ServerLock other(m_rig->locks, reviewed.server);
    QCOMPARE(other.tryTake(), ServerLock::Result::Taken);
    PlanRun* run = m_rig->plans->run(reviewed, {u"bert"_s, u"1"_s});
    QVERIFY(spinUntil([&] { return !run->waitingBehind().isEmpty(); }));
    QCOMPARE(run->phase(), PlanRun::Phase::WaitingForLock);
    m_rig->clock.advance(std::chrono::minutes(2));
    QCOMPARE(run->phase(), PlanRun::Phase::WaitingForLock);
    QVERIFY(m_rig->plans->isRunning());
    other.release();
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(other.tryTake(), ServerLock::Result::Taken); // given back
}

void PlanRunnerStart::stoppedWhileWaiting()
{
    const Plan reviewed = plan();
    ServerLock other(m_rig->locks, reviewed.server);
    QCOMPARE(other.tryTake(), ServerLock::Result::Taken);
    PlanRun* run = m_rig->plans->run(reviewed, {u"bert"_s, u"1"_s});
    QVERIFY(spinUntil([&] { return !run->waitingBehind().isEmpty(); }));
    run->stopAfterThisOne();
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY(writes().isEmpty());
}

void PlanRunnerStart::noLockNoWrite()
{
    m_rig = std::make_unique<PlanRig>(EnvironmentClass::Development, u"/proc/steward/locks"_s);
    m_rig->registry.add(u"1"_s, u"bert"_s);
    PlanRun* run = m_rig->ran(plan());
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY(run->stopReason().contains(u"/proc/steward/locks"_s));
    QVERIFY(writes().isEmpty());
}

void PlanRunnerStart::unknownQuarantines()
{
    m_rig->registry.onWrite = [](const RawRequest&) { return RawAnswer::closed(); };
    const Plan made = plan();
    QCOMPARE(m_rig->ran(plan())->outcome(), Outcome::Unknown);
    m_rig->flow.stop(); // the minute stands still
    // Neither a plan of before, nor a new one, nor another program may write.
    PlanRun* run = m_rig->ran(made);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"nothing is sent"_s), qPrintable(run->stopReason()));
    QVERIFY(!plan().canBeApproved());
    Quarantine elsewhere(m_rig->locks, m_rig->clock);
    QVERIFY(elsewhere.left(made.server) > std::chrono::seconds(30));
    QCOMPARE(writes().size(), 1);

    m_rig->flow.start();
    m_rig->clock.advance(std::chrono::seconds(61));
    m_rig->registry.onWrite = nullptr;
    QCOMPARE(m_rig->ran(plan())->outcome(), Outcome::Verified);
    QCOMPARE(writes().size(), 2);
}

void PlanRunnerStart::aMinuteLaterItIsLookedAgain()
{
    m_rig->registry.onWrite = [](const RawRequest&) { return RawAnswer::closed(); };
    PlanRun* run = m_rig->ran(plan());
    QCOMPARE(run->outcome(), Outcome::Unknown);
    m_rig->registry.remove(u"1"_s); // the function behind the gateway went on
    QVERIFY(spinUntil([&] { return run->outcome() == Outcome::Verified; }));
    QCOMPARE(writes().size(), 1);
}

void PlanRunnerStart::otherServersAreNotQuarantined()
{
    m_rig->registry.onWrite = [](const RawRequest&) { return RawAnswer::closed(); };
    QCOMPARE(m_rig->ran(plan())->outcome(), Outcome::Unknown);
    m_rig->manager.add(u"uuid-1"_s, u"orders"_s);
    const Plan clear = m_rig->made(m_rig->plans->clearStorage({{u"uuid-1"_s, u"orders"_s}}));
    QCOMPARE(m_rig->ran(clear)->outcome(), Outcome::Verified);
}

// Refused before a byte left: nothing to look for, and nothing unknown.
void PlanRunnerStart::nobodyIsThere()
{
    const Plan reviewed = plan();
    PlanRun* run = m_rig->plans->run(reviewed, {u"bert"_s, u"1"_s});
    m_rig->registry.silent = true;
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QCOMPARE(Quarantine(m_rig->locks, m_rig->clock).left(reviewed.server).count(), 0);
}

void PlanRunnerStart::runsAreTold()
{
    QSignalSpy started(m_rig->plans.get(), &Plans::runStarted);
    QSignalSpy ended(m_rig->plans.get(), &Plans::runEnded);
    PlanRun* run = m_rig->plans->run(plan(), {u"bert"_s, u"1"_s});
    QCOMPARE(started.size(), 1);
    QVERIFY(m_rig->plans->isRunning());
    QCOMPARE(m_rig->plans->runs(), QList<PlanRun*>{run});
    PlanRig::waitFor(run);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!m_rig->plans->isRunning());
    QVERIFY(run->endedAt() >= run->startedAt());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerStart)
#include "tst_planrunner_start.moc"

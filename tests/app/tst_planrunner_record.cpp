// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/quarantine.h"
#include "app/plan/serverlock.h"
#include "tests/support/planrig.h"
#include "tests/support/spyrecord.h"

using namespace Qt::StringLiterals;

namespace steward {

// What is not written down is not sent (SAFETY.md 9).
class PlanRunnerRecord final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_spy = std::make_unique<SpyRecord>();
        m_rig = std::make_unique<PlanRig>();
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s);
        m_rig->registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
        m_rig->written = m_spy.get();
        m_rig->makePlans();
    }
    void cleanup()
    {
        m_rig.reset();
        m_spy.reset();
    }
    void everythingIsTold();
    void nothingIsSentBeforeItIsOnDisk();
    void whatCannotBeWrittenDownIsNotSent();
    void whatCannotBeIntendedIsNotSent();
    void aRecordOutOfOrderIsAnObstacle();
    void aSlowDiskMakesTheCheckTooOld();
    void stoppedWhileItIsWrittenDown();
    void unknownAndItsAmendment();
    void aRunThatNeverBeganLeavesNoTrace();

private:
    Plan plan()
    {
        return m_rig->made(m_rig->plans->deleteArtifacts(
            {{{u"2"_s}, u"acme/sentiment"_s}, {{u"3"_s}, u"bookcorpus"_s}}));
    }
    PlanRun* run(const Plan& plan) { return m_rig->plans->run(plan, {plan.guard.phrase, {}}); }
    qsizetype sent() const { return m_rig->registry.writes().size(); }

    std::unique_ptr<SpyRecord> m_spy;
    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerRecord::everythingIsTold()
{
    QStringList seen; // what had been written down when each request came
    m_rig->registry.onWrite = [&](const RawRequest& request) {
        seen += m_spy->lines.constLast();
        return m_rig->registry.honestly(request);
    };
    QCOMPARE(m_rig->ran(plan())->outcome(), Outcome::Verified);
    QCOMPARE(seen, (QStringList{u"intend 1"_s, u"intend 2"_s}));
    QCOMPARE(m_spy->lines,
        (QStringList{u"begin"_s, u"intend 1"_s, u"tell 1 Looking 200"_s, u"tell 1 Verified"_s,
            u"intend 2"_s, u"tell 2 Looking 200"_s, u"tell 2 Verified"_s, u"end"_s}));
}

void PlanRunnerRecord::nothingIsSentBeforeItIsOnDisk()
{
    const Plan reviewed = plan();
    m_spy->holds = true;
    PlanRun* run = this->run(reviewed);
    QVERIFY(spinUntil([&] { return m_spy->isHolding(); }));
    m_rig->clock.advance(std::chrono::seconds(5));
    QCOMPARE(m_spy->lines, QStringList{u"begin"_s});
    QCOMPARE(run->reports().constFirst().phase, StepReport::Phase::Waiting);
    m_spy->letGo();
    m_spy->holds = true;
    m_rig->flow.stop(); // the disk takes no time by the clock
    QVERIFY(spinUntil([&] { return m_spy->isHolding(); }));
    QCOMPARE(m_spy->lines.constLast(), u"intend 1"_s);
    QCOMPARE(sent(), 0);
    QCOMPARE(run->reports().constFirst().phase, StepReport::Phase::Checking);
    m_spy->letGo();
    m_rig->flow.start();
    PlanRig::waitFor(run);
    QCOMPARE(sent(), 2);
}

void PlanRunnerRecord::whatCannotBeWrittenDownIsNotSent()
{
    const Plan reviewed = plan();
    m_spy->beginProblem = u"the disk is full"_s;
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"the disk is full"_s), qPrintable(run->stopReason()));
    QCOMPARE(sent(), 0);
    QCOMPARE(m_spy->lines, QStringList{u"begin"_s});
    ServerLock lock(m_rig->locks, reviewed.server);
    QCOMPARE(lock.tryTake(), ServerLock::Result::Taken);
}

void PlanRunnerRecord::whatCannotBeIntendedIsNotSent()
{
    const Plan reviewed = plan();
    m_spy->intendProblem = u"the disk is full"_s;
    m_spy->intendProblemFrom = 2;
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->reports().constFirst().outcome, Outcome::Verified);
    QCOMPARE(run->reports().constLast().outcome, Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"the disk is full"_s), qPrintable(run->stopReason()));
    QCOMPARE(sent(), 1);
    QCOMPARE(m_spy->lines.constLast(), u"end"_s);
}

void PlanRunnerRecord::aRecordOutOfOrderIsAnObstacle()
{
    const Plan before = plan();
    m_spy->standing = u"the journal is locked"_s;
    const Plan now = plan();
    QVERIFY(!now.canBeApproved());
    QVERIFY(now.obstacles.join(u' ').contains(u"the journal is locked"_s));
    // And for a plan that was made while it was in order.
    PlanRun* run = m_rig->ran(before);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"the journal is locked"_s), qPrintable(run->stopReason()));
    QCOMPARE(sent(), 0);
    QVERIFY(m_spy->lines.isEmpty());
}

void PlanRunnerRecord::aSlowDiskMakesTheCheckTooOld()
{
    PlanRun* run = this->run(plan());
    QVERIFY(spinUntil([&] { return m_spy->lines.contains(u"begin"_s); }));
    m_spy->holds = true;
    QVERIFY(spinUntil([&] { return m_spy->isHolding(); }));
    m_rig->clock.advance(std::chrono::seconds(30));
    m_spy->letGo();
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"too old"_s), qPrintable(run->stopReason()));
    QCOMPARE(sent(), 0);
}

void PlanRunnerRecord::stoppedWhileItIsWrittenDown()
{
    const Plan reviewed = plan();
    m_spy->holds = true;
    PlanRun* run = this->run(reviewed);
    QVERIFY(spinUntil([&] { return m_spy->isHolding(); }));
    run->stopAfterThisOne();
    QVERIFY(run->isEnded());
    m_spy->letGo();
    QCOMPARE(m_spy->lines, (QStringList{u"begin"_s, u"end"_s})); // what began has an end
    QCOMPARE(sent(), 0);
}

void PlanRunnerRecord::unknownAndItsAmendment()
{
    m_rig->registry.onWrite = [](const RawRequest&) { return RawAnswer::closed(); };
    PlanRun* run = m_rig->ran(plan());
    QCOMPARE(run->outcome(), Outcome::Unknown);
    QCOMPARE(m_spy->lines.constLast(), u"end"_s);
    QVERIFY(m_spy->lines.contains(u"tell 1 Unknown"_s));
    m_rig->registry.remove(u"2"_s);
    QVERIFY(spinUntil([&] { return m_spy->lines.contains(u"tell 1 Verified"_s); }));
    QCOMPARE(sent(), 1);
}

void PlanRunnerRecord::aRunThatNeverBeganLeavesNoTrace()
{
    const Plan reviewed = plan();
    m_rig->registry.remove(u"3"_s);
    QCOMPARE(m_rig->ran(reviewed)->outcome(), Outcome::NotSent);
    QVERIFY(m_spy->lines.isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerRecord)
#include "tst_planrunner_record.moc"

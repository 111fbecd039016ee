// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/serverlock.h"
#include "tests/support/planrig.h"
#include "tests/support/spyrecord.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

// Some seconds for a second thought before the first request leaves (SAFETY.md 5).
class PlanRunnerGrace final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { make(EnvironmentClass::Demo); }
    void cleanup()
    {
        m_rig.reset();
        m_spy.reset();
    }
    void countsDownAndThenSends();
    void calledBack_data();
    void calledBack();
    void cannotBeCalledBackLater();
    void sleepCallsItBack_data();
    void sleepCallsItBack();
    void whereThereIsNone_data();
    void whereThereIsNone();

private:
    void make(EnvironmentClass environmentClass)
    {
        m_spy = std::make_unique<SpyRecord>();
        m_rig = std::make_unique<PlanRig>(environmentClass);
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s);
        m_rig->written = m_spy.get();
        m_rig->makePlans();
    }
    Plan plan() { return m_rig->deletionOf(u"2"_s, u"acme/sentiment"_s); }
    /// In its grace, with the time standing still.
    PlanRun* waiting()
    {
        const Plan reviewed = plan();
        PlanRun* run = m_rig->plans->run(reviewed, {reviewed.guard.phrase, {}});
        QObject here; // not for the rest of the test
        connect(run, &PlanRun::changed, &here, [this, run] {
            if (run->phase() == PlanRun::Phase::Grace)
                m_rig->flow.stop();
        });
        return spinUntil([run] { return run->phase() == PlanRun::Phase::Grace; }) ? run : nullptr;
    }
    bool isUntouched() const
    {
        return m_rig->registry.writes().isEmpty() && m_spy->lines.isEmpty();
    }

    std::unique_ptr<SpyRecord> m_spy;
    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerGrace::countsDownAndThenSends()
{
    PlanRun* run = waiting();
    QVERIFY(run);
    QCOMPARE(run->graceLeft(), Plans::kGrace);
    m_rig->clock.advance(2s);
    QCOMPARE(run->graceLeft(), 1s);
    QCOMPARE(run->phase(), PlanRun::Phase::Grace);
    QVERIFY(isUntouched());
    m_rig->clock.advance(1s);
    QCOMPARE(run->graceLeft(), 0s);
    m_rig->flow.start();
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

void PlanRunnerGrace::calledBack_data()
{
    QTest::addColumn<bool>("byStop");
    QTest::newRow("cancel") << false;
    QTest::newRow("stop after this one") << true;
}

void PlanRunnerGrace::calledBack()
{
    QFETCH(bool, byStop);
    PlanRun* run = waiting();
    QVERIFY(run);
    m_rig->clock.advance(2'900ms);
    if (byStop)
        run->stopAfterThisOne();
    else
        QVERIFY(run->cancelGrace());
    QVERIFY(run->isEnded()); // at once
    m_rig->flow.start();
    m_rig->clock.advance(1min);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY(run->stopReason().contains(u"before anything was sent"_s));
    QVERIFY(isUntouched());
    ServerLock lock(m_rig->locks, run->plan().server);
    QCOMPARE(lock.tryTake(), ServerLock::Result::Taken);
}

void PlanRunnerGrace::cannotBeCalledBackLater()
{
    PlanRun* run = waiting();
    QVERIFY(run);
    m_rig->flow.start();
    QVERIFY(spinUntil([run] { return run->phase() == PlanRun::Phase::Running; }));
    QVERIFY(!run->cancelGrace());
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
}

void PlanRunnerGrace::sleepCallsItBack_data()
{
    using Event = std::function<void(ManualClock&)>;
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("why");
    QTest::newRow("sleep") << Event([](ManualClock& clock) { clock.sleep(8h); }) << u"slept"_s;
    QTest::newRow("the date is set")
        << Event([](ManualClock& clock) { clock.jumpWall(1h); }) << u"date"_s;
}

void PlanRunnerGrace::sleepCallsItBack()
{
    QFETCH(std::function<void(ManualClock&)>, event);
    QFETCH(QString, why);
    PlanRun* run = waiting();
    QVERIFY(run);
    event(m_rig->clock);
    m_rig->flow.start();
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(why), qPrintable(run->stopReason()));
    QVERIFY(isUntouched());
}

void PlanRunnerGrace::whereThereIsNone_data()
{
    QTest::addColumn<EnvironmentClass>("environmentClass");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("waits");
    QTest::newRow("development") << EnvironmentClass::Development << 3 << false;
    QTest::newRow("set to none") << EnvironmentClass::Production << 0 << false;
    QTest::newRow("production") << EnvironmentClass::Production << 10 << true;
    QTest::newRow("sandbox") << EnvironmentClass::Sandbox << 3 << true;
}

void PlanRunnerGrace::whereThereIsNone()
{
    QFETCH(EnvironmentClass, environmentClass);
    QFETCH(int, seconds);
    QFETCH(bool, waits);
    make(environmentClass);
    m_rig->plans->setGrace(std::chrono::seconds(seconds));
    bool waited = false;
    const Plan reviewed = plan();
    PlanRun* run = m_rig->plans->run(reviewed, {reviewed.guard.phrase, {}});
    connect(run, &PlanRun::changed, this,
        [&waited, run] { waited = waited || run->phase() == PlanRun::Phase::Grace; });
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(waited, waits);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerGrace)
#include "tst_planrunner_grace.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planwatch.h"
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

namespace {

const PipelineIdentity kOrders{u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s};

} // namespace

/// A night between two moments (SAFETY.md 5): nothing fires, nothing looks fresh, what was reviewed
/// is reviewed again. And a network or a server that is gone for a while.
class TestSleep final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s);
        m_rig->registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
        m_rig->manager.add(kOrders.uuid, kOrders.name);
    }
    void cleanup() { m_rig.reset(); }
    void aReviewExpires_data();
    void aReviewExpires();
    void factsThatAreReadAnewAreFresh();
    void approvedBeforeItIsNotSentAfterIt();
    void theRestOfAPlanIsNotSentAfterIt();
    void whatWasSentIsLookedAtAllTheSame();
    void whatIsShownIsOld();
    void theNetworkComesBack();
    void aManagerRestartsInTheMiddleOfAClear();

private:
    PlanRun* runAnd(const Plan& plan, StepReport::Phase phase, const std::function<void()>& then);

    std::unique_ptr<PlanRig> m_rig;
};

PlanRun* TestSleep::runAnd(
    const Plan& plan, StepReport::Phase phase, const std::function<void()>& then)
{
    PlanRun* run = m_rig->plans->run(plan, {plan.guard.phrase, {}});
    auto happened = std::make_shared<bool>(false);
    connect(run, &PlanRun::changed, this, [run, phase, then, happened] {
        if (run->reports().constFirst().phase == phase && !std::exchange(*happened, true))
            then();
    });
    PlanRig::waitFor(run);
    return run;
}

void TestSleep::aReviewExpires_data()
{
    using Event = std::function<void(ManualClock&)>;
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("why");
    QTest::newRow("sleep") << Event([](ManualClock& clock) { clock.sleep(8h); }) << u"slept"_s;
    QTest::newRow("the date is set")
        << Event([](ManualClock& clock) { clock.jumpWall(1h); }) << u"date"_s;
    QTest::newRow("left open") << Event([](ManualClock& clock) { clock.advance(5min); })
                               << u"more than 5 minutes ago"_s;
}

void TestSleep::aReviewExpires()
{
    QFETCH(std::function<void(ManualClock&)>, event);
    QFETCH(QString, why);
    const Plan plan = m_rig->deletionOf(u"2"_s, u"acme/sentiment"_s);
    m_rig->flow.stop();
    PlanWatch watch(
        *m_rig->plans, m_rig->artifacts, m_rig->pipelines, m_rig->lineage, m_rig->clock);
    QSignalSpy expired(&watch, &PlanWatch::expired);
    watch.watch(plan);
    m_rig->clock.advance(4min);
    QVERIFY(watch.isFresh());
    event(m_rig->clock);
    QVERIFY(!watch.isFresh()); // at once, not at the next tick
    QCOMPARE(expired.size(), 1);
    QVERIFY2(expired.first().first().toString().contains(why),
        qPrintable(expired.first().first().toString()));
    m_rig->clock.advance(10min);
    QCOMPARE(expired.size(), 1);
}

void TestSleep::factsThatAreReadAnewAreFresh()
{
    const Plan plan = m_rig->deletionOf(u"2"_s, u"acme/sentiment"_s);
    m_rig->flow.stop();
    PlanWatch watch(
        *m_rig->plans, m_rig->artifacts, m_rig->pipelines, m_rig->lineage, m_rig->clock);
    watch.watch(plan);
    m_rig->clock.advance(5min);
    QVERIFY(!watch.isFresh());
    watch.watch(plan);
    QVERIFY(watch.isFresh());
}

void TestSleep::approvedBeforeItIsNotSentAfterIt()
{
    const Plan plan = m_rig->deletionOf(u"2"_s, u"acme/sentiment"_s);
    PlanRun* run = runAnd(plan, StepReport::Phase::Checking, [this] { m_rig->clock.sleep(8h); });
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"slept"_s), qPrintable(run->stopReason()));
    QVERIFY(m_rig->registry.writes().isEmpty());
}

void TestSleep::theRestOfAPlanIsNotSentAfterIt()
{
    const Plan plan = m_rig->made(m_rig->plans->deleteArtifacts(
        {{{u"2"_s}, u"acme/sentiment"_s}, {{u"3"_s}, u"bookcorpus"_s}}));
    PlanRun* run = runAnd(plan, StepReport::Phase::Looking, [this] { m_rig->clock.sleep(8h); });
    QCOMPARE(run->reports().at(0).outcome, Outcome::Verified);
    QCOMPARE(run->reports().at(1).outcome, Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"slept"_s), qPrintable(run->stopReason()));
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

void TestSleep::whatWasSentIsLookedAtAllTheSame()
{
    const Plan plan = m_rig->made(m_rig->plans->clearStorage({kOrders}));
    PlanRun* run = runAnd(plan, StepReport::Phase::Looking, [this] { m_rig->clock.sleep(8h); });
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->manager.writes().size(), 1);
}

void TestSleep::whatIsShownIsOld()
{
    QVERIFY(spinUntil([&] { return m_rig->artifacts.state().phase == FeedState::Phase::Live; }));
    m_rig->flow.stop();
    const int lists = m_rig->registry.count(LyingRegistry::Kind::List);
    QVERIFY(!m_rig->artifacts.state().isStale(m_rig->clock.now()));
    m_rig->clock.sleep(8h);
    QVERIFY(m_rig->artifacts.state().isStale(m_rig->clock.now()));
    QCOMPARE(m_rig->registry.count(LyingRegistry::Kind::List), lists);
    m_rig->artifacts.readNow(); // what a workspace does that is looked at again
    QVERIFY(spinUntil([&] { return !m_rig->artifacts.state().isStale(m_rig->clock.now()); }));
}

void TestSleep::theNetworkComesBack()
{
    // Nothing else is on its way: Qt may lose what a connection that breaks carries, and then only
    // its own patience ends it, while the clock stands still here.
    QVERIFY(spinUntil([&] {
        return m_rig->artifacts.state().phase == FeedState::Phase::Live
            && m_rig->pipelines.state().phase == FeedState::Phase::Live
            && m_rig->lineage.coverage().isComplete() && m_rig->isQuiet();
    }));
    m_rig->registry.server().refuse(true);
    m_rig->manager.server().refuse(true);
    m_rig->artifacts.readNow();
    m_rig->pipelines.readNow();
    const auto failing = [](const FeedState& state) { return state.failures >= 3; };
    QVERIFY(spinUntil(
        [&] { return failing(m_rig->artifacts.state()) && failing(m_rig->pipelines.state()); }));
    QCOMPARE(m_rig->artifacts.snapshot()->items->size(), 3);
    QCOMPARE(m_rig->pipelines.snapshot()->items->size(), 1);
    m_rig->registry.server().refuse(false);
    m_rig->manager.server().refuse(false);
    QVERIFY(spinUntil([&] {
        return m_rig->artifacts.state().phase == FeedState::Phase::Live
            && m_rig->pipelines.state().phase == FeedState::Phase::Live;
    }));
}

void TestSleep::aManagerRestartsInTheMiddleOfAClear()
{
    const Plan plan = m_rig->made(m_rig->plans->clearStorage({kOrders}));
    m_rig->manager.onClear = [this](const QString& name) {
        m_rig->manager.setStorage(name, u"Clearing"_s);
        return LyingManager::accepted();
    };
    PlanRun* run = m_rig->plans->run(plan, {plan.guard.phrase, {}});
    const auto trouble = [run] { return run->reports().constFirst().detail; };
    QVERIFY(spinUntil([&] { return trouble().contains(u"Clearing for"_s); }));
    m_rig->manager.server().refuse(true);
    m_rig->pipelines.readNow();
    QVERIFY(spinUntil([&] {
        return trouble().contains(u"cannot be read just now"_s)
            && m_rig->pipelines.state().phase == FeedState::Phase::Failing;
    }));
    QVERIFY(!run->isEnded());
    m_rig->manager.setStorage(kOrders.name, u"Cleared"_s);
    m_rig->manager.server().refuse(false);
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QVERIFY(spinUntil([&] {
        return m_rig->pipelines.state().phase == FeedState::Phase::Live
            && m_rig->pipelines.snapshot()->items->constFirst().storage == StorageState::Cleared;
    }));
    QCOMPARE(m_rig->manager.writes().size(), 1);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSleep)
#include "tst_sleep.moc"

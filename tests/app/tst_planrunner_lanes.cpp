// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/planrunner.h"
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Clear = std::function<RawAnswer(const QString&)>;

// Pipelines go four at a time, each in its own lane; how one ends decides about the others
// (SAFETY.md 5).
class PlanRunnerLanes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup()
    {
        m_runner.reset();
        m_rig.reset();
    }
    void fourAtATime();
    void aRefusalStopsItsOwnChain();
    void aContradictionStopsWhatHasNotBegun();
    void whatHasNotLeftWhenOneEndsBadlyDoesNotLeave();
    void stopAfterTheseOnes();
    void theLockGoesWhenNothingIsLeftToSend();

private:
    static constexpr int kCount = 10;

    static QString name(int i) { return u"p%1"_s.arg(i); }
    /// Clears all of them, each in a lane of its own; of the first, a second time after the first.
    Plan plan(bool again = false);
    PlanRun* start(const Plan& plan);
    StepReport report(qsizetype index) const { return m_runner->reports().at(index); }

    std::unique_ptr<PlanRig> m_rig;
    std::unique_ptr<PlanRunner> m_runner;
    QStringList m_clearing; ///< under way
    qsizetype m_most = 0;
};

void PlanRunnerLanes::init()
{
    m_rig = std::make_unique<PlanRig>();
    m_clearing.clear();
    m_most = 0;
    for (int i = 0; i < kCount; ++i)
        m_rig->manager.add(u"uuid-%1"_s.arg(i), name(i));
    m_rig->manager.onClear = [this](const QString& name) {
        m_clearing += name;
        m_most = std::max(m_most, m_clearing.size());
        m_rig->manager.setStorage(name, u"Clearing"_s);
        m_rig->clock.after(
            std::chrono::seconds(5 + m_rig->manager.writes().size() % 3 * 4), this, [this, name] {
                m_clearing.removeOne(name);
                m_rig->manager.setStorage(name, u"Cleared"_s);
            });
        return LyingManager::accepted();
    };
}

Plan PlanRunnerLanes::plan(bool again)
{
    QList<PipelineIdentity> all;
    for (int i = 0; i < kCount; ++i)
        all += PipelineIdentity{u"uuid-%1"_s.arg(i), name(i)};
    Plan plan = m_rig->made(m_rig->plans->clearStorage(all));
    for (Step& step : plan.steps) {
        step.lane = u"pipelines/"_s + step.subject;
        step.after.clear();
    }
    if (again) {
        Step second = plan.steps.constFirst();
        second.id = kCount + 1;
        second.after = {plan.steps.constFirst().id};
        plan.steps += second;
    }
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

// Straight to the runner: what it compares with is the plan itself.
PlanRun* PlanRunnerLanes::start(const Plan& plan)
{
    m_runner = std::make_unique<PlanRunner>(
        plan, Approval{plan.guard.phrase, {}}, m_rig->parts(),
        Quarantine(m_rig->locks, m_rig->clock),
        [this, plan](const Plan&) {
            auto* call = new PendingCall<Plan>(m_rig->plans.get());
            call->finish(plan);
            return call;
        },
        std::chrono::milliseconds(0), nullptr);
    m_runner->begin();
    return m_runner.get();
}

void PlanRunnerLanes::fourAtATime()
{
    int writesWhenFirstEnded = 0;
    PlanRun* run = start(plan());
    connect(run, &PlanRun::changed, this, [&] {
        int going = 0;
        int ended = 0;
        for (const StepReport& report : run->reports()) {
            going += report.phase != StepReport::Phase::Waiting
                    && report.phase != StepReport::Phase::Ended
                ? 1
                : 0;
            ended += report.phase == StepReport::Phase::Ended ? 1 : 0;
        }
        QVERIFY(going <= 4);
        if (ended == 0)
            writesWhenFirstEnded = static_cast<int>(m_rig->manager.writes().size());
    });
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->manager.writes().size(), kCount);
    QCOMPARE(m_most, 4);
    QCOMPARE(writesWhenFirstEnded, 4);
}

void PlanRunnerLanes::aRefusalStopsItsOwnChain()
{
    const Clear honest = m_rig->manager.onClear;
    m_rig->manager.onClear = [honest](const QString& name) {
        return name == "p0"_L1 ? LyingManager::refusal(400, u"BadRequest"_s, u"no"_s)
                               : honest(name);
    };
    PlanRun* run = start(plan(true));
    PlanRig::waitFor(run);
    QCOMPARE(report(0).outcome, Outcome::Refused);
    QCOMPARE(report(kCount).outcome, Outcome::NotSent);
    QVERIFY2(report(kCount).detail.contains(u"p0 ended so: Refused"_s),
        qPrintable(report(kCount).detail));
    for (int i = 1; i < kCount; ++i)
        QCOMPARE(report(i).outcome, Outcome::Verified);
    QCOMPARE(m_rig->manager.writes().size(), kCount);
}

void PlanRunnerLanes::aContradictionStopsWhatHasNotBegun()
{
    const Clear honest = m_rig->manager.onClear;
    m_rig->manager.onClear = [honest](const QString& name) {
        return name == "p1"_L1 ? LyingManager::accepted() : honest(name); // and does nothing
    };
    PlanRun* run = start(plan());
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Contradicted);
    QCOMPARE(report(1).outcome, Outcome::Contradicted);
    QVERIFY2(
        run->stopReason().contains(u"p1 ended so: Contradicted"_s), qPrintable(run->stopReason()));
    for (const int underWay : {0, 2, 3}) // what had left is looked at to its end
        QCOMPARE(report(underWay).outcome, Outcome::Verified);
    qsizetype verified = 0;
    for (const StepReport& report : run->reports())
        verified += report.outcome == Outcome::Verified ? 1 : 0;
    QCOMPARE(m_rig->manager.writes().size(), verified + 1);
    QVERIFY(verified < kCount - 1);
}

void PlanRunnerLanes::whatHasNotLeftWhenOneEndsBadlyDoesNotLeave()
{
    // Two of the first four meet a world that changed; the others' reads are on their way then.
    PlanRun* run = start(plan());
    m_rig->manager.start(name(0));
    PlanRig::waitFor(run);
    QCOMPARE(report(0).outcome, Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"not stopped any more"_s), qPrintable(run->stopReason()));
    for (int i = 4; i < kCount; ++i)
        QCOMPARE(report(i).outcome, Outcome::NotSent);
    QVERIFY(m_rig->manager.writes().size() <= 3);
}

void PlanRunnerLanes::stopAfterTheseOnes()
{
    PlanRun* run = start(plan());
    QVERIFY(spinUntil([&] { return m_rig->manager.writes().size() == 4; }));
    run->stopAfterThisOne();
    PlanRig::waitFor(run);
    QCOMPARE(m_rig->manager.writes().size(), 4);
    for (int i = 0; i < kCount; ++i)
        QCOMPARE(report(i).outcome, i < 4 ? Outcome::Verified : Outcome::NotSent);
    QVERIFY(run->stopReason().contains(u"stopped before this"_s));
}

void PlanRunnerLanes::theLockGoesWhenNothingIsLeftToSend()
{
    const Plan reviewed = plan();
    PlanRun* run = start(reviewed);
    ServerLock other(m_rig->locks, reviewed.server);
    qsizetype writesWhenFree = -1;
    connect(run, &PlanRun::changed, this, [&] {
        if (writesWhenFree < 0 && !run->isEnded() && other.tryTake() == ServerLock::Result::Taken) {
            writesWhenFree = m_rig->manager.writes().size();
            other.release();
        }
    });
    PlanRig::waitFor(run);
    QCOMPARE(writesWhenFree, kCount); // while the last were still clearing
    QCOMPARE(run->outcome(), Outcome::Verified);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerLanes)
#include "tst_planrunner_lanes.moc"

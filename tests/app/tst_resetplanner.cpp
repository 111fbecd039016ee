// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Kind = LyingRegistry::Kind;

// A plan to reset tells what is there to lose, just read.
class ResetPlannerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsByType();
    void emptyIsAnObstacle();
    void sudden();
    void productionNeedsTheSwitch();
    void failsWhenTheServerIsSilent();

private:
    static void fill(PlanRig& rig)
    {
        rig.registry.add(u"1"_s, u"bert"_s);
        rig.registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
        rig.registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
        rig.registry.add(u"4"_s, u"whisper"_s, {}, u"code"_s);
    }
};

void ResetPlannerTest::countsByType()
{
    PlanRig rig;
    fill(rig);
    const int healths = rig.registry.count(Kind::Health);
    const Plan plan = rig.made(rig.plans->resetRegistry());
    QVERIFY(rig.registry.count(Kind::Health) > healths);
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.summary, u"4 artifacts: 2 models, 1 dataset, 1 code."_s);
    QCOMPARE(plan.act, u"Reset, deleting 4 artifacts"_s);
    QCOMPARE(plan.steps.size(), 1);
    QCOMPARE(plan.steps.first().request, u"DELETE /reset"_s);
    QCOMPARE(plan.guard.phrase, u"Staging"_s);
    QVERIFY(plan.goes.join(u' ').contains(u"ids start over"_s));
    QVERIFY(plan.stays.join(u' ').contains(u"stored files"_s));
    QCOMPARE(std::get<RegistryTarget>(plan.targets.first()).artifacts.size(), 4);
}

void ResetPlannerTest::emptyIsAnObstacle()
{
    PlanRig rig;
    const Plan plan = rig.made(rig.plans->resetRegistry());
    QVERIFY(!plan.canBeApproved());
    QVERIFY(plan.obstacles.first().contains(u"reads as empty already"_s));
}

void ResetPlannerTest::sudden()
{
    PlanRig rig;
    fill(rig);
    QTRY_COMPARE(rig.artifacts.snapshot()->items->size(), 4);
    rig.registry.unreadable = true;
    const Plan plan = rig.made(rig.plans->resetRegistry());
    QVERIFY(!plan.canBeApproved());
    QVERIFY(plan.obstacles.first().contains(u"suddenly lists nothing"_s));
}

void ResetPlannerTest::productionNeedsTheSwitch()
{
    PlanRig rig(EnvironmentClass::Production);
    fill(rig);
    rig.environment.resetAllowed = false;
    rig.makePlans();
    QVERIFY(!rig.made(rig.plans->resetRegistry()).canBeApproved());
    rig.environment.resetAllowed = true;
    rig.makePlans();
    QVERIFY(rig.made(rig.plans->resetRegistry()).canBeApproved());
}

void ResetPlannerTest::failsWhenTheServerIsSilent()
{
    PlanRig rig;
    fill(rig);
    rig.registry.silent = true;
    QVERIFY(!resultOf(rig.plans->resetRegistry()));
    QVERIFY(rig.registry.writes().isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::ResetPlannerTest)
#include "tst_resetplanner.moc"

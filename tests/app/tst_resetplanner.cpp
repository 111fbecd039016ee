// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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
    void capturesEveryRecord();
    void saysWhatCannotBeCaptured();
    void oneLostAnswerCostsOneRecord();
    void makingItAgainReadsWhatIsNew();
    void whatIsTooOldIsReadAgain();
    void tellsHowFarItIs();

private:
    static const RegistryTarget& registryOf(const Plan& plan)
    {
        return std::get<RegistryTarget>(plan.targets.first());
    }
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

void ResetPlannerTest::capturesEveryRecord()
{
    PlanRig rig;
    fill(rig);
    rig.registry.entries[2].url = u"bookcorpus"_s; // as a registry tells it that lost it
    rig.registry.entries[3].url = u"https://h.example/whisper?token=x"_s;
    const Plan plan = rig.made(rig.plans->resetRegistry());
    const RegistryTarget& target = registryOf(plan);
    QCOMPARE(target.records.size(), 4);
    for (const Artifact& artifact : target.artifacts) {
        const ArtifactRecord record = target.records.value(identityOf(artifact));
        QCOMPARE(record.artifact, artifact);
        QVERIFY(!record.url.isEmpty() && !record.raw.isEmpty());
    }
    const QString undo = plan.undo.join(u"; "_s);
    QVERIFY2(undo.contains(u"2 of 4 can be registered again"_s), qPrintable(undo));
    QVERIFY2(undo.contains(u"1 can only as long as this program runs"_s), qPrintable(undo));
    QVERIFY2(undo.contains(u"1 cannot: no whole source"_s), qPrintable(undo));
    QVERIFY2(!undo.contains(u"could not be read"_s), qPrintable(undo));
    QVERIFY2(!undo.contains(u"token"_s), qPrintable(undo));
}

void ResetPlannerTest::saysWhatCannotBeCaptured()
{
    PlanRig rig;
    fill(rig);
    rig.registry.records.insert(u"1"_s, RawAnswer::whole(500, "Internal Server Error"));
    rig.registry.records.insert(u"2"_s, LyingRegistry::unknownArtifact());
    // Another one answers at its address: no record of this one.
    rig.registry.records.insert(u"4"_s,
        RawAnswer::json(
            R"({"metadata":{"name":"other","id":"4","type":"code"},"data":{"url":"https://h/o"}})"));
    const Plan plan = rig.made(rig.plans->resetRegistry());
    QVERIFY(plan.canBeApproved());
    QCOMPARE(registryOf(plan).records.size(), 1);
    QVERIFY2(plan.summary.contains(u"Of 3 artifacts the record could not be read"_s),
        qPrintable(plan.summary));
    const QString undo = plan.undo.join(u"; "_s);
    QVERIFY2(undo.contains(u"3 cannot, because the record could not be read: bert ("_s),
        qPrintable(undo));
    QVERIFY2(undo.contains(u"answers with other (id 4)"_s), qPrintable(undo));
}

void ResetPlannerTest::oneLostAnswerCostsOneRecord()
{
    PlanRig rig;
    fill(rig);
    rig.registry.records.insert(u"3"_s, RawAnswer::closed());
    const Plan plan = rig.made(rig.plans->resetRegistry());
    QCOMPARE(registryOf(plan).records.size(), 3);
    // Nobody there any more: no plan that has captured nothing.
    int reads = 0;
    rig.registry.before = [&rig, &reads](Kind kind) {
        reads += kind == Kind::Record ? 1 : 0;
        rig.registry.silent = reads > 0;
    };
    QVERIFY(!resultOf(rig.plans->resetRegistry()));
    QVERIFY(rig.registry.writes().isEmpty());
}

void ResetPlannerTest::makingItAgainReadsWhatIsNew()
{
    PlanRig rig;
    fill(rig);
    const Plan plan = rig.made(rig.plans->resetRegistry());
    const auto readsOf = [&rig](const auto& make) {
        const int before = rig.registry.count(Kind::Record);
        make();
        return rig.registry.count(Kind::Record) - before;
    };
    Plan again;
    QCOMPARE(readsOf([&] { again = rig.made(rig.plans->remake(plan)); }), 0);
    QCOMPARE(again.fingerprint, plan.fingerprint);
    QCOMPARE(registryOf(again).records, registryOf(plan).records);
    rig.registry.add(u"5"_s, u"newcomer"_s);
    rig.registry.entries[3].name = u"whisper-2"_s;
    QCOMPARE(readsOf([&] { again = rig.made(rig.plans->remake(again)); }), 2);
    QCOMPARE(registryOf(again).records.size(), 5);
    QVERIFY(!registryOf(again).records.contains({{u"4"_s}, u"whisper"_s}));
    // The comparison before sending reads none again; whoever asks anew reads all.
    QCOMPARE(readsOf([&] { rig.ran(again); }), 0);
    QCOMPARE(rig.registry.writes().size(), 1);
}

void ResetPlannerTest::whatIsTooOldIsReadAgain()
{
    PlanRig rig;
    fill(rig);
    const Plan plan = rig.made(rig.plans->resetRegistry());
    const int before = rig.registry.count(Kind::Record);
    rig.clock.advance(11min);
    const Plan again = rig.made(rig.plans->remake(plan));
    QCOMPARE(rig.registry.count(Kind::Record) - before, 4);
    QVERIFY(registryOf(again).recordsSince > registryOf(plan).recordsSince);
}

void ResetPlannerTest::tellsHowFarItIs()
{
    PlanRig rig;
    for (int id = 1; id <= 40; ++id)
        rig.registry.add(QString::number(id), u"m%1"_s.arg(id));
    QStringList told;
    connect(rig.plans.get(), &Plans::progressed, this, [&told](const QString& words) {
        if (words.startsWith(u"Reading what would go: "_s))
            told += words;
    });
    rig.made(rig.plans->resetRegistry());
    QCOMPARE(told.constFirst(), u"Reading what would go: 0 of 40"_s);
    QCOMPARE(told.constLast(), u"Reading what would go: 39 of 40"_s);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::ResetPlannerTest)
#include "tst_resetplanner.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Kind = LyingRegistry::Kind;

// A plan to delete rests on what was just read, and says so when that is not enough.
class DeletePlannerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        fill(*m_rig);
    }
    void cleanup()
    {
        if (m_rig)
            QVERIFY(m_rig->registry.writes().isEmpty());
        m_rig.reset();
    }
    void noneRecorded();
    void dependentsAreToldAndGuarded();
    void obstacles_data();
    void obstacles();
    void attributesMayDiffer();
    void rowsThatShareAnIdAreAllTargets();
    void severalLeaveOutWhatCannotBe();
    void unreadLineagesAreCounted();
    void readsAgainWhatIsOld();
    void paddedIdsAreNotProbed();
    void suddenEmptinessIsAnObstacle();
    void readOnlyIsOff();
    void failsWhenTheServerIsSilent();
    void canBeCancelled();

private:
    static void fill(PlanRig& rig)
    {
        rig.registry.add(u"1"_s, u"bert"_s);
        rig.registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
        rig.registry.add(u"4"_s, u"acme/sentiment-de"_s, u"2"_s);
        rig.registry.add(u"5"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    }

    std::unique_ptr<PlanRig> m_rig;
};

void DeletePlannerTest::noneRecorded()
{
    QStringList told;
    connect(m_rig->plans.get(), &Plans::progressed, this,
        [&told](const QString& what) { told += what; });
    const Plan plan = m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QCOMPARE(plan.obstacles, QStringList());
    QCOMPARE(plan.targets.size(), 1);
    const auto& target = std::get<ArtifactTarget>(plan.targets.first());
    QCOMPARE(target.record.artifact.name, u"acme/sentiment-de"_s);
    QCOMPARE(target.record.url, u"https://example.org/acme/sentiment-de"_s);
    QCOMPARE(target.impact.answer, Impact::Answer::NoneRecorded);
    QCOMPARE(target.impact.coverage.read, 4);
    QCOMPARE(plan.steps.size(), 1);
    QCOMPARE(plan.steps.first().request, u"DELETE /artifacts/model/4"_s);
    QCOMPARE(plan.guard.demand, Guard::Demand::Review);
    QVERIFY(plan.canBeApproved());
    QVERIFY(plan.summary.contains(u"4 of 4 lineages read, 2 record a parent"_s));
    QVERIFY(plan.undo.join(u' ').contains(u"https://example.org/acme/sentiment-de"_s));
    QVERIFY(told.contains(u"Reading acme/sentiment-de"_s));
    // 3 is free: it was asked for, to see whether ids are positions.
    QVERIFY(told.contains(u"Asking for an id that nobody has"_s));
    QCOMPARE(m_rig->registry.count(Kind::Record), 2);
}

void DeletePlannerTest::dependentsAreToldAndGuarded()
{
    const Plan plan = m_rig->deletionOf(u"1"_s, u"bert"_s);
    const auto& target = std::get<ArtifactTarget>(plan.targets.first());
    QCOMPARE(target.impact.answer, Impact::Answer::Some);
    QCOMPARE(target.impact.dependents.size(), 2);
    QCOMPARE(plan.guard.demand, Guard::Demand::TypePhrase);
    QCOMPARE(plan.guard.phrase, u"bert"_s);
    QVERIFY(plan.summary.startsWith(u"2 artifacts are built on it, 1 of them directly"_s));
}

void DeletePlannerTest::obstacles_data()
{
    using Setting = std::function<void(LyingRegistry&)>;
    QTest::addColumn<Setting>("setting");
    QTest::addColumn<QString>("obstacle");
    const auto row = [](const char* name, const Setting& setting, const QString& obstacle) {
        QTest::newRow(name) << setting << obstacle;
    };
    row(
        "not listed any more", [](LyingRegistry& r) { r.remove(u"4"_s); },
        u"not listed any more"_s);
    row(
        "listed under another name", [](LyingRegistry& r) { r.entries[2].name = u"other"_s; },
        u"belongs to other by now"_s);
    row(
        "listed, but nobody knows it",
        [](LyingRegistry& r) { r.records[u"4"_s] = LyingRegistry::unknownArtifact(); },
        u"cannot be read"_s);
    row(
        "reads as another name",
        [](LyingRegistry& r) {
            r.records[u"4"_s] = RawAnswer::json(
                R"({"metadata":{"name":"other","id":"4","type":"model"},"data":{"url":"x"}})");
        },
        u"reads as other"_s);
    row(
        "reads as another id",
        [](LyingRegistry& r) {
            r.records[u"4"_s] = RawAnswer::json(
                R"({"metadata":{"name":"bert","id":"1","type":"model"},"data":{"url":"x"}})");
        },
        u"numbers by position"_s);
    row(
        "an unknown type",
        [](LyingRegistry& r) {
            r.records[u"4"_s] = RawAnswer::json(
                R"({"metadata":{"name":"acme/sentiment-de","id":"4","type":"agent"},"data":{}})");
        },
        u"agent"_s);
    row(
        "ids are positions", [](LyingRegistry& r) { r.positional = true; },
        u"numbers by position"_s);
    row(
        "a free id is no 404",
        [](LyingRegistry& r) { r.records[u"3"_s] = RawAnswer::whole(500, "Internal"); },
        u"does not say that there is none"_s);
}

void DeletePlannerTest::obstacles()
{
    QFETCH(std::function<void(LyingRegistry&)>, setting);
    QFETCH(QString, obstacle);
    setting(m_rig->registry);
    const Plan plan = m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QVERIFY(!plan.canBeApproved());
    QVERIFY2(plan.obstacles.join(u' ').contains(obstacle), qPrintable(plan.obstacles.join(u' ')));
    QCOMPARE(plan.title, u"Delete acme/sentiment-de"_s);
}

void DeletePlannerTest::attributesMayDiffer()
{
    m_rig->registry.records[u"4"_s] = RawAnswer::json(
        R"({"metadata":{"name":"acme/sentiment-de","id":"4","type":"dataset"},"data":{"url":"x"}})");
    const Plan plan = m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.steps.first().request, u"DELETE /artifacts/dataset/4"_s);
    QVERIFY(plan.summary.contains(u"is listed as model and reads as dataset"_s));
}

void DeletePlannerTest::rowsThatShareAnIdAreAllTargets()
{
    m_rig->registry.add(u"4"_s, u"twin"_s);
    const Plan plan = m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.targets.size(), 2);
    QCOMPARE(plan.steps.size(), 1);
    QVERIFY(plan.summary.contains(u"2 artifacts share the id 4"_s));
    QCOMPARE(plan.title, u"Delete 2 artifacts"_s);
}

void DeletePlannerTest::severalLeaveOutWhatCannotBe()
{
    const Plan plan = m_rig->made(m_rig->plans->deleteArtifacts({{{u"4"_s}, u"acme/sentiment-de"_s},
        {{u"9"_s}, u"gone"_s}, {{u"2"_s}, u"acme/sentiment"_s}}));
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.ineligible.size(), 1);
    QCOMPARE(plan.ineligible.first().subject, u"gone"_s);
    QCOMPARE(plan.steps.size(), 2);
    QCOMPARE(plan.steps.last().after, QList<int>{plan.steps.first().id});
    // 4 is built on 2, and inside the plan: nobody outside loses a parent.
    QCOMPARE(plan.guard.demand, Guard::Demand::Review);
}

void DeletePlannerTest::unreadLineagesAreCounted()
{
    m_rig = std::make_unique<PlanRig>(EnvironmentClass::Production);
    fill(*m_rig);
    m_rig->registry.lineages[u"5"_s] = RawAnswer::whole(500, "Internal Server Error");
    const Plan plan = m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QCOMPARE(plan.obstacles, QStringList());
    QCOMPARE(std::get<ArtifactTarget>(plan.targets.first()).impact.answer, Impact::Answer::Unknown);
    QCOMPARE(plan.guard.phrase, u"acme/sentiment-de"_s);
    QCOMPARE(plan.guard.alsoNumber, 1);
    QVERIFY(plan.summary.contains(u"Could not be read: bookcorpus."_s));
}

void DeletePlannerTest::readsAgainWhatIsOld()
{
    m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    const int first = m_rig->registry.count(Kind::Lineage);
    m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QCOMPARE(m_rig->registry.count(Kind::Lineage), first + 1); // its own
    m_rig->clock.advance(std::chrono::minutes(6));
    m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QVERIFY(m_rig->registry.count(Kind::Lineage) >= first + 5); // all of them
}

void DeletePlannerTest::paddedIdsAreNotProbed()
{
    m_rig->registry.add(u"3c0f"_s, u"by another scheme"_s);
    const Plan plan = m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QVERIFY(plan.canBeApproved());
    QCOMPARE(m_rig->registry.count(Kind::Record), 1);
}

void DeletePlannerTest::suddenEmptinessIsAnObstacle()
{
    QTRY_COMPARE(m_rig->artifacts.snapshot()->items->size(), 4);
    m_rig->registry.unreadable = true;
    const Plan plan = m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QVERIFY(!plan.canBeApproved());
    QVERIFY(plan.obstacles.first().contains(u"suddenly lists nothing"_s));
}

void DeletePlannerTest::readOnlyIsOff()
{
    m_rig->plans->setReadOnly(true);
    const Plan plan = m_rig->deletionOf(u"4"_s, u"acme/sentiment-de"_s);
    QCOMPARE(plan.guard.demand, Guard::Demand::Off);
    QVERIFY(!plan.canBeApproved());
}

void DeletePlannerTest::failsWhenTheServerIsSilent()
{
    m_rig->registry.silent = true;
    const Result<Plan> plan
        = resultOf(m_rig->plans->deleteArtifacts({{{u"4"_s}, u"acme/sentiment-de"_s}}));
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Unreachable);
}

void DeletePlannerTest::canBeCancelled()
{
    PendingCall<Plan>* call = m_rig->plans->deleteArtifacts({{{u"4"_s}, u"acme/sentiment-de"_s}});
    call->cancel();
    const Result<Plan> plan = resultOf(call);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::DeletePlannerTest)
#include "tst_deleteplanner.moc"

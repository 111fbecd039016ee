// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

// One plan over both servers: what it holds, and how far something that ends badly reaches.
class TestReturnPlan final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_rig.reset(); }
    void goesBackOnBothServers();
    void tellsWhenNothingDiffers();
    void aResetIsNoSurpriseToWhatFollows();
    void aRefusalKeepsNobodyElse();
    void whatIsUnknownEndsItsOwnServer();
    void goesOnWithoutWhatIsAccepted();
    void neverGoesOnWithoutARequestOnItsWay();
    void asksForTheNameOfTheEnvironment();
    void leavesWhatIsPinned();
    void saysBeforehandWhatItRestsOn();
    void leavesARegistryThatMerelyReadsEmpty();

private:
    static ScenarioArtifact model(const QString& name)
    {
        return {artifactType(u"model"_s), name, u"https://huggingface.co/"_s + name, {}};
    }
    Plan made() { return m_rig->made(m_rig->plans->returnTo(m_scenario)); }
    static QStringList outcomes(const PlanRun* run)
    {
        QStringList words;
        for (const StepReport& report : run->reports())
            words += wordFor(report.outcome);
        return words;
    }

    std::unique_ptr<PlanRig> m_rig;
    Scenario m_scenario;
};

void TestReturnPlan::init()
{
    m_rig = std::make_unique<PlanRig>();
    m_rig->registry.add(u"1"_s, u"acme/a"_s);
    m_rig->registry.entries.first().url = u"https://huggingface.co/acme/a"_s;
    m_rig->registry.add(u"2"_s, u"acme/extra"_s);
    for (const QString& name : {u"orders"_s, u"stock"_s, u"other"_s})
        m_rig->manager.add(u"uuid-"_s + name, name);
    m_rig->manager.start(u"orders"_s);
    m_scenario = {};
    m_scenario.name = u"Talk"_s;
    m_scenario.registry.holds = ScenarioRegistry::Holds::Exactly;
    m_scenario.registry.tolerated = {true, true, true};
    m_scenario.registry.artifacts = {model(u"acme/a"_s), model(u"acme/b"_s), model(u"acme/c"_s)};
    m_scenario.pipelines.named = {{u"orders"_s, StateWish::Stopped, StorageWish::Cleared, {}, {}},
        {u"stock"_s, StateWish::Running, StorageWish::Left, {}, {}}};
}

void TestReturnPlan::goesBackOnBothServers()
{
    const Plan plan = made();
    QVERIFY2(plan.canBeApproved(), qPrintable(plan.obstacles.join(u' ')));
    QCOMPARE(plan.server, ServerKey::of(m_rig->environment.registryUrl));
    QVERIFY(plan.manager.has_value());
    QVERIFY(touchesRegistry(plan) && touchesManager(plan));
    QCOMPARE(plan.askedScenario, std::optional(m_scenario));
    QCOMPARE(plan.fingerprint, fingerprintOf(plan));
    QCOMPARE(made().fingerprint, plan.fingerprint);
    QCOMPARE(plan.steps.size(), 6); // delete, two registrations; stop, clear; start
    for (const Step& step : plan.steps)
        QCOMPARE(serverOf(plan, step), isOnRegistry(step) ? plan.server : *plan.manager);
    const PlanRun* run = m_rig->ran(plan);
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Verified));
    QCOMPARE(m_rig->registry.writes().size(), 3);
    QCOMPARE(m_rig->manager.writes().size(), 3);
    QCOMPARE(made().steps.size(), 0);
}

void TestReturnPlan::tellsWhenNothingDiffers()
{
    m_scenario.registry = {};
    m_scenario.pipelines.named = {{u"orders"_s, StateWish::Running, StorageWish::Left, {}, {}}};
    const Plan plan = made();
    QVERIFY(plan.steps.isEmpty());
    QVERIFY(plan.ineligible.isEmpty());
    QVERIFY(!plan.canBeApproved());
    QCOMPARE(plan.server, ServerKey::of(m_rig->environment.pipelinesUrl, m_rig->manager.tenant));
    QVERIFY(!plan.manager);
}

void TestReturnPlan::aResetIsNoSurpriseToWhatFollows()
{
    for (int i = 3; i < 12; ++i)
        m_rig->registry.add(QString::number(i), u"acme/extra%1"_s.arg(i));
    const Plan plan = made();
    QVERIFY(std::holds_alternative<ResetRegistryStep>(plan.steps.constFirst().what));
    const PlanRun* run = m_rig->ran(plan);
    QVERIFY2(isGood(run->outcome()), qPrintable(outcomes(run).join(u' ')));
    QCOMPARE(m_rig->registry.entries.size(), 3);
}

void TestReturnPlan::aRefusalKeepsNobodyElse()
{
    LyingRegistry& registry = m_rig->registry;
    registry.onWrite = [&registry](const RawRequest& request) {
        if (request.body.contains("acme/b"))
            return RawAnswer::whole(424, "{\"detail\":\"Ingest rejected\"}");
        return registry.honestly(request);
    };
    const PlanRun* run = m_rig->ran(made());
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Refused));
    QCOMPARE(outcomes(run).count(wordFor(Outcome::Verified)), 5);
    QCOMPARE(registry.writes().size(), 3);
}

void TestReturnPlan::whatIsUnknownEndsItsOwnServer()
{
    LyingRegistry& registry = m_rig->registry;
    registry.onWrite = [](const RawRequest&) { return RawAnswer::closed(); };
    const PlanRun* run = m_rig->ran(made());
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Unknown));
    QCOMPARE(registry.writes().size(), 1);
    QCOMPARE(outcomes(run).count(wordFor(Outcome::NotSent)), 2);
    QCOMPARE(outcomes(run).count(wordFor(Outcome::Verified)), 3); // of the manager
    QVERIFY(!made().canBeApproved()); // nothing is sent to the registry for a minute
}

void TestReturnPlan::goesOnWithoutWhatIsAccepted()
{
    LyingRegistry& registry = m_rig->registry;
    registry.onWrite = [&registry](const RawRequest& request) {
        if (request.body.contains("acme/b"))
            return RawAnswer::whole(202, "{}"); // put off, and never listed
        return registry.honestly(request);
    };
    const Plan plan = made();
    const auto put = std::find_if(plan.steps.cbegin(), plan.steps.cend(),
        [](const Step& step) { return step.subject == "acme/b"_L1; });
    QVERIFY(put != plan.steps.cend());
    PlanRun* run = m_rig->plans->run(plan, {plan.guard.phrase, {}});
    QVERIFY(!run->goOnWithout(put->id));
    QVERIFY(spinUntil([&] { return run->canGoOnWithout(put->id); }));
    QVERIFY(!run->isEnded());
    QVERIFY(run->goOnWithout(put->id));
    QVERIFY(!run->goOnWithout(put->id));
    PlanRig::waitFor(run);
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Pending));
    QCOMPARE(outcomes(run).count(wordFor(Outcome::Verified)), 5);
    // It may be listed yet: it is not registered once more.
    const Plan again = made();
    QVERIFY(again.steps.isEmpty());
    QCOMPARE(again.ineligible.size(), 1);
    // Listed at last: what was told is amended.
    registry.add(u"77"_s, u"acme/b"_s);
    QVERIFY(spinUntil([&] { return isGood(run->outcome()); }));
}

void TestReturnPlan::neverGoesOnWithoutARequestOnItsWay()
{
    LyingRegistry& registry = m_rig->registry;
    PlanRun* run = nullptr;
    bool could = false;
    registry.onWrite = [&](const RawRequest& request) {
        for (const Step& step : run->plan().steps)
            could = could || (isOnRegistry(step) && run->goOnWithout(step.id));
        return registry.honestly(request);
    };
    const Plan plan = made();
    run = m_rig->plans->run(plan, {plan.guard.phrase, {}});
    PlanRig::waitFor(run);
    QVERIFY(!could);
    QVERIFY(isGood(run->outcome()));
}

void TestReturnPlan::asksForTheNameOfTheEnvironment()
{
    QCOMPARE(made().guard.demand, Guard::Demand::Review);
    m_rig->environment.environmentClass = EnvironmentClass::Demo;
    m_rig->makePlans();
    QCOMPARE(made().guard.phrase, m_rig->environment.name);
    m_rig->environment.environmentClass = EnvironmentClass::Production;
    m_rig->environment.resetAllowed = true;
    m_rig->makePlans();
    QCOMPARE(made().guard.demand, Guard::Demand::Off);
}

void TestReturnPlan::leavesWhatIsPinned()
{
    m_rig->pins.pin(ServerKey::of(m_rig->environment.registryUrl),
        ArtifactIdentity{{u"2"_s}, u"acme/extra"_s}, u"mine"_s);
    const Plan plan = made();
    QCOMPARE(plan.ineligible.size(), 1);
    QCOMPARE(plan.ineligible.constFirst().subject, u"acme/extra"_s);
    QVERIFY(isGood(m_rig->ran(plan)->outcome()));
    QCOMPARE(m_rig->registry.entries.size(), 4);
}

void TestReturnPlan::saysBeforehandWhatItRestsOn()
{
    m_scenario.registry.sameIds = true;
    m_scenario.registry.artifacts.last().type = artifactType(u"dataset"_s);
    const Plan singles = made();
    QVERIFY2(singles.summary.contains(u"Single deletes, because"_s), qPrintable(singles.summary));
    QVERIFY(singles.summary.contains(u"Ids will differ from the captured ones"_s));
    QVERIFY(singles.summary.contains(u"may ask an outside hub"_s));
    for (const Step& step : singles.steps) {
        if (std::holds_alternative<RegisterArtifactStep>(step.what))
            QCOMPARE(step.expectation.contains(u"hub"_s), step.subject == "acme/b"_L1);
    }
    for (int i = 3; i < 12; ++i)
        m_rig->registry.add(QString::number(i), u"acme/extra%1"_s.arg(i));
    const Plan reset = made();
    QVERIFY2(reset.summary.contains(u"A reset, because it takes 4 requests instead of 12"_s),
        qPrintable(reset.summary));
    QVERIFY(reset.summary.contains(u"It also destroys"_s));
}

// An empty list may be a store that cannot be read: a create would be written over it.
void TestReturnPlan::leavesARegistryThatMerelyReadsEmpty()
{
    const Plan reviewed = made();
    m_rig->registry.unreadable = true;
    const Plan plan = made();
    QVERIFY(std::none_of(plan.steps.cbegin(), plan.steps.cend(), isOnRegistry));
    QCOMPARE(plan.ineligible.size(), 1);
    QVERIFY(isGood(m_rig->ran(plan)->outcome())); // of the manager
    const PlanRun* late = m_rig->ran(reviewed); // it became so after the review
    QCOMPARE(wordFor(late->outcome()), wordFor(Outcome::NotSent));
    QVERIFY(m_rig->registry.writes().isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestReturnPlan)
#include "tst_returnplan.moc"

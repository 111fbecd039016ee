// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the way back to a scenario: followed on both servers it ends as described, or names what
// is left; it never touches what is outside the scenario's reach, and never resets or registers
// where it is not known what is there.
#include "tests/app/servermodel.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

using Holds = ScenarioRegistry::Holds;

ScenarioArtifact wanted(int number)
{
    return {artifactType(number % 3 == 0 ? u"dataset"_s : u"model"_s), u"acme/n%1"_s.arg(number),
        u"https://huggingface.co/acme/n%1"_s.arg(number), {QString::number(number)}};
}

FoundArtifact there(int number, const QString& id)
{
    const ScenarioArtifact artifact = wanted(number);
    return foundArtifact(id, artifact.name, artifact.type.word, artifact.source);
}

Scenario scenarioOf(Holds holds, int artifacts)
{
    Scenario scenario;
    scenario.name = u"Talk"_s;
    scenario.registry.holds = holds;
    for (int i = 1; i <= artifacts; ++i)
        scenario.registry.artifacts.append(wanted(i));
    return scenario;
}

ServerState stateOf(int first, int last)
{
    ServerState state;
    for (int i = first; i <= last; ++i)
        state.artifacts.append(there(i, QString::number(i)));
    return state;
}

QStringList wordsOf(const ReturnRoute& route)
{
    QStringList words;
    for (const RouteStep& step : route.steps)
        words.append(step.words);
    return words;
}

struct RandomCase {
    explicit RandomCase(quint32 seed)
        : random(seed)
    {
        scenario = scenarioOf(static_cast<Holds>(below(3)), 0);
        const bool isEmpty = scenario.registry.holds == Holds::Empty;
        for (int i = isEmpty ? 0 : below(7); i > 0; --i)
            scenario.registry.artifacts.append(wanted(i));
        scenario.registry.tolerated = {true, true, true};
        scenario.registry.sameIds = below(2) == 1;
        scenario.pipelines.othersMustNotExist = below(3) == 0;
        for (int i = 1 + below(4); i > 0; --i) {
            ScenarioPipeline pipeline{u"p%1"_s.arg(i), static_cast<StateWish>(below(4)),
                StorageWish::Left, {}, std::nullopt};
            if (pipeline.state == StateWish::Stopped && below(2) == 1)
                pipeline.storage = StorageWish::Cleared;
            if (below(2) == 1)
                pipeline.program = PipelineProgram{u"SELECT 1"_s, {}, {}, {}, {}};
            scenario.pipelines.named.append(pipeline);
        }
        for (int i = below(12); i > 0; --i)
            model.state.artifacts.append(
                there(1 + below(12), QString::number(below(8) == 0 ? 1 + below(30) : 100 + i)));
        model.counter = 200;
        model.losesAttributes = below(2) == 1;
        model.state.emptyIsVouched = below(2) == 1;
        for (int i = 1; i <= 6; ++i) {
            static const QList<DeploymentState> states{
                DeploymentState::Stopped, DeploymentState::Running, DeploymentState::Paused};
            const auto storage = below(2) == 1 ? StorageState::InUse : StorageState::Cleared;
            if (below(3) > 0)
                model.state.found.append(
                    {pipelineIn(u"p%1"_s.arg(i), u"u%1"_s.arg(i), states.at(below(3)), storage),
                        PipelineProgram{u"SELECT 1"_s, {}, {}, {}, {}}, {}});
        }
        if (below(2) == 1)
            facts.resetRestartsIds = below(3) > 0;
        facts.resetAllowed = below(4) > 0;
        facts.canStopGracefully = below(2) == 1;
        if (below(4) == 0 && !model.state.artifacts.isEmpty())
            facts.pinnedArtifacts.insert(identityOf(model.state.artifacts.constFirst().artifact()));
        if (below(4) == 0 && !model.state.found.isEmpty())
            facts.pinnedPipelines.insert(model.state.found.constFirst().pipeline.identity);
    }

    int below(int bound) { return static_cast<int>(random.bounded(bound)); }

    QRandomGenerator random;
    Scenario scenario;
    ServerModel model;
    RouteFacts facts;
};

QStringList sorted(const QList<Difference>& differences)
{
    QStringList words;
    for (const Difference& difference : differences)
        words.append(difference.words);
    words.sort();
    return words;
}

} // namespace

class TestReturnRoute final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itEndsAsDescribedOrNamesWhatIsLeft()
    {
        int ready = 0;
        for (quint32 seed = 1; seed <= 3'000; ++seed) {
            RandomCase c(seed);
            const ServerState before = c.model.state;
            const ReturnRoute route = routeTo(c.scenario, before, c.facts, {});
            c.model.run(route);
            QVERIFY2(c.model.refused.isEmpty(),
                qPrintable(u"%1: %2"_s.arg(seed).arg(c.model.refused.join(u", "_s))));
            const ScenarioCheck after = checkScenario(c.scenario, c.model.state, {});
            QList<Difference> left;
            for (const LeftOver& one : route.left)
                left.append(one.difference);
            // What ids the new ones got is told beforehand, not listed one by one.
            QList<Difference> now = after.differences;
            const auto isOfIds
                = [](const Difference& one) { return one.kind == Difference::Kind::OtherId; };
            QVERIFY(route.idsWillDiffer || std::none_of(now.cbegin(), now.cend(), isOfIds));
            now.removeIf(isOfIds);
            left.removeIf(isOfIds);
            QVERIFY2(sorted(now) == sorted(left),
                qPrintable(u"%1: %2 / %3"_s.arg(seed).arg(
                    sorted(now).join(u"; "_s), sorted(left).join(u"; "_s))));
            QCOMPARE(after.untold, route.untold);
            ready += after.isReady() ? 1 : 0;
            verifyReach(c, before, route);
            if (QTest::currentTestFailed())
                return;
            // Once more from fresh facts: nothing is done twice.
            const ReturnRoute again = routeTo(c.scenario, c.model.state, c.facts, {});
            QVERIFY2(again.steps.isEmpty(), qPrintable(QString::number(seed)));
        }
        QVERIFY(ready > 500);
    }

    void theShorterWayIsTaken()
    {
        const Scenario two = scenarioOf(Holds::Exactly, 2);
        const ReturnRoute many = routeTo(two, stateOf(1, 9), {}, {});
        QVERIFY(many.resets);
        QCOMPARE(wordsOf(many),
            (QStringList{u"Reset the registry"_s, u"Register acme/n1"_s, u"Register acme/n2"_s}));
        const ReturnRoute few = routeTo(two, stateOf(1, 4), {}, {});
        QCOMPARE(wordsOf(few), (QStringList{u"Delete acme/n3"_s, u"Delete acme/n4"_s}));
        QVERIFY(!few.reasons.isEmpty());
        const ReturnRoute empty = routeTo(scenarioOf(Holds::Empty, 0), stateOf(1, 1), {}, {});
        QCOMPARE(wordsOf(empty), QStringList{u"Delete acme/n1"_s});
        QVERIFY(routeTo(scenarioOf(Holds::Empty, 0), stateOf(1, 2), {}, {}).resets);
    }

    void aResetNeedsEverythingInReach()
    {
        const Scenario exactly = scenarioOf(Holds::Exactly, 1);
        RouteFacts switchedOff;
        switchedOff.resetAllowed = false;
        RouteFacts pinned;
        pinned.pinnedArtifacts.insert(identityOf(there(5, u"5"_s).artifact()));
        ServerState unread = stateOf(1, 9);
        unread.artifacts.first().record.reset();
        QVERIFY(!routeTo(scenarioOf(Holds::AtLeast, 1), stateOf(2, 9), {}, {}).resets);
        const QList<ReturnRoute> routes{routeTo(exactly, stateOf(1, 9), switchedOff, {}),
            routeTo(exactly, stateOf(1, 9), pinned, {}), routeTo(exactly, unread, {}, {})};
        for (const ReturnRoute& route : routes) {
            QVERIFY(!route.resets);
            QVERIFY(route.reasons.constFirst().startsWith(u"Single deletes, because"_s));
        }
        QVERIFY(!wordsOf(routes.at(1)).contains(u"Delete acme/n5"_s));
        QCOMPARE(routes.at(1).left.size(), 1);
    }

    void nothingIsDoneToARegistryThatMerelyReadsEmpty()
    {
        Scenario scenario = scenarioOf(Holds::Exactly, 3);
        const ReturnRoute route = routeTo(scenario, stateOf(1, 0), {}, {});
        QVERIFY(route.steps.isEmpty());
        QCOMPARE(route.untold.size(), 1);
        ServerState vouched = stateOf(1, 0);
        vouched.emptyIsVouched = true;
        QCOMPARE(routeTo(scenario, vouched, {}, {}).steps.size(), 3);
    }

    void nothingIsDoneOnOldFacts()
    {
        const Instant later = Instant{} + std::chrono::minutes(1);
        const ReturnRoute route = routeTo(scenarioOf(Holds::Exactly, 3), stateOf(4, 9), {}, later);
        QVERIFY(route.steps.isEmpty() && route.untold.size() == 1);
    }

    void sameIdsAreTakenWhereTheyCanBeHad()
    {
        Scenario scenario = scenarioOf(Holds::Exactly, 3);
        scenario.registry.sameIds = true;
        std::reverse(scenario.registry.artifacts.begin(), scenario.registry.artifacts.end());
        ServerModel model;
        model.state = stateOf(1, 2);
        RouteFacts facts;
        const ReturnRoute unknown = routeTo(scenario, model.state, facts, {});
        QVERIFY(!unknown.resets && unknown.idsWillDiffer);
        facts.resetRestartsIds = true;
        const ReturnRoute route = routeTo(scenario, model.state, facts, {});
        QVERIFY(route.resets && !route.idsWillDiffer);
        model.run(route);
        QVERIFY(checkScenario(scenario, model.state, {}).isReady());
        // Captured with a gap: no counter gives these again.
        scenario.registry.artifacts.first().id.value = u"7"_s;
        const ReturnRoute gap = routeTo(scenario, stateOf(1, 2), facts, {});
        QVERIFY(!gap.resets && gap.idsWillDiffer);
    }

    void anAttributeIsNoReasonToDelete()
    {
        ServerState state;
        state.artifacts = {foundArtifact(u"1"_s, u"acme/n1"_s, u"code"_s, u"https://else/x"_s)};
        const ReturnRoute route = routeTo(scenarioOf(Holds::Exactly, 1), state, {}, {});
        QVERIFY(route.steps.isEmpty());
        QCOMPARE(route.left.size(), 2);
    }

private:
    void verifyReach(const RandomCase& c, const ServerState& before, const ReturnRoute& route)
    {
        const ServerState& after = c.model.state;
        for (const FoundArtifact& found : before.artifacts) {
            const bool isPinned = c.facts.pinnedArtifacts.contains(identityOf(found.artifact()));
            if (!c.scenario.registry.isClosed() || isPinned)
                QVERIFY(after.artifacts.contains(found));
        }
        QVERIFY(!route.resets || (c.facts.resetAllowed && c.scenario.registry.isClosed()));
        for (const FoundPipeline& found : before.found) {
            const QList<ScenarioPipeline>& named = c.scenario.pipelines.named;
            const auto wish = std::find_if(named.cbegin(), named.cend(),
                [&found](const auto& one) { return one.name == found.pipeline.identity.name; });
            const bool isLeft = wish == named.cend() ? !c.scenario.pipelines.othersMustNotExist
                                                     : wish->state == StateWish::Left;
            if (isLeft)
                QVERIFY(after.found.contains(found));
        }
    }
};

QTEST_GUILESS_MAIN(TestReturnRoute)
#include "tst_returnroute.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the comparison with a scenario: every difference is named in words, what a server cannot
// keep stands apart, and what is not known is never taken for as it should be.
#include "tests/app/servermodel.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

Scenario talk()
{
    Scenario scenario;
    scenario.name = u"Talk"_s;
    scenario.registry.artifacts
        = {{artifactType(u"model"_s), u"acme/x"_s, u"https://huggingface.co/acme/x"_s, {u"1"_s}},
            {artifactType(u"dataset"_s), u"squad"_s, u"https://huggingface.co/datasets/r/squad"_s,
                {u"2"_s}}};
    scenario.pipelines.named
        = {{u"orders"_s, StateWish::Stopped, StorageWish::Cleared, {}, std::nullopt},
            {u"fraud"_s, StateWish::Running, StorageWish::Left, {}, std::nullopt}};
    return scenario;
}

ServerState asDescribed()
{
    ServerState state;
    state.artifacts
        = {foundArtifact(u"1"_s, u"acme/x"_s, u"model"_s, u"https://huggingface.co/acme/x"_s),
            foundArtifact(
                u"2"_s, u"squad"_s, u"dataset"_s, u"https://huggingface.co/datasets/r/squad"_s)};
    state.found
        = {{pipelineIn(u"orders"_s, u"u1"_s, DeploymentState::Stopped, StorageState::Cleared),
               std::nullopt, {}},
            {pipelineIn(u"fraud"_s, u"u2"_s, DeploymentState::Running, StorageState::InUse),
                std::nullopt, {}}};
    return state;
}

QStringList wordsOf(const QList<Difference>& differences)
{
    QStringList words;
    for (const Difference& difference : differences)
        words.append(difference.words);
    return words;
}

} // namespace

class TestScenarioCheck final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asDescribedIsReady()
    {
        const ScenarioCheck check = checkScenario(talk(), asDescribed(), {});
        QVERIFY(check.isReady());
        QCOMPARE(check.headline(), u"Ready"_s);
        QCOMPARE(check.present.size(), 2);
    }

    void differencesInWords()
    {
        Scenario scenario = talk();
        scenario.registry.holds = ScenarioRegistry::Holds::Exactly;
        scenario.pipelines.othersMustNotExist = true;
        ServerState state = asDescribed();
        state.artifacts.first() = foundArtifact(u"7"_s, u"acme/z"_s, u"code"_s, u"https://z"_s);
        state.found
            = {{pipelineIn(u"orders"_s, u"u1"_s, DeploymentState::Running, StorageState::InUse),
                   std::nullopt, {}},
                {pipelineIn(u"more"_s, u"u3"_s, DeploymentState::Stopped, StorageState::InUse),
                    std::nullopt, {}}};
        const ScenarioCheck check = checkScenario(scenario, state, {});
        QCOMPARE(wordsOf(check.differences),
            (QStringList{u"acme/x is missing"_s, u"One more: acme/z (code 7)"_s,
                u"orders is Running, not stopped"_s,
                u"The storage of orders is in use, not cleared"_s,
                u"The pipeline fraud is missing"_s, u"One more pipeline: more"_s}));
        QVERIFY(!check.isReady());
    }

    void whatIsNotNamedIsLeft()
    {
        ServerState state = asDescribed();
        state.artifacts.append(foundArtifact(u"7"_s, u"acme/z"_s, u"code"_s, u"https://z"_s));
        state.found.append(
            {pipelineIn(u"more"_s, u"u3"_s, DeploymentState::Running, StorageState::InUse),
                std::nullopt, {}});
        QVERIFY(checkScenario(talk(), state, {}).isReady());
    }

    void lossesAreToleratedOnlyAsSuch()
    {
        Scenario scenario = talk();
        ServerState state = asDescribed();
        state.artifacts.last() = foundArtifact(u"2"_s, u"squad"_s, u"model"_s, u"squad"_s);
        QCOMPARE(checkScenario(scenario, state, {}).differences.size(), 2);
        scenario.registry.tolerated = {false, true, true};
        const ScenarioCheck check = checkScenario(scenario, state, {});
        QVERIFY(check.isReady());
        QCOMPARE(check.tolerated.size(), 2);
        QCOMPARE(check.headline(), u"Ready, 2 tolerated"_s);
        // Another source is no loss.
        state.artifacts.last() = foundArtifact(u"2"_s, u"squad"_s, u"code"_s, u"https://evil/x"_s);
        QCOMPARE(checkScenario(scenario, state, {}).differences.size(), 2);
    }

    void aNameThatWasMadeOfTheSourceIsNotMissing()
    {
        Scenario scenario = talk();
        scenario.registry.artifacts.last().name = u"rajpurkar/squad"_s;
        ServerState state = asDescribed();
        QCOMPARE(wordsOf(checkScenario(scenario, state, {}).differences),
            QStringList{u"rajpurkar/squad is called squad"_s});
        scenario.registry.tolerated.name = true;
        QVERIFY(checkScenario(scenario, state, {}).isReady());
        state.artifacts.last()
            = foundArtifact(u"2"_s, u"squad"_s, u"dataset"_s, u"https://other/squad"_s);
        QCOMPARE(wordsOf(checkScenario(scenario, state, {}).differences),
            QStringList{u"rajpurkar/squad is missing"_s});
    }

    void namesakesAreJoinedByLikeness()
    {
        Scenario scenario = talk();
        scenario.registry.sameIds = true;
        scenario.registry.holds = ScenarioRegistry::Holds::Exactly;
        ServerState state = asDescribed();
        state.artifacts.prepend(foundArtifact(u"9"_s, u"acme/x"_s, u"model"_s, u"https://z"_s));
        QCOMPARE(wordsOf(checkScenario(scenario, state, {}).differences),
            QStringList{u"One more: acme/x (model 9)"_s});
    }

    void idsAreAWish()
    {
        Scenario scenario = talk();
        ServerState state = asDescribed();
        state.artifacts.first()
            = foundArtifact(u"5"_s, u"acme/x"_s, u"model"_s, u"https://huggingface.co/acme/x"_s);
        QVERIFY(checkScenario(scenario, state, {}).isReady());
        scenario.registry.sameIds = true;
        QCOMPARE(wordsOf(checkScenario(scenario, state, {}).differences),
            QStringList{u"acme/x has the id 5, not 1"_s});
    }

    void unknownIsNeverReady_data()
    {
        QTest::addColumn<int>("what");
        for (int what = 0; what < 8; ++what)
            QTest::addRow("%d", what) << what;
    }

    void unknownIsNeverReady()
    {
        QFETCH(int, what);
        Scenario scenario = talk();
        ServerState state = asDescribed();
        Instant now{};
        Pipeline& orders = state.found.first().pipeline;
        if (what == 0) {
            now += kFactsLast + std::chrono::seconds(1);
        } else if (what == 1) {
            state.registry.trouble = u"no answer"_s;
        } else if (what == 2) {
            state.pipelines.trouble = u"no answer"_s;
        } else if (what == 3) {
            state.artifacts.first().record.reset();
        } else if (what == 4) {
            orders.storage = {StorageState::Unknown, u"Melting"_s};
        } else if (what == 5) {
            orders.status = {DeploymentState::Unknown, u"Dreaming"_s};
        } else if (what == 6) {
            scenario.registry.artifacts.clear();
            scenario.registry.holds = ScenarioRegistry::Holds::Empty;
            state.artifacts.clear(); // or unreadable
        } else {
            scenario.pipelines.named.first().program = PipelineProgram{u"SELECT"_s, {}, {}, {}, {}};
        }
        const ScenarioCheck check = checkScenario(scenario, state, now);
        QVERIFY(!check.isReady());
        QVERIFY(!check.untold.isEmpty());
        QVERIFY(check.differences.isEmpty());
        QCOMPARE(check.headline(), u"Cannot be told"_s);
    }

    void emptyIsReadyWhereSomebodyVouches()
    {
        Scenario scenario;
        scenario.name = u"Empty"_s;
        scenario.registry.holds = ScenarioRegistry::Holds::Empty;
        ServerState state;
        QVERIFY(!checkScenario(scenario, state, {}).isReady());
        state.emptyIsVouched = true;
        QVERIFY(checkScenario(scenario, state, {}).isReady());
    }

    void aStartThatIsDueIsNotStopped()
    {
        ServerState state = asDescribed();
        state.found.first().pipeline.resourcesDesired.value = ResourcesDesired::Provisioned;
        QCOMPARE(wordsOf(checkScenario(talk(), state, {}).differences),
            QStringList{u"orders is Stopped, about to start, not stopped"_s});
    }

    void anotherProgramIsTold()
    {
        Scenario scenario = talk();
        scenario.pipelines.named.first().program = PipelineProgram{u"SELECT 1"_s, {}, {}, {}, {}};
        ServerState state = asDescribed();
        state.found.first().program = PipelineProgram{u"SELECT 2"_s, {}, {}, {}, {}};
        QCOMPARE(wordsOf(checkScenario(scenario, state, {}).differences),
            QStringList{u"orders has another program text"_s});
    }
};

QTEST_GUILESS_MAIN(TestScenarioCheck)
#include "tst_scenariocheck.moc"

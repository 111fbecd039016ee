// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the word that a presenter goes by: what both servers hold, over sockets, and never more
// than was read.
#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "tests/support/manualclock.h"
#include "tests/support/servedsandbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

Environment stageAt(const QUrl& registry, const QUrl& pipelines)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = u"Stage"_s;
    environment.environmentClass = EnvironmentClass::Sandbox;
    environment.registryUrl = registry;
    environment.pipelinesUrl = pipelines;
    return environment;
}

} // namespace

class TestStage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhatIsThere()
    {
        const ServedSandbox sandbox{SandboxOptions()};
        ManualClock clock;
        Workspace workspace(stageAt(sandbox.registryUrl(), sandbox.pipelinesUrl()), clock);
        Stage stage(workspace);
        QCOMPARE(stage.state(), Stage::State::NoScenario);
        stage.check();
        QCOMPARE(stage.word(), u"No scenario"_s);

        stage.choose(ScenarioStore::sandbox());
        QCOMPARE(stage.word(), u"Not checked"_s);
        stage.check();
        QCOMPARE(stage.state(), Stage::State::Checking);
        QTRY_COMPARE(stage.word(), u"Ready"_s);
        QCOMPARE(stage.state(), Stage::State::Ready);
        QCOMPARE(stage.sentence(), QString());
        QCOMPARE(stage.checkedAt(), clock.utcNow());

        QCOMPARE(sandbox.registry().remove("/api/artifacts/model/2").status, 200);
        stage.check();
        QTRY_COMPARE(stage.word(), u"1 difference(s)"_s);
        QCOMPARE(stage.state(), Stage::State::Differs);

        Scenario other = ScenarioStore::sandbox();
        other.name = u"Another"_s;
        stage.choose(other);
        QCOMPARE(stage.word(), u"Not checked"_s);
        QVERIFY(!stage.checkup());
    }

    void whatCannotBeToldIsNotReady()
    {
        ManualClock clock;
        Workspace workspace(
            stageAt(QUrl(u"http://127.0.0.1:1"_s), QUrl(u"http://127.0.0.1:1"_s)), clock);
        Stage stage(workspace);
        stage.choose(ScenarioStore::sandbox());
        stage.check();
        QTRY_COMPARE(stage.word(), u"Needs you"_s);
        QVERIFY(!stage.sentence().isEmpty());
    }

    void aChosenScenarioForgetsTheReadingOfAnother()
    {
        const ServedSandbox sandbox{SandboxOptions()};
        ManualClock clock;
        Workspace workspace(stageAt(sandbox.registryUrl(), sandbox.pipelinesUrl()), clock);
        Stage stage(workspace);
        stage.choose(ScenarioStore::sandbox());
        stage.check();
        Scenario other = ScenarioStore::sandbox();
        other.name = u"Another"_s;
        stage.choose(other);
        QCOMPARE(stage.word(), u"Not checked"_s);
        stage.check();
        QTRY_COMPARE(stage.word(), u"Ready"_s);
    }

    void onePressIsNothingWithoutArming()
    {
        const ServedSandbox sandbox{SandboxOptions()};
        ManualClock clock;
        Workspace workspace(stageAt(sandbox.registryUrl(), sandbox.pipelinesUrl()), clock);
        Stage stage(workspace);
        QSignalSpy wanted(&stage, &Stage::reviewWanted);
        stage.pressReturn();
        QCOMPARE(wanted.size(), 0);
        stage.choose(ScenarioStore::sandbox());
        stage.pressReturn();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(stage.word(), u"Not checked"_s);
    }
};

QTEST_GUILESS_MAIN(TestStage)
#include "tst_stage.moc"

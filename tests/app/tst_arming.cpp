// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects one press on a stage from destroying what nobody reviewed: each thing that must disarm
// does, says why, and stays disarmed; what was reviewed does not.
#include "app/scenario/arming.h"
#include "tests/app/servermodel.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ArmingTerms terms()
{
    ArmingTerms terms;
    terms.environment.id = QUuid::fromString(u"0b5b5d5e-3f0c-4f0e-9d7a-1c2b3a4d5e6f"_s);
    terms.environment.name = u"Stage"_s;
    terms.environment.environmentClass = EnvironmentClass::Demo;
    terms.environment.registryUrl = QUrl(u"http://registry.demo:8000/api"_s);
    terms.environment.pipelinesUrl = QUrl(u"http://pipelines.demo"_s);
    terms.environment.tenant = u"acme"_s;
    terms.scenario.name = u"Talk"_s;
    terms.scenario.registry.holds = ScenarioRegistry::Holds::Exactly;
    terms.scenario.registry.artifacts.append(
        {artifactType(u"model"_s), u"acme/x"_s, u"https://huggingface.co/acme/x"_s, {u"1"_s}});
    terms.scenario.pipelines.named.append(
        {u"orders"_s, StateWish::Stopped, StorageWish::Cleared, {}, std::nullopt});
    terms.server.registry = ServerKey::of(terms.environment.registryUrl);
    terms.server.manager = ServerKey::of(terms.environment.pipelinesUrl, u"tenant-1"_s);
    terms.server.managerCertificate = QByteArray(32, 'c');
    terms.server.managerVersion = u"0.337.0"_s;
    terms.server.uuids.insert(u"orders"_s, u"u-orders"_s);
    terms.artifacts = {{{u"1"_s}, u"acme/x"_s}, {{u"2"_s}, u"acme/old"_s}};
    terms.pipelines = {{u"u-orders"_s, u"orders"_s}, {u"u-other"_s, u"other"_s}};
    terms.mostSteps = mostStepsOf(terms.scenario);
    terms.mayReset = true;
    return terms;
}

FoundArtifact artifact(const QString& id, const QString& name)
{
    return foundArtifact(id, name, u"model"_s, u"https://huggingface.co/"_s + name);
}

RouteStep step(const decltype(RouteStep::what)& what)
{
    return {1, u"registry"_s, {}, what, {}};
}

struct Rig {
    explicit Rig(const ArmingTerms& given = terms())
        : armed(given)
        , arming(clock)
        , disarmed(&arming, &Arming::disarmed)
    {
        trouble = arming.arm(given, given.environment.name);
    }

    QString permit(const QList<RouteStep>& steps, const ServerState& state = {})
    {
        ReturnRoute route;
        route.steps = steps;
        return arming.permit(armed.scenario, armed.environment, armed.server, state, route);
    }
    bool isDisarmed() { return !arming.isArmed() && disarmed.size() == 1; }

    ManualClock clock;
    ArmingTerms armed; ///< what a test changes and asks with
    Arming arming;
    QSignalSpy disarmed;
    QString trouble;
};

const PipelineIdentity kOrders{u"u-orders"_s, u"orders"_s};

void rows(int count)
{
    QTest::addColumn<int>("what");
    for (int what = 0; what < count; ++what)
        QTest::addRow("%d", what) << what;
}

} // namespace

class TestArming final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasReviewedGoes()
    {
        Rig rig;
        QCOMPARE(rig.trouble, QString());
        QVERIFY(rig.arming.isArmedFor(rig.armed.scenario, rig.armed.environment));
        QCOMPARE(rig.arming.remaining(), 2h);
        // What appeared since, however much it is; what the scenario names.
        QList<RouteStep> steps;
        for (int i = 0; i < 40; ++i)
            steps.append(step(DeleteArtifactStep{{{QString::number(50 + i)}, u"new"_s}, {}}));
        steps.append(step(RegisterArtifactStep{}));
        steps.append(step(PipelineStep{kOrders, PipelineAct::ForceStop}));
        steps.append(step(ClearStorageStep{kOrders}));
        steps.append(step(PipelineStep{{u"u-new"_s, u"appeared"_s}, PipelineAct::Delete}));
        QCOMPARE(rig.permit(steps), QString());
        QVERIFY(rig.arming.isArmed());
    }

    void theNameIsTyped()
    {
        for (const QString& typed : {QString(), u"stage"_s, u"Stag"_s, u"Talk"_s}) {
            ManualClock clock;
            Arming arming(clock);
            QVERIFY(!arming.arm(terms(), typed).isEmpty());
            QVERIFY(!arming.isArmed());
        }
    }

    void neverInProduction()
    {
        ArmingTerms production = terms();
        production.environment.environmentClass = EnvironmentClass::Production;
        QVERIFY(!Rig(production).trouble.isEmpty());
        ArmingTerms readOnly = terms();
        readOnly.environment.readOnly = true;
        QVERIFY(!Rig(readOnly).trouble.isEmpty());
        Rig rig;
        production.environment.id = rig.armed.environment.id;
        rig.arming.environmentIs(production.environment);
        QVERIFY(rig.isDisarmed());
    }

    void restartDisarms()
    {
        ManualClock clock;
        {
            Arming before(clock);
            QCOMPARE(before.arm(terms(), u"Stage"_s), QString());
        }
        Arming after(clock);
        QVERIFY(!after.isArmed());
        const ArmingTerms t = terms();
        QVERIFY(!after.permit(t.scenario, t.environment, t.server, {}, {}).isEmpty());
    }

    void timeIsUp()
    {
        Rig rig;
        rig.clock.advance(2h - 1s);
        QVERIFY(rig.arming.isArmed());
        rig.clock.advance(1s);
        QCOMPARE(rig.disarmed.size(), 1); // by itself
        QVERIFY(rig.isDisarmed());
        QVERIFY(!rig.permit({}).isEmpty());
        for (const auto lasts : {0ms, std::chrono::milliseconds(-1s), 25h + 0ms}) {
            ArmingTerms wrong = terms();
            wrong.lasts = lasts;
            QVERIFY(!Rig(wrong).trouble.isEmpty());
        }
    }

    void armedAgainItStartsOver()
    {
        Rig rig;
        rig.clock.advance(1h);
        QCOMPARE(rig.arming.arm(terms(), u" Stage "_s), QString());
        rig.clock.advance(90min);
        QVERIFY(rig.arming.isArmed());
        rig.clock.advance(30min);
        QVERIFY(rig.isDisarmed());
    }

    void suspendDisarms()
    {
        Rig rig;
        rig.clock.sleep(10min);
        QVERIFY(!rig.permit({}).isEmpty()); // before any timer has run
        QVERIFY(rig.isDisarmed());
        QVERIFY(!rig.arming.reason().isEmpty());
    }

    void aJumpOfTheClockDisarms()
    {
        for (const auto jump : {6s, -6s}) {
            Rig rig;
            rig.clock.jumpWall(jump);
            rig.clock.advance(2s);
            QVERIFY(rig.isDisarmed());
        }
    }

    void anotherServerDisarms_data() { rows(6); }

    void anotherServerDisarms()
    {
        QFETCH(int, what);
        Rig rig;
        ServerIdentity& server = rig.armed.server;
        if (what == 0)
            server.registry.port = 9'000;
        else if (what == 1)
            server.manager.tenant = u"tenant-2"_s;
        else if (what == 2)
            server.managerCertificate = QByteArray(32, 'd');
        else if (what == 3)
            server.managerVersion = u"0.338.0"_s;
        else if (what == 4)
            server.registryCertificate = QByteArray(32, 'e');
        else
            server.uuids.insert(u"orders"_s, u"u-others"_s);
        QVERIFY(!rig.permit({}).isEmpty());
        QVERIFY(rig.isDisarmed());
        Rig told;
        told.arming.serverIs(server);
        QVERIFY(told.isDisarmed());
    }

    void aNamedPipelineMayGoAndComeBack()
    {
        Rig rig;
        rig.armed.server.uuids.clear(); // deleted in the talk
        QCOMPARE(rig.permit({}), QString());
        rig.arming.created({u"u-again"_s, u"orders"_s}); // by our return
        rig.armed.server.uuids.insert(u"orders"_s, u"u-again"_s);
        QCOMPARE(rig.permit({}), QString());
    }

    void anotherEnvironmentDisarms_data() { rows(5); }

    void anotherEnvironmentDisarms()
    {
        QFETCH(int, what);
        Rig rig;
        Environment& environment = rig.armed.environment;
        if (what == 0)
            environment.tenant = u"other"_s;
        else if (what == 1)
            environment.registryUrl = QUrl(u"http://registry.live/api"_s);
        else if (what == 2)
            environment.id = QUuid::createUuid();
        else if (what == 3)
            environment.readOnly = true;
        else
            environment.environmentClass = EnvironmentClass::Development;
        QVERIFY(!rig.arming.isArmedFor(rig.armed.scenario, environment));
        QVERIFY(rig.arming.isArmed()); // asking alone changes nothing
        QVERIFY(!rig.permit({}).isEmpty());
        QVERIFY(rig.isDisarmed());
    }

    void anotherScenarioDisarms()
    {
        Rig rig;
        rig.armed.scenario.registry.artifacts.clear();
        QVERIFY(!rig.permit({}).isEmpty());
        QVERIFY(rig.isDisarmed());
    }

    void whatIsOlderAndForeignDisarms_data() { rows(4); }

    void whatIsOlderAndForeignDisarms()
    {
        QFETCH(int, what);
        Rig rig;
        ServerState state;
        state.artifacts = {artifact(u"1"_s, u"acme/x"_s), artifact(u"9"_s, u"acme/new"_s)};
        const PipelineIdentity other{u"u-other"_s, u"other"_s};
        RouteStep one = step(ResetRegistryStep());
        QCOMPARE(rig.permit({one}, state), QString());
        state.artifacts.append(artifact(u"2"_s, u"acme/old"_s));
        if (what == 1)
            one = step(DeleteArtifactStep{{{u"2"_s}, u"acme/old"_s}, {}});
        else if (what == 2)
            one = step(PipelineStep{other, PipelineAct::ForceStop});
        else if (what == 3)
            one = step(ClearStorageStep{other});
        QVERIFY(!rig.permit({one}, state).isEmpty());
        QVERIFY(rig.isDisarmed());
    }

    void aLargerPlanDisarms()
    {
        Rig rig;
        QList<RouteStep> steps(rig.armed.mostSteps, step(RegisterArtifactStep{}));
        QCOMPARE(rig.permit(steps), QString());
        steps.append(step(RegisterArtifactStep{}));
        QVERIFY(!rig.permit(steps).isEmpty());
        QVERIFY(rig.isDisarmed());
        ArmingTerms withoutReset = terms();
        withoutReset.mayReset = false;
        Rig other(withoutReset);
        QVERIFY(!other.permit({step(ResetRegistryStep())}).isEmpty());
        QVERIFY(other.isDisarmed());
    }
};

QTEST_GUILESS_MAIN(TestArming)
#include "tst_arming.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects an audience from what nobody meant: one press of an armed Return sends nothing before
// its countdown ended, nothing after a key stopped it, nothing after a suspend; and each thing that
// must disarm leaves a press that only asks for a review. Requests are counted at the servers.
#include "app/plan/approval.h"
#include "app/plan/pins.h"
#include "app/scenario/stagepress.h"
#include "tests/support/stagerig.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Change = std::function<void(StageRig&)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// Pressed, read and permitted: it counts down.
bool counts(StageRig& rig)
{
    rig.stage->pressReturn();
    return spinUntil([&rig] { return rig.stage->state() != Stage::State::Checking; })
        && rig.isCounting();
}

} // namespace

class TestStageArmed final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onePressReturnsWhenTheCountdownIsOver()
    {
        StageRig rig;
        QCOMPARE(rig.arm(), QString());
        rig.lose();
        QVERIFY(counts(rig));
        QCOMPARE(rig.stage->word(), u"Starts in 3"_s);
        const qsizetype asked = rig.requests();
        for (int tenth = 0; tenth < 29; ++tenth) {
            rig.clock.advance(100ms);
            QCoreApplication::processEvents();
            QVERIFY(rig.isCounting());
            QCOMPARE(rig.requests(), asked);
        }
        QCOMPARE(rig.stage->word(), u"Starts in 1"_s);
        QCOMPARE(rig.writes(), 0);
        QSignalSpy returned(rig.stage.get(), &Stage::returned);
        rig.clock.advance(100ms);
        QCOMPARE(rig.stage->state(), Stage::State::Returning);
        rig.flow.start();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 20'000);
        QCOMPARE(rig.writes(), 1);
        QVERIFY(rig.stage->lastReturn()->ready);
        QCOMPARE(rig.stage->word(), u"Ready"_s);
        QCOMPARE(rig.stage->lastReturn()->ids.size(), 2);
        QVERIFY(rig.stage->arming().isArmed()); // the next press is one press, too
    }

    void aKeyStopsIt()
    {
        StageRig rig;
        QCOMPARE(rig.arm(), QString());
        rig.lose();
        QVERIFY(counts(rig));
        rig.clock.advance(2'900ms);
        const qsizetype asked = rig.requests();
        rig.stage->stopCountdown();
        QCOMPARE(rig.stage->word(), u"1 difference(s)"_s);
        for (int second = 0; second < 30; ++second) {
            rig.clock.advance(1s);
            QCoreApplication::processEvents();
        }
        QCOMPARE(rig.requests(), asked);
        QCOMPARE(rig.writes(), 0);
        QVERIFY(rig.stage->arming().isArmed());
        QVERIFY(counts(rig)); // and again from the start
        QCOMPARE(rig.stage->countdownLeft(), Stage::kCountdown);
    }

    void aKeyStopsItWhileItReads()
    {
        StageRig rig;
        QCOMPARE(rig.arm(), QString());
        rig.lose();
        rig.stage->pressReturn();
        QCOMPARE(rig.stage->state(), Stage::State::Checking);
        rig.stage->stopCountdown();
        rig.flow.start();
        QVERIFY(spinUntil([&rig] { return rig.clock.now() > Instant(60s); }));
        QCOMPARE(rig.writes(), 0);
        QVERIFY(!rig.isCounting());
    }

    void asleepMeanwhileItSendsNothing()
    {
        StageRig rig;
        QCOMPARE(rig.arm(), QString());
        rig.lose();
        QVERIFY(counts(rig));
        QSignalSpy wanted(rig.stage.get(), &Stage::reviewWanted);
        rig.clock.advance(1s);
        rig.clock.sleep(1h);
        rig.flow.start();
        QTRY_COMPARE(rig.stage->state(), Stage::State::NeedsYou);
        const Instant woke = rig.clock.now();
        QVERIFY(spinUntil([&rig, woke] { return rig.clock.now() > woke + 30s; }));
        QCOMPARE(rig.writes(), 0);
        QVERIFY(!rig.stage->arming().isArmed());
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!rig.stage->sentence().isEmpty());
    }

    void whatDisarms_data()
    {
        QTest::addColumn<Change>("change");
        const auto row
            = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
        row("restarted", [](StageRig& rig) { rig.open(); });
        row("slept", [](StageRig& rig) { rig.clock.sleep(20s); });
        row("date set", [](StageRig& rig) { rig.clock.jumpWall(-1h); });
        row("time over", [](StageRig& rig) {
            for (int minute = 0; minute < 121; ++minute)
                rig.clock.advance(1min);
        });
        row("tenant switched", [](StageRig& rig) { rig.manager.tenant = u"another"_s; });
        row("another pipeline of that name", [](StageRig& rig) {
            rig.manager.remove(u"orders"_s);
            rig.manager.add(u"u-other"_s, u"orders"_s);
        });
        row("read-only", [](StageRig& rig) { rig.workspace->setReadOnly(true); });
        row("environment edited", [](StageRig& rig) {
            Environment edited = rig.environment;
            edited.registryUrl = QUrl(u"http://elsewhere.test"_s);
            rig.stage->arming().environmentIs(edited);
        });
        row("Production by now", [](StageRig& rig) {
            Environment edited = rig.environment;
            edited.environmentClass = EnvironmentClass::Production;
            rig.stage->arming().environmentIs(edited);
        });
        row("another scenario", [](StageRig& rig) {
            rig.scenario.name = u"Another"_s;
            rig.stage->choose(rig.scenario);
        });
    }
    void whatDisarms()
    {
        QFETCH(Change, change);
        StageRig rig;
        QCOMPARE(rig.arm(), QString());
        rig.lose();
        change(rig);
        QSignalSpy wanted(rig.stage.get(), &Stage::reviewWanted);
        rig.stage->pressReturn();
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(!rig.isCounting());
        QVERIFY(!rig.stage->arming().isArmed());
        rig.flow.start();
        const Instant from = rig.clock.now();
        QVERIFY(spinUntil([&rig, from] { return rig.clock.now() > from + 10s; }));
        QCOMPARE(rig.writes(), 0);
    }

    void whatIsOlderAndForeignIsReviewedFirst()
    {
        StageRig rig;
        rig.registry.add(u"2"_s, u"acme/older"_s);
        rig.flow.start(); // lineages are crawled
        QVERIFY(rig.arm().contains(u"acme/older"_s));
        QVERIFY(!rig.stage->arming().isArmed());
    }

    // It was out of reach when it was armed, and is not any more.
    void whatIsOlderAndForeignIsNotTakenByOnePress()
    {
        StageRig rig;
        rig.registry.add(u"2"_s, u"acme/older"_s);
        const ArtifactIdentity older{{u"2"_s}, u"acme/older"_s};
        const ServerKey server = rig.workspace->registryKey();
        QCOMPARE(rig.workspace->pins().pin(server, older, u"mine"_s), QString());
        rig.flow.start(); // lineages are crawled
        QCOMPARE(rig.arm(), QString());
        QCOMPARE(rig.workspace->pins().unpin(server, older), QString());
        QSignalSpy wanted(rig.stage.get(), &Stage::reviewWanted);
        rig.stage->pressReturn();
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(!rig.isCounting());
        QVERIFY(!rig.stage->arming().isArmed());
        QVERIFY2(
            rig.stage->sentence().contains(u"acme/older"_s), qPrintable(rig.stage->sentence()));
        QCOMPARE(rig.writes(), 0);
    }

    void whatAppearedSinceIsTakenByOnePress()
    {
        StageRig rig;
        rig.flow.start();
        QCOMPARE(rig.arm(), QString());
        rig.registry.add(u"9"_s, u"acme/appeared"_s);
        QSignalSpy returned(rig.stage.get(), &Stage::returned);
        rig.stage->pressReturn();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 20'000);
        QCOMPARE(rig.registry.writes(), QList<QByteArray>{"DELETE /artifacts/model/9"});
        QCOMPARE(rig.stage->word(), u"Ready"_s);
        QVERIFY(rig.stage->arming().isArmed());
    }

    void whoAnswersHasToBeKnown()
    {
        StageRig rig;
        QVERIFY(!rig.stage->arm(Plan(), u"Stage"_s, 2h).isEmpty());
        QVERIFY(!rig.stage->arm(rig.planned(), u"stage"_s, 2h).isEmpty());
        QCOMPARE(rig.arm(), QString());
        rig.lose();
        rig.manager.silent = true;
        QSignalSpy wanted(rig.stage.get(), &Stage::reviewWanted);
        rig.stage->pressReturn();
        QTRY_COMPARE(rig.stage->state(), Stage::State::NeedsYou);
        QVERIFY(!rig.isCounting());
        QVERIFY(rig.stage->arming().isArmed()); // nothing changed: it only could not be told
    }

    void productionIsNeverArmed()
    {
        StageRig rig(EnvironmentClass::Production);
        QVERIFY(!rig.arm().isEmpty());
        QVERIFY(!rig.stage->arming().isArmed());
    }

    void anApprovalIsForOnePlanAndCannotBeKept()
    {
        StageRig rig;
        QCOMPARE(rig.arm(), QString());
        rig.lose();
        const auto both = resultOf(planReturn(*rig.workspace, rig.scenario, rig.workspace.get()));
        QVERIFY(both.has_value());
        Arming& arming = rig.stage->arming();
        const auto standing = arming.approve(rig.scenario, rig.environment, both->facts.server,
            both->facts.checkup.state, both->plan);
        QVERIFY(standing.has_value());
        const Approval approval{{}, {}, *standing};
        QVERIFY(approves(approval, both->plan));
        QVERIFY(!approves(Approval(), both->plan));
        Plan other = both->plan;
        other.id = QUuid::createUuid();
        QVERIFY(!approves(approval, other));
        other = both->plan;
        other.steps.append(other.steps.constFirst());
        QVERIFY(!approves(approval, other));
        other = both->plan;
        other.guard.phrase = u"another"_s;
        QVERIFY(!approves(approval, other));
        other = both->plan;
        other.environment.environmentClass = EnvironmentClass::Production;
        QVERIFY(!approves(approval, other));
        arming.disarm(u"test"_s);
        QVERIFY(!approves(approval, both->plan));
        QCOMPARE(rig.arm(), QString()); // armed anew is another arming
        QVERIFY(!approves(approval, both->plan));
    }
};

QTEST_GUILESS_MAIN(TestStageArmed)
#include "tst_stagearmed.moc"

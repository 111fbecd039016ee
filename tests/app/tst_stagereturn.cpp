// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects a presenter from a good word for what is not good: what a registry puts off, refuses or
// does not keep is told as such at the end of a return, and what is left is one press away.
#include "app/plan/approval.h"
#include "tests/support/stagerig.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Reviewed and run to its last check, with time flowing.
void bringBack(StageRig& rig)
{
    rig.flow.start();
    const Plan plan = rig.planned();
    QSignalSpy returned(rig.stage.get(), &Stage::returned);
    QVERIFY2(rig.stage->run(plan, {plan.guard.phrase, {}}), qPrintable(plan.obstacles.join(u' ')));
    QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 20'000);
}

QString whyLeft(const StageRig& rig)
{
    const QList<LeftOver>& left = rig.stage->lastReturn()->left;
    return left.size() == 1 ? left.constFirst().why : QString::number(left.size());
}

qsizetype deletes(const StageRig& rig)
{
    const QList<QByteArray>& writes = rig.registry.writes();
    return std::count_if(writes.cbegin(), writes.cend(),
        [](const QByteArray& write) { return write.startsWith("DELETE"); });
}

} // namespace

class TestStageReturn final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itTellsWhatIdsTheArtifactsHave()
    {
        StageRig rig;
        rig.lose();
        bringBack(rig);
        QVERIFY(rig.stage->lastReturn()->ready);
        QCOMPARE(rig.stage->lastReturn()->ids,
            (QStringList{u"acme/x has the id 8"_s, u"acme/stays has the id 7"_s}));
        QVERIFY(!rig.stage->canTryWhatIsLeft());
    }

    void whatIsPutOffIsNeverCalledDone()
    {
        StageRig rig;
        rig.lose();
        rig.registry.onWrite = [](const RawRequest&) { return RawAnswer::whole(202, "{}"); };
        rig.flow.start();
        const Plan plan = rig.planned();
        QSignalSpy returned(rig.stage.get(), &Stage::returned);
        QVERIFY(rig.stage->run(plan, {plan.guard.phrase, {}}));
        QVERIFY(!rig.stage->canGoOnWithout());
        QTRY_VERIFY_WITH_TIMEOUT(
            (rig.clock.advance(1s), rig.stage->canGoOnWithout()), 20'000); // a minute
        QCOMPARE(rig.stage->goesOnWithout(), u"Register acme/x"_s);
        rig.stage->goOnWithout();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 20'000);
        QVERIFY(!rig.stage->lastReturn()->ready);
        QCOMPARE(rig.stage->word(), u"1 difference(s)"_s);
        QVERIFY2(whyLeft(rig).startsWith(wordFor(Outcome::Pending)), qPrintable(whyLeft(rig)));
        // It may be listed yet: nobody asks for it again.
        QVERIFY(rig.stage->canTryWhatIsLeft());
        const Plan again = rig.planned();
        QVERIFY(again.steps.isEmpty());
        QVERIFY(again.ineligible.value(0).reason.contains(u"put it off"_s));
        QCOMPARE(rig.writes(), 1);
    }

    void whatIsRefusedIsTriedAgainByOnePress()
    {
        StageRig rig;
        QCOMPARE(rig.arm(), QString());
        rig.lose();
        rig.registry.onWrite = [](const RawRequest&) {
            return RawAnswer::whole(424, R"({"detail":"Ingest rejected"})");
        };
        rig.flow.start();
        QSignalSpy returned(rig.stage.get(), &Stage::returned);
        rig.stage->pressReturn();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 20'000);
        QVERIFY2(whyLeft(rig).startsWith(wordFor(Outcome::Refused)), qPrintable(whyLeft(rig)));
        QVERIFY(rig.stage->sentence().contains(u"acme/x"_s));
        QVERIFY(rig.stage->arming().isArmed());
        QVERIFY(rig.stage->canTryWhatIsLeft());
        rig.registry.onWrite = {};
        rig.stage->tryWhatIsLeft();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 2, 20'000);
        QVERIFY(rig.stage->lastReturn()->ready);
        QCOMPARE(rig.stage->word(), u"Ready"_s);
        QCOMPARE(rig.writes(), 2);
        QVERIFY(!rig.stage->canTryWhatIsLeft());
    }

    // Registry 5.1: at the next reload a dataset is a model, and its URL its name.
    void whatTheServerDoesNotKeepIsNeverRepaired_data()
    {
        QTest::addColumn<bool>("tolerated");
        QTest::addColumn<QString>("word");
        QTest::newRow("tolerated") << true << u"Ready, 2 tolerated"_s;
        QTest::newRow("told") << false << u"2 difference(s)"_s;
    }
    void whatTheServerDoesNotKeepIsNeverRepaired()
    {
        QFETCH(bool, tolerated);
        QFETCH(QString, word);
        StageRig rig;
        rig.scenario.registry.artifacts.append(
            {artifactType(u"dataset"_s), u"acme/set"_s, u"https://example.org/acme/set"_s, {}});
        rig.scenario.registry.tolerated = {tolerated, tolerated, tolerated};
        rig.stage->choose(rig.scenario);
        rig.registry.onWrite = [&rig](const RawRequest& request) {
            const RawAnswer answer = rig.registry.honestly(request);
            rig.registry.entries.last().type = u"model"_s;
            rig.registry.entries.last().url = u"acme/set"_s;
            return answer;
        };
        bringBack(rig);
        QCOMPARE(rig.stage->lastReturn()->ready, tolerated);
        QCOMPARE(plain(rig.stage->word()), plain(word));
        const Plan again = rig.planned();
        QVERIFY(again.steps.isEmpty());
        QCOMPARE(again.ineligible.size(), tolerated ? 0 : 2);
        QCOMPARE(rig.writes(), 1);
        QCOMPARE(deletes(rig), 0);
    }

    void whatMerelyReadsAsEmptyIsLeftAlone()
    {
        StageRig rig;
        QCOMPARE(rig.arm(), QString());
        rig.registry.unreadable = true;
        rig.flow.start();
        QSignalSpy returned(rig.stage.get(), &Stage::returned);
        rig.stage->pressReturn();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 20'000);
        QVERIFY(!rig.stage->lastReturn()->ready);
        QCOMPARE(rig.stage->word(), u"Needs you"_s);
        QVERIFY2(
            rig.stage->sentence().contains(u"cannot be read"_s), qPrintable(rig.stage->sentence()));
        QCOMPARE(rig.writes(), 0);
    }

    // "Usually 24 s" is what the journal knows, also that of the program before.
    void itKnowsHowLongItUsuallyTakes()
    {
        StageRig rig;
        rig.keepRecords();
        rig.lose();
        QVERIFY(!rig.planned().steps.isEmpty());
        QVERIFY(!rig.stage->usually());
        bringBack(rig);
        QVERIFY(rig.stage->lastReturn()->ready);
        rig.open();
        rig.registry.remove(u"8"_s);
        QVERIFY(!rig.planned().steps.isEmpty());
        QTRY_VERIFY(rig.stage->usually().has_value());
        QVERIFY(*rig.stage->usually() <= rig.clock.now().time_since_epoch());
    }

    void threeTimesItsUsualIsLong()
    {
        StageRig rig;
        rig.keepRecords();
        rig.lose();
        bringBack(rig);
        rig.registry.remove(u"8"_s);
        rig.registry.onWrite = [](const RawRequest&) { return RawAnswer::whole(202, "{}"); };
        const Plan plan = rig.planned();
        rig.flow.stop();
        QTRY_VERIFY(rig.stage->usually().has_value());
        const auto most = std::max<std::chrono::milliseconds>(3 * *rig.stage->usually(), 3s);
        const PlanRun* run = rig.stage->run(plan, {plan.guard.phrase, {}});
        QVERIFY(run);
        const auto follows = [run] { return run->canGoOnWithout(run->plan().steps.value(0).id); };
        QVERIFY(spinUntil([run] { return run->phase() >= PlanRun::Phase::Grace; }));
        rig.clock.advance(run->graceLeft());
        QVERIFY(spinUntil(follows));
        const QDateTime since = run->reports().constFirst().since;
        const auto went = [&rig, &since] {
            return std::chrono::milliseconds(since.msecsTo(rig.clock.utcNow()));
        };
        QVERIFY(!rig.stage->canGoOnWithout());
        if (went() < most)
            rig.clock.advance(most - went());
        QVERIFY(!rig.stage->canGoOnWithout());
        rig.clock.advance(1ms);
        QVERIFY(rig.stage->canGoOnWithout());
        rig.stage->goOnWithout();
        QSignalSpy returned(rig.stage.get(), &Stage::returned);
        rig.flow.start();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 20'000);
        QCOMPARE(plain(rig.stage->word()), u"1 difference"_s);
    }

private:
    /// The tests have no translation: "%n" is plural in English only by one.
    static QString plain(const QString& words) { return QString(words).remove(u"(s)"_s); }
};

QTEST_GUILESS_MAIN(TestStageReturn)
#include "tst_stagereturn.moc"

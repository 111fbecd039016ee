// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineageindex.h"
#include "tests/app/lineagerig.h"
#include "tests/support/spinuntil.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = Impact::Answer;

// What a crawl does with lineages that cannot be read, with pauses, and with a server that is lost.
class TestLineageFailures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeTriesThenToldByName();
    void aSecondTryMaySucceed();
    void whatWasKnownBeforeStaysLinked();
    void otherKindsMayHaveNoLineage_data();
    void otherKindsMayHaveNoLineage();
    void aThingThatBecomesAModelIsAskedAgain();
    void aModelWithoutLineageIsAFailure();
    void oneThatVanishesWhileItRests();
    void pausedItAsksNothing();
    void whatWasOnItsWayWhenPausedIsAskedAgain();
    void aLostServerIsWaitedFor();
    void serverThatAsksToWaitIsWaitedFor();
    void numbersSayWhatTheWholeAnswerSays();
    void whatFailedIsToldAsItChanges();
};

void TestLineageFailures::threeTriesThenToldByName()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"3"_s]
        = RawAnswer::whole(500, "Internal Server Error", {{"Content-Type", "text/plain"}});
    rig.feed.start();
    for (int tries = 1; tries <= 3; ++tries) {
        QVERIFY(spinUntil([&] {
            const QList<UnreadLineage> unread = rig.index.coverage().unread;
            return rig.index.coverage().read == 7 && unread.size() == 1
                && unread.first().tries == tries;
        }));
        QCOMPARE(rig.server.countOfLineage(u"3"_s), tries);
        QCOMPARE(rig.index.isCrawling(), tries < 3);
        QVERIFY(tries == 3 || !rig.index.isFitForApproval());
        if (tries < 3)
            rig.clock.advance(tries == 1 ? 1s : 3s);
    }
    QVERIFY(rig.settled.count() > 0 || rig.settled.wait());
    const UnreadLineage unread = rig.index.coverage().unread.first();
    QCOMPARE(unread.artifact.name, u"acme/sentiment-de"_s);
    QVERIFY2(unread.reason.startsWith("500"_L1), qPrintable(unread.reason));
    // Approving goes on, with their number; but nobody is said to stand alone.
    QVERIFY(rig.index.isFitForApproval());
    QCOMPARE(rig.answer("5"), Answer::Unknown);
    QCOMPARE(rig.answer("1"), Answer::Some);
    QVERIFY(rig.tick());
    QCOMPARE(rig.server.countOfLineage(u"3"_s), 3);
}

void TestLineageFailures::aSecondTryMaySucceed()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"3"_s] = RawAnswer::halfBody(200, "{\"nodes\":");
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.size() == 1; }));
    rig.server.lineageAnswers.clear();
    rig.clock.advance(1s);
    QVERIFY(rig.settled.wait());
    QVERIFY(rig.index.coverage().isComplete());
    QCOMPARE(rig.dependents("1"), u"2 @1, 3 @2"_s);
}

void TestLineageFailures::whatWasKnownBeforeStaysLinked()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    rig.server.lineageAnswers[u"2"_s] = RawAnswer::whole(500, "no");
    rig.index.refresh({rig.at("2")});
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.size() == 1; }));
    rig.clock.advance(1s);
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.first().tries == 2; }));
    rig.clock.advance(3s);
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.index.coverage().read, 7);
    QCOMPARE(rig.dependents("1"), u"2 @1, 3 @2"_s); // one too many is the safe mistake
}

void TestLineageFailures::otherKindsMayHaveNoLineage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("400") << 400 << QByteArray(R"({"detail":"not a model"})");
    QTest::newRow("404") << 404 << QByteArray(R"({"detail":"Artifact does not exist."})");
    QTest::newRow("405") << 405 << QByteArray(R"({"detail":"Method Not Allowed"})");
}

void TestLineageFailures::otherKindsMayHaveNoLineage()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    LineageRig rig;
    rig.server.lineageAnswers[u"5"_s] = RawAnswer::whole(status, body);
    rig.server.lineageAnswers[u"6"_s] = RawAnswer::whole(status, body);
    QVERIFY(rig.crawl());
    QVERIFY(rig.index.coverage().isComplete());
    QVERIFY(rig.index.parentsOf(rig.at("5"))->isEmpty());
    QCOMPARE(rig.answer("5"), Answer::NoneRecorded);
}

void TestLineageFailures::aThingThatBecomesAModelIsAskedAgain()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"5"_s] = RawAnswer::whole(404, R"({"detail":"no model"})");
    QVERIFY(rig.crawl());
    rig.server.forget();
    rig.server.lineageAnswers.clear();
    rig.server.parents[u"5"_s] = u"6"_s;
    rig.server.rows[4].type = u"model"_s; // as after a reload (registry 5.1)
    QVERIFY(rig.tick());
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 1);
    QCOMPARE(rig.dependents("6"), u"5 @1"_s);
}

void TestLineageFailures::aModelWithoutLineageIsAFailure()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"4"_s] = RawAnswer::whole(404, R"({"detail":"Artifact not found"})");
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.index.coverage().read == 7; }));
    QCOMPARE(rig.index.coverage().unread.size(), 1);
}

void TestLineageFailures::oneThatVanishesWhileItRests()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"3"_s] = RawAnswer::whole(500, "no");
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.size() == 1; }));
    rig.remove("3");
    rig.feed.readNow();
    QVERIFY(rig.read.wait());
    rig.clock.advance(1s);
    QVERIFY(rig.settled.wait());
    QVERIFY(rig.index.coverage().isComplete());
    QVERIFY(rig.index.isFitForApproval());
}

void TestLineageFailures::pausedItAsksNothing()
{
    LineageRig rig;
    rig.index.pause(); // a plan runs: a reload in the middle of a write does harm (registry 4.2)
    QVERIFY(rig.start(rig.server.rows));
    QVERIFY(rig.tick());
    rig.index.refresh({rig.at("1")});
    QVERIFY(rig.tick());
    QCOMPARE(rig.server.count("lineage"), 0);
    QVERIFY(rig.index.isCrawling());
    QCOMPARE(rig.settled.count(), 0);
    rig.index.resume();
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 8);
    QVERIFY(rig.index.isFitForApproval());
}

void TestLineageFailures::whatWasOnItsWayWhenPausedIsAskedAgain()
{
    LineageRig rig;
    for (const FakeRegistry::Row& row : rig.server.rows)
        rig.server.lineageAnswers[row.id] = RawAnswer::silence();
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.server.count("lineage") == 4; }));
    rig.index.pause();
    rig.server.lineageAnswers.clear();
    rig.server.forget();
    rig.index.resume();
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 8);
    QVERIFY(rig.index.coverage().unread.isEmpty()); // being cut off is no failure
}

void TestLineageFailures::aLostServerIsWaitedFor()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    rig.server.silent = true;
    QVERIFY(rig.tickBadly());
    rig.server.forget();
    rig.settled.clear();
    rig.index.crawl();
    QVERIFY(rig.settled.wait()); // nothing is under way; nothing is proven either
    QVERIFY(!rig.index.isFitForApproval());
    QCOMPARE(rig.server.count("lineage"), 0);
    rig.server.silent = false;
    rig.toNextTry();
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 8);
    QVERIFY(rig.index.isFitForApproval());
}

void TestLineageFailures::serverThatAsksToWaitIsWaitedFor()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"3"_s]
        = RawAnswer::whole(429, R"({"message":"Too Many Requests"})", {{"Retry-After", "7"}});
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.size() == 1; }));
    rig.server.lineageAnswers.clear();
    rig.clock.advance(6999ms);
    QCOMPARE(rig.server.countOfLineage(u"3"_s), 1);
    rig.clock.advance(1ms);
    QVERIFY(spinUntil([&] { return rig.index.coverage().isComplete(); }));
    QCOMPARE(rig.server.countOfLineage(u"3"_s), 2);
}

void TestLineageFailures::numbersSayWhatTheWholeAnswerSays()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"8"_s] = RawAnswer::whole(500, "no");
    const auto same = [&rig] {
        for (const char* id : {"1", "2", "3", "4", "5", "6", "7", "8", "none"}) {
            const ArtifactIdentity asked = rig.at(id);
            if (rig.index.countsOf(asked) != rig.index.impactOf(asked).counts())
                return false;
        }
        return true;
    };
    QVERIFY(same()); // nothing is listed
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.index.coverage().read == 7; }));
    QVERIFY(same()); // not all read
    rig.server.lineageAnswers.clear();
    QVERIFY(spinUntil([&] {
        rig.clock.advance(1s);
        return rig.index.isFitForApproval();
    }));
    QVERIFY(same());
    QCOMPARE(rig.index.countsOf(rig.at("1")), (Impact::Counts{Answer::Some, 1, 2, 2, false}));
    QCOMPARE(rig.index.countsOf(rig.at("7")), (Impact::Counts{Answer::Some, 1, 1, 1, true}));
    QCOMPARE(rig.index.countsOf(rig.at("3")).answer, Answer::NoneRecorded);
}

void TestLineageFailures::whatFailedIsToldAsItChanges()
{
    // The list of failures is kept between readings: it must not outlive what it tells.
    LineageRig rig;
    rig.server.lineageAnswers[u"4"_s] = RawAnswer::whole(500, "no");
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.size() == 1; }));
    QCOMPARE(rig.index.coverage().unread.first().tries, 1);
    rig.clock.advance(1s);
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.first().tries == 2; }));
    rig.clock.advance(3s);
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.first().tries == 3; }));
    rig.server.lineageAnswers[u"3"_s] = RawAnswer::whole(500, "no");
    rig.index.refresh({rig.at("3")});
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.size() == 2; }));
    rig.server.lineageAnswers.clear();
    rig.remove("4");
    QVERIFY(rig.tick());
    QVERIFY(spinUntil([&] {
        rig.clock.advance(1s);
        return rig.index.coverage().unread.isEmpty();
    }));
    QVERIFY(rig.index.coverage().isComplete());
}

QTEST_GUILESS_MAIN(TestLineageFailures)
#include "tst_lineagefailures.moc"

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

class TestLineageIndex final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void crawlsTheContractsData();
    void beforeTheEndNothingIsSaidToBeAlone();
    void readIsNotYetJoined();
    void asksFourAtOnce();
    void aPollThatChangesNothingCostsNothing();
    void newcomersAreReadAndOthersKept();
    void whoVanishedIsForgottenAndItsChildrenAskedAgain();
    void whoNamedANewcomerIsAskedAgain();
    void anotherLifeBeginsWithNothing();
    void anEmptyRegistryIsSoonCrawled();
    void shiftedPagesProveNothing();
    void progressIsToldInMeasure();
    void aFullCrawlStaysFitForAWhile();
    void refreshReadsTheseAgain();
    void refreshOfNothingSettlesToo();
};

void TestLineageIndex::crawlsTheContractsData()
{
    LineageRig rig;
    const Instant began = rig.clock.now();
    QVERIFY(rig.crawl());
    const Coverage coverage = rig.index.coverage();
    QCOMPARE(coverage.listed, 8);
    QCOMPARE(coverage.read, 8);
    QCOMPARE(coverage.recording, 5);
    QVERIFY(coverage.isComplete() && coverage.unread.isEmpty());
    QCOMPARE(coverage.crawlBegan, began);
    QCOMPARE(coverage.crawlEnded, began);
    QVERIFY(!rig.index.isCrawling());
    QVERIFY(rig.index.isFitForApproval());

    QCOMPARE(rig.dependents("1"), u"2 @1, 3 @2"_s);
    QCOMPARE(rig.answer("1"), Answer::Some);
    QCOMPARE(rig.index.impactOf(rig.at("1")).direct(), 1);
    QCOMPARE(rig.dependents("7"), u"8 @1"_s);
    QVERIFY(rig.index.impactOf(rig.at("7")).inCycle);
    QCOMPARE(rig.answer("3"), Answer::NoneRecorded);
    QCOMPARE(shown(rig.index.childrenOf(rig.at("1"))), u"2 @1"_s);
    QVERIFY(rig.index.parentsOf(rig.at("4"))->first().external);
    QCOMPARE(rig.index.impactOf({{u"1"_s}, u"a stranger"_s}).answer, Answer::Unknown);
    QCOMPARE(rig.server.count("lineage"), 8);
}

void TestLineageIndex::beforeTheEndNothingIsSaidToBeAlone()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"8"_s] = RawAnswer::silence();
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.index.coverage().read == 7; }));
    rig.clock.advance(300ms); // joins are made now and then while a crawl goes on
    QVERIFY(spinUntil([&] { return rig.dependents("1") == u"2 @1, 3 @2"_s; }));
    QCOMPARE(rig.answer("1"), Answer::Some);
    QCOMPARE(rig.answer("3"), Answer::Unknown);
    QVERIFY(!rig.index.parentsOf(rig.at("8")));
    QVERIFY(rig.index.isCrawling());
    QVERIFY(!rig.index.isFitForApproval());
    QVERIFY(rig.index.coverage().crawlBegan && !rig.index.coverage().crawlEnded);
}

void TestLineageIndex::readIsNotYetJoined()
{
    // All are read, but what the last one says is still on the thread pool.
    LineageRig rig;
    rig.server.parents[u"8"_s] = u"5"_s;
    rig.server.lineageAnswers[u"8"_s] = RawAnswer::whole(500, "no");
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.index.coverage().unread.size() == 1; }));
    rig.server.lineageAnswers.clear();
    rig.clock.advance(1s);
    bool saidNone = false;
    QVERIFY(spinUntil([&] {
        saidNone = saidNone || rig.answer("5") == Answer::NoneRecorded;
        return rig.dependents("5") == u"8 @1, 7 @2"_s;
    }));
    QVERIFY(!saidNone);
}

void TestLineageIndex::asksFourAtOnce()
{
    LineageRig rig;
    for (const FakeRegistry::Row& row : rig.server.rows)
        rig.server.lineageAnswers[row.id] = RawAnswer::silence();
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.server.count("lineage") == 4; }));
    QVERIFY(rig.tick()); // the next poll is not held back, and nobody else was asked
    QVERIFY(rig.tick());
    QCOMPARE(rig.server.count("lineage"), 4);
    QCOMPARE(rig.server.countOfLineage(u"1"_s), 1); // in the order of the list
    QCOMPARE(rig.server.countOfLineage(u"4"_s), 1);
}

void TestLineageIndex::aPollThatChangesNothingCostsNothing()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    rig.changed.clear();
    rig.settled.clear();
    rig.progressed.clear();
    const auto join = rig.index.join();
    const int polls = rig.server.count("list");
    for (int i = 0; i < 4; ++i)
        QVERIFY(rig.tick());
    QVERIFY(rig.server.count("list") >= polls + 4);
    QCOMPARE(rig.server.count("lineage"), 8);
    QCOMPARE(rig.changed.count() + rig.settled.count() + rig.progressed.count(), 0);
    QCOMPARE(rig.index.join(), join); // nothing was joined again, not even to the same
    QVERIFY(!rig.index.isCrawling());
}

void TestLineageIndex::newcomersAreReadAndOthersKept()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    rig.server.forget();
    rig.server.rows.append({u"9"_s, u"acme/sentiment-fr"_s});
    rig.server.parents[u"9"_s] = u"2"_s;
    QVERIFY(rig.tick());
    QVERIFY(!rig.index.isFitForApproval()); // something appeared and is not read yet
    QCOMPARE(rig.answer("3"), Answer::Unknown);
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 1);
    QCOMPARE(rig.dependents("1"), u"2 @1, 3 @2, 9 @2"_s);
    QVERIFY(rig.index.isFitForApproval());
}

void TestLineageIndex::whoVanishedIsForgottenAndItsChildrenAskedAgain()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    rig.server.forget();
    rig.remove("1");
    rig.server.parents[u"2"_s] = u"external:google-bert/bert-base-uncased"_s;
    QVERIFY(rig.tick());
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 1);
    QCOMPARE(rig.server.countOfLineage(u"2"_s), 1);
    QCOMPARE(rig.index.coverage().listed, 7);
    QVERIFY(rig.index.parentsOf(rig.at("2"))->first().external);
    QCOMPARE(rig.index.coverage().recording, 5);
}

void TestLineageIndex::whoNamedANewcomerIsAskedAgain()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    rig.server.forget();
    rig.server.rows.append({u"9"_s, u"meta-llama/llama-9"_s});
    rig.server.parents[u"4"_s] = u"9"_s; // from now on the server tells its id
    QVERIFY(rig.tick());
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.countOfLineage(u"4"_s), 1);
    QCOMPARE(rig.server.countOfLineage(u"9"_s), 1);
    QCOMPARE(rig.server.count("lineage"), 2);
    QCOMPARE(rig.dependents("9"), u"4 @1"_s);
}

void TestLineageIndex::anotherLifeBeginsWithNothing()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    const ArtifactIdentity bert = rig.at("1");
    rig.server.rows = {{u"1"_s, u"stranger"_s}, {u"2"_s, u"acme/sentiment"_s}};
    rig.server.parents.clear();
    rig.changed.clear();
    rig.server.forget();
    QVERIFY(rig.tick());
    QCOMPARE(rig.changed.count(), 1); // at once: what was told before is void
    QCOMPARE(rig.index.coverage().read, 0);
    QCOMPARE(rig.index.coverage().generation, 1);
    QVERIFY(!rig.index.parentsOf(rig.at("2")));
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 2);
    QCOMPARE(rig.index.coverage().recording, 0);
    QCOMPARE(rig.index.impactOf(bert).answer, Answer::Unknown);
    QVERIFY(rig.index.isFitForApproval());
}

void TestLineageIndex::anEmptyRegistryIsSoonCrawled()
{
    LineageRig rig;
    rig.server.rows.clear();
    QVERIFY(rig.crawl());
    QCOMPARE(rig.index.coverage().listed, 0);
    QVERIFY(rig.index.isFitForApproval());
}

void TestLineageIndex::shiftedPagesProveNothing()
{
    LineageRig rig;
    rig.server.page = 4;
    rig.server.counted = 99;
    rig.server.meanwhile = [&rig](const QByteArray& kind) {
        if (kind == "list" && rig.server.count("list") % 2 == 1) // no two readings agree
            rig.server.rows.swapItemsAt(5, 6);
    };
    QVERIFY(rig.crawl());
    QVERIFY(!rig.feed.snapshot()->complete);
    QCOMPARE(rig.answer("3"), Answer::Unknown);
    QCOMPARE(rig.answer("1"), Answer::Some);
    QVERIFY(!rig.index.isFitForApproval());
    rig.server.meanwhile = nullptr;
    QVERIFY(rig.tick());
    QVERIFY(rig.feed.snapshot()->complete);
    QCOMPARE(rig.answer("3"), Answer::NoneRecorded);
}

void TestLineageIndex::progressIsToldInMeasure()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    // Time stands still: the first, and the last.
    QCOMPARE(rig.progressed.count(), 2);
    QCOMPARE(rig.progressed.last(), (QVariantList{8, 8}));
}

void TestLineageIndex::aFullCrawlStaysFitForAWhile()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    rig.clock.advance(5min - 1ms);
    QVERIFY(rig.index.isFitForApproval());
    rig.clock.advance(1ms);
    QVERIFY(!rig.index.isFitForApproval());
    QVERIFY(rig.index.coverage().crawlEnded); // still known: fine for browsing
    rig.server.forget();
    const Instant began = rig.clock.now();
    rig.index.crawl();
    QVERIFY(!rig.index.isFitForApproval());
    QVERIFY(rig.index.coverage().isComplete()); // what is known counts until it is replaced
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 8);
    QCOMPARE(rig.index.coverage().crawlBegan, began);
    QVERIFY(rig.index.isFitForApproval());
}

void TestLineageIndex::refreshReadsTheseAgain()
{
    LineageRig rig;
    QVERIFY(rig.crawl());
    rig.server.forget();
    rig.server.parents[u"3"_s] = u"1"_s;
    rig.index.refresh({rig.at("3"), {{u"77"_s}, u"nobody"_s}});
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 1);
    QCOMPARE(rig.dependents("1"), u"2 @1, 3 @1"_s);
}

void TestLineageIndex::refreshOfNothingSettlesToo()
{
    LineageRig rig;
    rig.index.refresh({});
    QVERIFY(rig.settled.wait());
    QVERIFY(rig.crawl());
    rig.index.refresh({});
    QVERIFY(rig.settled.wait());
    QCOMPARE(rig.server.count("lineage"), 8);
}

QTEST_GUILESS_MAIN(TestLineageIndex)
#include "tst_lineageindex.moc"

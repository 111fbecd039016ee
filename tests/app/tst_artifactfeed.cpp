// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "tests/app/artifactrig.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = FeedState::Phase;

class TestArtifactFeed final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutARegistryNothingIsRead();
    void readsHealthBeforeTheList();
    void anEmptyRegistryIsAFirstSnapshotToo();
    void nothingNewCostsNothing();
    void tellsMinimalDiffs();
    void aPageOfHtmlForHealthIsNoReasonToStop();
    void keepsRowsAndBacksOffOnErrors();
    void recoversByItself();
    void waitsAsLongAsTheServerAsks();
    void pagesMustAddUp();
    void pagesThatNeverAddUpAreToldIncomplete();
    void anotherTypeIsTheSameLife();
    void anotherNameIsAnotherLife();
};

void TestArtifactFeed::withoutARegistryNothingIsRead()
{
    FakeRegistry server;
    ManualClock clock;
    Transport transport(server.url());
    RegistryReads reads(transport);
    ArtifactFeed feed(reads, clock, 2s, false);
    feed.start();
    feed.readNow();
    feed.emptiedByUs();
    clock.advance(1min);
    QCOMPARE(feed.state().phase, Phase::NotConfigured);
    QCOMPARE(transport.requestCount(), 0);
}

void TestArtifactFeed::readsHealthBeforeTheList()
{
    ArtifactRig rig;
    QList<QByteArray> kinds;
    rig.server.meanwhile = [&kinds](const QByteArray& kind) { kinds.append(kind); };
    QCOMPARE(rig.feed.state().phase, Phase::Waiting);
    QVERIFY(rig.feed.state().isStale(rig.clock.now()));
    QVERIFY(rig.start(kThree));
    QCOMPARE(kinds, (QList<QByteArray>{"health", "list"}));
    QCOMPARE(rig.names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(rig.feed.state().phase, Phase::Live);
    QCOMPARE(rig.feed.health()->artifactCount, 3);
    QCOMPARE(rig.feed.state().readAtUtc, rig.clock.utcNow());
    QCOMPARE(rig.lastDiff.added, (QList<int>{0, 1, 2}));
    QVERIFY(rig.feed.snapshot()->complete);
    rig.clock.advance(10s);
    QVERIFY(!rig.feed.state().isStale(rig.clock.now()));
    rig.clock.advance(1ms);
    QVERIFY(rig.feed.state().isStale(rig.clock.now()));
}

void TestArtifactFeed::anEmptyRegistryIsAFirstSnapshotToo()
{
    ArtifactRig rig;
    QVERIFY(rig.start({}));
    QCOMPARE(rig.feed.snapshot()->seq, 1);
    QCOMPARE(rig.feed.state().phase, Phase::Live);
    QVERIFY(rig.tick());
    QCOMPARE(rig.changes, 1);
}

void TestArtifactFeed::nothingNewCostsNothing()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    const auto before = rig.feed.snapshot();
    for (int i = 0; i < 5; ++i)
        QVERIFY(rig.tick());
    QCOMPARE(rig.feed.snapshot(), before);
    QCOMPARE(rig.changes, 1);
    QCOMPARE(rig.server.count("list"), 6);
}

void TestArtifactFeed::tellsMinimalDiffs()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows = {{u"1"_s, u"a"_s}, {u"3"_s, u"c"_s, u"code"_s}, {u"4"_s, u"d"_s}};
    QVERIFY(rig.tick());
    QCOMPARE(rig.lastDiff, (Diff{2, {1}, {2}, {1}}));
    rig.server.rows.swapItemsAt(0, 1);
    QVERIFY(rig.tick());
    QCOMPARE(rig.lastDiff, (Diff{3, {}, {}, {}})); // another order
    QVERIFY(rig.inStep);
}

void TestArtifactFeed::aPageOfHtmlForHealthIsNoReasonToStop()
{
    ArtifactRig rig;
    rig.server.healthStatus = 200 + 300; // HTML, whatever the status
    QVERIFY(rig.start(kThree));
    QCOMPARE(rig.names().size(), 3);
    QVERIFY(!rig.feed.health());
}

void TestArtifactFeed::keepsRowsAndBacksOffOnErrors()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.status = 500;
    std::chrono::nanoseconds last{0};
    for (int failure = 1; failure <= 4; ++failure) {
        QVERIFY(rig.tickBadly());
        QCOMPARE(rig.feed.state().phase, Phase::Failing);
        QCOMPARE(rig.feed.state().error->kind, ErrorKind::Server);
        QVERIFY(*rig.feed.state().nextTry - rig.clock.now() > last);
        last = *rig.feed.state().nextTry - rig.clock.now();
    }
    QCOMPARE(rig.names().size(), 3);
    QCOMPARE(rig.changes, 1);
}

void TestArtifactFeed::recoversByItself()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.silent = true;
    QVERIFY(rig.tickBadly());
    QCOMPARE(rig.feed.state().error->kind, ErrorKind::Unreachable);
    rig.server.silent = false;
    rig.server.rows.append({u"4"_s, u"d"_s});
    rig.toNextTry();
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.feed.state().phase, Phase::Live);
    QVERIFY(!rig.feed.state().error);
    QCOMPARE(rig.feed.state().failures, 0);
    QCOMPARE(rig.names().size(), 4);
}

void TestArtifactFeed::waitsAsLongAsTheServerAsks()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.status = 503;
    rig.server.retryAfter = "20";
    QVERIFY(rig.tickBadly());
    QCOMPARE(rig.feed.state().error->kind, ErrorKind::Busy);
    QCOMPARE(*rig.feed.state().nextTry - rig.clock.now(), 20s);
}

void TestArtifactFeed::pagesMustAddUp()
{
    ArtifactRig rig;
    rig.server.page = 2;
    QVERIFY(rig.start(kThree));
    QCOMPARE(rig.names().size(), 3);
    QVERIFY(rig.feed.snapshot()->complete);
    QCOMPARE(rig.server.count("list"), 2);

    // One goes while its page was already read: health's number does not agree, so once more.
    rig.server.rows.removeFirst();
    rig.server.counted = 9;
    rig.server.page = 1;
    rig.server.forget();
    QVERIFY(rig.tick());
    QCOMPARE(rig.server.count("list"), 4);
    QVERIFY(rig.feed.snapshot()->complete);
    QCOMPARE(rig.names(), (QStringList{u"b"_s, u"c"_s}));
}

void TestArtifactFeed::pagesThatNeverAddUpAreToldIncomplete()
{
    ArtifactRig rig;
    rig.server.page = 1;
    rig.server.counted = 9;
    int next = 100;
    rig.server.meanwhile = [&rig, &next](const QByteArray& kind) {
        if (kind == "health") // somebody deletes one and registers another before every reading...
            rig.server.rows.last().id = QString::number(++next);
        else if (rig.server.count("list") % 3 == 1) // ... and between every two of them
            rig.server.rows.first().id = QString::number(++next);
    };
    QVERIFY(rig.start(kThree));
    QVERIFY(!rig.feed.snapshot()->complete);
    QCOMPARE(rig.server.count("list"), 6);
    rig.server.meanwhile = nullptr;
    QVERIFY(rig.tick());
    QVERIFY(rig.feed.snapshot()->complete); // quiet again
    QVERIFY(rig.inStep);
}

void TestArtifactFeed::anotherTypeIsTheSameLife()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows[0].type = u"dataset"_s;
    QVERIFY(rig.tick());
    QCOMPARE(rig.lastDiff.changed, QList<int>{0});
    QCOMPARE(rig.feed.snapshot()->generation, 0);
}

void TestArtifactFeed::anotherNameIsAnotherLife()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows = {{u"1"_s, u"stranger"_s}};
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.snapshot()->generation, 1);
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.snapshot()->generation, 1);
}

QTEST_GUILESS_MAIN(TestArtifactFeed)
#include "tst_artifactfeed.moc"

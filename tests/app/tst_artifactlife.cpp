// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "tests/app/artifactrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = FeedState::Phase;

// What a registry that is suddenly empty means (SAFETY.md 7), and which answers are too old to be
// believed (pipelines 7: drop readings that began before an action was acknowledged).
class TestArtifactLife final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUnaskedZeroKeepsTheRows();
    void rowsThatComeBackEndIt();
    void acceptedItIsEmpty();
    void acceptingDoesNothingWhereRowsAre();
    void losingTheServerMeanwhileForgetsNothing();
    void emptiedByUsIsBelieved();
    void emptiedByUsIsBelievedOnce();
    void anAnswerFromBeforeEmptyingIsDropped();
    void readNowBeginsNow();
    void askingFasterThanItAnswersStillAnswers();
    void anAnswerFromBeforeAPauseIsDropped();
    void pausedItAsksNothing();
    void acceptingWhileALongListArrives();
};

void TestArtifactLife::anUnaskedZeroKeepsTheRows()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.clear();
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.state().phase, Phase::Vanished);
    QCOMPARE(rig.feed.state().vanishedSince, rig.clock.utcNow());
    QCOMPARE(rig.names().size(), 3);
    const QDateTime since = rig.feed.state().vanishedSince;
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.state().vanishedSince, since);
    QCOMPARE(rig.changes, 1);
    QCOMPARE(rig.feed.health()->artifactCount, 0);
}

void TestArtifactLife::rowsThatComeBackEndIt()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.clear();
    QVERIFY(rig.tick());
    rig.server.rows = kThree.mid(1);
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.state().phase, Phase::Live);
    QVERIFY(!rig.feed.state().vanishedSince.isValid());
    QCOMPARE(rig.lastDiff.removed, QList<int>{0});
    QCOMPARE(rig.feed.snapshot()->generation, 0); // the store was unreadable for a while

    rig.server.rows.clear();
    QVERIFY(rig.tick());
    rig.server.rows = {{u"2"_s, u"another"_s}};
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.snapshot()->generation, 1); // it was reset and filled again
}

void TestArtifactLife::acceptedItIsEmpty()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.clear();
    QVERIFY(rig.tick());
    rig.feed.acceptEmpty();
    QVERIFY(rig.names().isEmpty());
    QCOMPARE(rig.lastDiff.removed, (QList<int>{0, 1, 2}));
    QCOMPARE(rig.feed.state().phase, Phase::Live);
    QCOMPARE(rig.feed.snapshot()->generation, 1);
    QVERIFY(rig.tick());
    QVERIFY(rig.tick());
    QCOMPARE(rig.changes, 2);
    rig.server.rows = kThree;
    QVERIFY(rig.tick());
    QCOMPARE(rig.names().size(), 3);
    QVERIFY(rig.inStep);
}

void TestArtifactLife::acceptingDoesNothingWhereRowsAre()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.feed.acceptEmpty();
    QCOMPARE(rig.names().size(), 3);
    QCOMPARE(rig.changes, 1);
}

void TestArtifactLife::losingTheServerMeanwhileForgetsNothing()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.clear();
    QVERIFY(rig.tick());
    const QDateTime since = rig.feed.state().vanishedSince;
    rig.server.silent = true;
    QVERIFY(rig.tickBadly());
    QCOMPARE(rig.feed.state().phase, Phase::Failing);
    rig.server.silent = false;
    rig.toNextTry();
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.feed.state().phase, Phase::Vanished);
    QCOMPARE(rig.feed.state().vanishedSince, since);
}

void TestArtifactLife::emptiedByUsIsBelieved()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.clear();
    rig.feed.emptiedByUs();
    QCOMPARE(rig.feed.snapshot()->generation, 1); // at once: what was selected is dead
    QCOMPARE(rig.names().size(), 3); // the page follows the list, not our hopes
    QVERIFY(rig.lastDiff.isEmpty());
    QVERIFY(rig.read.wait());
    QVERIFY(rig.names().isEmpty());
    QCOMPARE(rig.feed.state().phase, Phase::Live);
    QCOMPARE(rig.feed.snapshot()->generation, 1);
    QVERIFY(rig.inStep);
}

void TestArtifactLife::emptiedByUsIsBelievedOnce()
{
    // The list that follows is not empty: it did not hold, or somebody registers. A later zero is
    // unasked again.
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.feed.emptiedByUs();
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.names().size(), 3);
    rig.server.rows.clear();
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.state().phase, Phase::Vanished);
}

void TestArtifactLife::anAnswerFromBeforeEmptyingIsDropped()
{
    ArtifactRig rig;
    QVERIFY(rig.start({kThree.first()}));
    rig.server.rows = kThree;
    rig.server.meanwhile = [&rig](const QByteArray& kind) {
        if (kind == "list") { // three rows are on their way when the reset is seen to have worked
            rig.server.meanwhile = [&rig](const QByteArray&) { rig.server.rows.clear(); };
            rig.feed.emptiedByUs();
        }
    };
    rig.clock.advance(2s);
    QVERIFY(rig.read.wait());
    QVERIFY(rig.names().isEmpty());
    QCOMPARE(rig.changes, 3); // one row; the new life; nothing. Never the three.
}

void TestArtifactLife::readNowBeginsNow()
{
    // The reading under way began before a write of ours ended: its rows would bring back what is
    // gone.
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.append({u"4"_s, u"stale"_s});
    rig.server.meanwhile = [&rig](const QByteArray& kind) {
        if (kind == "list") {
            rig.server.meanwhile = [&rig](const QByteArray&) { rig.server.rows = kThree.mid(1); };
            rig.feed.readNow();
        }
    };
    rig.clock.advance(2s);
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.names(), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(rig.changes, 2);
    QCOMPARE(rig.server.count("list"), 3);
}

void TestArtifactLife::askingFasterThanItAnswersStillAnswers()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.meanwhile = [&rig](const QByteArray& kind) {
        if (kind == "list")
            rig.feed.readNow();
    };
    for (int i = 0; i < 3; ++i) {
        rig.server.rows.append({QString::number(10 + i), u"more"_s});
        if (i == 0)
            rig.feed.readNow();
        QVERIFY(rig.read.wait());
    }
    QVERIFY(rig.names().size() > 3);
    rig.server.meanwhile = nullptr;
}

void TestArtifactLife::anAnswerFromBeforeAPauseIsDropped()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows = {kThree.first()};
    QSignalSpy asked(&rig.server, &FakeRegistry::answered);
    rig.server.meanwhile = [&rig](const QByteArray& kind) {
        if (kind == "list")
            rig.feed.pause();
    };
    rig.clock.advance(2s);
    QVERIFY(asked.wait());
    QVERIFY(asked.count() == 2 || asked.wait());
    rig.server.meanwhile = nullptr;
    rig.clock.advance(1h);
    QCOMPARE(rig.names().size(), 3);
    rig.server.rows = kThree.mid(1);
    rig.feed.resume();
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.names(), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(rig.changes, 2);
}

void TestArtifactLife::pausedItAsksNothing()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.feed.pause();
    rig.server.forget();
    rig.clock.advance(1h);
    QCOMPARE(rig.clock.pending(), 0);
    QCOMPARE(rig.server.count("health"), 0);
    rig.feed.resume();
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.server.count("list"), 1);
    QCOMPARE(rig.feed.state().readAtUtc, rig.clock.utcNow());
}

void TestArtifactLife::acceptingWhileALongListArrives()
{
    ArtifactRig rig;
    QVERIFY(rig.start(kThree));
    rig.server.rows.clear();
    QVERIFY(rig.tick());
    rig.server.rows = kThree;
    rig.server.meanwhile = [&rig](const QByteArray& kind) {
        if (kind == "list")
            rig.feed.acceptEmpty();
    };
    QVERIFY(rig.tick());
    QCOMPARE(rig.names().size(), 3);
    QCOMPARE(rig.lastDiff.added, (QList<int>{0, 1, 2}));
    QVERIFY(rig.inStep);
}

QTEST_GUILESS_MAIN(TestArtifactLife)
#include "tst_artifactlife.moc"

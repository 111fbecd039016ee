// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/poller.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// A poller whose rounds are answered by hand.
struct Rig {
    explicit Rig(milliseconds interval = 2s)
        : poller(clock, interval)
        , due(&poller, &Poller::due)
    {
    }

    int round() const { return due.isEmpty() ? 0 : due.last().first().toInt(); }
    bool end(bool good = true, std::optional<std::chrono::seconds> retryAfter = {})
    {
        return poller.ended(round(), good, retryAfter);
    }
    milliseconds wait() const
    {
        return std::chrono::ceil<milliseconds>(*poller.nextTry() - clock.now());
    }

    ManualClock clock;
    Poller poller;
    QSignalSpy due;
};

} // namespace

class TestPoller final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOnceAtTheStart();
    void waitsTheIntervalAfterTheAnswer();
    void neverTwoAtOnce();
    void waitsTenTimesWhatAReadingTook();
    void aSleepInTheMiddleIsNoSlowServer();
    void backsOffUpToHalfAMinute();
    void jitters();
    void comesBackAfterOneSuccess();
    void honoursRetryAfter();
    void readNowWhileReadingAsksOnceMore();
    void pauseRestsAndResumeCatchesUp();
    void resumeInTimeWaitsForTheRest();
    void askedWhilePausedReadsWithResume();
    void lateAnswersAreIgnored();
    void nothingHappensAfterItsDeath();
};

void TestPoller::readsOnceAtTheStart()
{
    Rig rig;
    QCOMPARE(rig.due.count(), 0);
    rig.poller.start();
    rig.poller.start();
    QCOMPARE(rig.due.count(), 1);
    QVERIFY(rig.poller.isRunning());
    QVERIFY(!rig.poller.nextTry());
}

void TestPoller::waitsTheIntervalAfterTheAnswer()
{
    Rig rig;
    rig.poller.start();
    rig.clock.advance(100ms);
    QVERIFY(rig.end());
    QVERIFY(!rig.poller.isRunning());
    QCOMPARE(rig.wait(), 2s);
    rig.clock.advance(1999ms);
    QCOMPARE(rig.due.count(), 1);
    rig.clock.advance(1ms);
    QCOMPARE(rig.due.count(), 2);
}

void TestPoller::neverTwoAtOnce()
{
    Rig rig;
    rig.poller.start();
    rig.clock.advance(1min);
    rig.poller.resume();
    rig.poller.start();
    QCOMPARE(rig.due.count(), 1);
    rig.end();
    rig.poller.readNow();
    QCOMPARE(rig.due.count(), 2);
    // The wait that was armed before is forgotten.
    rig.clock.advance(10min);
    QCOMPARE(rig.due.count(), 2);
}

void TestPoller::waitsTenTimesWhatAReadingTook()
{
    Rig rig;
    rig.poller.start();
    rig.clock.advance(3s);
    rig.end();
    QCOMPARE(rig.wait(), 30s);
}

void TestPoller::aSleepInTheMiddleIsNoSlowServer()
{
    Rig rig;
    rig.poller.start();
    rig.clock.advance(8h);
    rig.end();
    QCOMPARE(rig.wait(), 5min);
}

void TestPoller::backsOffUpToHalfAMinute()
{
    Rig rig;
    rig.poller.start();
    milliseconds whole = 2s;
    for (int failure = 1; failure < 12; ++failure) {
        rig.clock.advance(10s); // a failure that took long does not count tenfold
        QVERIFY(rig.end(false));
        QCOMPARE(rig.poller.failures(), failure);
        QVERIFY2(rig.wait() <= whole && rig.wait() >= whole * 3 / 4,
            qPrintable(QString::number(rig.wait().count())));
        rig.clock.advance(rig.wait());
        QCOMPARE(rig.due.count(), failure + 1);
        whole = std::min<milliseconds>(whole * 2, 30s);
    }
}

void TestPoller::jitters()
{
    QSet<qint64> waits;
    for (int i = 0; i < 50; ++i) {
        Rig rig;
        rig.poller.start();
        rig.end(false);
        waits.insert(rig.wait().count());
    }
    QVERIFY(waits.size() > 5);
}

void TestPoller::comesBackAfterOneSuccess()
{
    Rig rig;
    rig.poller.start();
    for (int i = 0; i < 4; ++i) {
        rig.end(false);
        rig.clock.advance(rig.wait());
    }
    rig.end(true);
    QCOMPARE(rig.poller.failures(), 0);
    QCOMPARE(rig.wait(), 2s);
}

void TestPoller::honoursRetryAfter()
{
    Rig rig;
    rig.poller.start();
    rig.end(false, 45s);
    QCOMPARE(rig.wait(), 45s);
    rig.clock.advance(45s);
    rig.end(false, 24h); // within reason
    QCOMPARE(rig.wait(), 5min);
}

void TestPoller::readNowWhileReadingAsksOnceMore()
{
    Rig rig;
    rig.poller.start();
    rig.poller.readNow();
    rig.poller.readNow();
    QCOMPARE(rig.due.count(), 1);
    rig.end();
    QCOMPARE(rig.due.count(), 2);
    rig.end();
    QCOMPARE(rig.due.count(), 2);
    QCOMPARE(rig.wait(), 2s);
}

void TestPoller::pauseRestsAndResumeCatchesUp()
{
    Rig rig;
    rig.poller.start();
    rig.poller.pause();
    QVERIFY(rig.poller.isPaused());
    QVERIFY(rig.end()); // the one under way may end
    rig.clock.advance(1min);
    QCOMPARE(rig.due.count(), 1);
    rig.poller.resume();
    QCOMPARE(rig.due.count(), 2);
}

void TestPoller::resumeInTimeWaitsForTheRest()
{
    Rig rig;
    rig.poller.start();
    rig.end();
    rig.poller.pause();
    rig.clock.advance(500ms);
    rig.poller.resume();
    QCOMPARE(rig.due.count(), 1);
    rig.clock.advance(1499ms);
    QCOMPARE(rig.due.count(), 1);
    rig.clock.advance(1ms);
    QCOMPARE(rig.due.count(), 2);
}

void TestPoller::askedWhilePausedReadsWithResume()
{
    Rig rig;
    rig.poller.start();
    rig.end();
    rig.poller.pause();
    rig.poller.readNow();
    QCOMPARE(rig.due.count(), 1);
    rig.poller.resume();
    QCOMPARE(rig.due.count(), 2);
}

void TestPoller::lateAnswersAreIgnored()
{
    Rig rig;
    rig.poller.start();
    const int first = rig.round();
    QVERIFY(rig.end());
    QVERIFY(!rig.poller.ended(first, false));
    QCOMPARE(rig.poller.failures(), 0);
    rig.clock.advance(2s);
    QVERIFY(!rig.poller.ended(first, true));
    QVERIFY(rig.poller.isRunning());
}

void TestPoller::nothingHappensAfterItsDeath()
{
    ManualClock clock;
    {
        Poller poller(clock, 2s);
        poller.start();
        poller.ended(1, true);
        QCOMPARE(clock.pending(), 1);
    }
    QCOMPARE(clock.pending(), 0);
    clock.advance(1min);
}

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"

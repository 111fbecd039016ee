// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/wakewatch.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace steward {

using Break = WakeWatch::Break;

/// Sleep and a date that somebody sets are noticed, time that passes is not.
class TestWakeWatch final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aQuietNightIsNoBreak();
    void looksAsSeldomAsItIsTold();
    void sleepIsOne();
    void aDateThatIsSetIsOne_data();
    void aDateThatIsSetIsOne();
    void whoAsksFirstIsTold();
    void theNextStartForgetsIt();
    void startedFromItsOwnNewsItLooksOnce();
    void stoppedItLooksAtNothing();
};

void TestWakeWatch::aQuietNightIsNoBreak()
{
    ManualClock clock;
    WakeWatch watch(clock);
    QSignalSpy broke(&watch, &WakeWatch::broke);
    watch.start();
    clock.advance(8h);
    QVERIFY(!watch.broken());
    clock.jumpWall(4s); // as when a time server corrects it a little
    clock.advance(8h);
    QVERIFY(!watch.broken());
    QVERIFY(broke.isEmpty());
}

void TestWakeWatch::looksAsSeldomAsItIsTold()
{
    ManualClock clock;
    WakeWatch watch(clock, 5s);
    QSignalSpy broke(&watch, &WakeWatch::broke);
    watch.start();
    QCOMPARE(clock.untilNext(), 5s);
    clock.advance(1h); // a pace of its own is no break
    QVERIFY(broke.isEmpty());
    clock.sleep(1min);
    clock.advance(4999ms);
    QVERIFY(broke.isEmpty());
    clock.advance(1ms);
    QCOMPARE(broke.size(), 1);
}

void TestWakeWatch::sleepIsOne()
{
    ManualClock clock;
    WakeWatch watch(clock);
    QSignalSpy broke(&watch, &WakeWatch::broke);
    watch.start();
    clock.sleep(8h);
    QVERIFY(broke.isEmpty()); // nothing runs while it sleeps
    clock.advance(1s);
    QCOMPARE(broke.size(), 1);
    QCOMPARE(watch.broken(), std::optional(Break::Slept));
    clock.advance(1h);
    QCOMPARE(broke.size(), 1);
}

void TestWakeWatch::aDateThatIsSetIsOne_data()
{
    QTest::addColumn<std::chrono::milliseconds>("by");
    QTest::newRow("ahead") << std::chrono::milliseconds(6s);
    QTest::newRow("back") << std::chrono::milliseconds(-6s);
}

void TestWakeWatch::aDateThatIsSetIsOne()
{
    QFETCH(std::chrono::milliseconds, by);
    ManualClock clock;
    WakeWatch watch(clock);
    watch.start();
    clock.advance(10s);
    clock.jumpWall(by);
    QCOMPARE(watch.broken(), std::optional(Break::DateSet));
}

// Between waking and the next second somebody may press the button.
void TestWakeWatch::whoAsksFirstIsTold()
{
    ManualClock clock;
    WakeWatch watch(clock);
    QSignalSpy broke(&watch, &WakeWatch::broke);
    watch.start();
    clock.sleep(1min);
    QCOMPARE(watch.broken(), std::optional(Break::Slept));
    QCOMPARE(broke.size(), 1);
}

void TestWakeWatch::theNextStartForgetsIt()
{
    ManualClock clock;
    WakeWatch watch(clock);
    watch.start();
    clock.sleep(1h);
    QVERIFY(watch.broken());
    watch.start();
    clock.advance(1min);
    QVERIFY(!watch.broken());
}

void TestWakeWatch::startedFromItsOwnNewsItLooksOnce()
{
    ManualClock clock;
    WakeWatch watch(clock);
    connect(&watch, &WakeWatch::broke, &watch, &WakeWatch::start);
    QSignalSpy broke(&watch, &WakeWatch::broke);
    watch.start();
    for (int night = 1; night <= 3; ++night) {
        clock.sleep(8h);
        clock.advance(2s);
        QCOMPARE(broke.size(), night);
        QCOMPARE(clock.pending(), 1); // not one timer more with each night
    }
}

void TestWakeWatch::stoppedItLooksAtNothing()
{
    ManualClock clock;
    WakeWatch watch(clock);
    watch.start();
    watch.stop();
    clock.sleep(1h);
    clock.advance(1min);
    QVERIFY(!watch.broken());
    QCOMPARE(clock.pending(), 0); // and costs nothing
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestWakeWatch)
#include "tst_wakewatch.moc"

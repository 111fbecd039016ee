// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/cleardates.h"
#include "app/live/pipelinefeed.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "tests/support/fakemanager.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = FeedState::Phase;

namespace {

struct Rig {
    Rig()
        : transport(server.url())
        , reads(transport)
        , feed(reads, clock, 2s, true)
        , read(&feed, &PipelineFeed::read)
        , changed(&feed, &PipelineFeed::changed)
        , state(&feed, &PipelineFeed::stateChanged)
    {
        server.pipelines = {
            FakeManager::record(u"u1"_s, u"orders"_s), FakeManager::record(u"u2"_s, u"billing"_s)};
    }

    bool start()
    {
        feed.start();
        return read.wait();
    }
    bool tick()
    {
        clock.advance(feed.state().interval);
        return read.wait();
    }
    void set(int row, const QString& field, const QJsonValue& value)
    {
        server.pipelines[row].insert(field, value);
    }
    Diff lastDiff() const { return changed.last().at(1).value<Diff>(); }

    FakeManager server;
    ManualClock clock;
    Transport transport;
    PipelinesReads reads;
    PipelineFeed feed;
    QSignalSpy read;
    QSignalSpy changed;
    QSignalSpy state;
};

const PipelineIdentity kOrders{u"u1"_s, u"orders"_s};
const QString kStorage = u"storage_status"_s;

QDateTime utc(const char* time)
{
    return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODateWithMs);
}

QList<PipelineEvent> eventsWith(const QList<StorageState>& newestFirst)
{
    QList<PipelineEvent> events;
    for (const StorageState state : newestFirst) {
        PipelineEvent event;
        event.storage = {state, {}};
        event.recordedAt = utc("2026-03-14T10:00:00Z").addSecs(-events.size());
        events.append(event);
    }
    return events;
}

} // namespace

class TestPipelineFeed final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsMinimalDiffs();
    void aNewUuidIsAnotherPipeline();
    void nothingNewCostsNothing();
    void keepsRowsOnErrorsAndRecovers();
    void readNowBeginsNow();
    void aClearIsDatedByEvents();
    void eventsAreAskedForOnce();
    void withoutEventsAClearBeganWhenSeen();
    void anEndedClearIsForgotten();
    void walksTheUnbrokenRun_data();
    void walksTheUnbrokenRun();
    void comparesClocks_data();
    void comparesClocks();
};

void TestPipelineFeed::tellsMinimalDiffs()
{
    Rig rig;
    QVERIFY(rig.start());
    QCOMPARE(rig.feed.state().phase, Phase::Live);
    QCOMPARE(rig.lastDiff(), (Diff{1, {}, {0, 1}, {}}));
    rig.set(1, kStorage, u"Cleared"_s);
    rig.server.pipelines.append(FakeManager::record(u"u3"_s, u"late"_s));
    QVERIFY(rig.tick());
    QCOMPARE(rig.lastDiff(), (Diff{2, {}, {2}, {1}}));
    QCOMPARE(rig.feed.snapshot()->items->at(1).storage, StorageState::Cleared);
}

void TestPipelineFeed::aNewUuidIsAnotherPipeline()
{
    Rig rig;
    QVERIFY(rig.start());
    rig.set(0, u"id"_s, u"u9"_s);
    QVERIFY(rig.tick());
    QCOMPARE(rig.lastDiff(), (Diff{2, {0}, {0}, {}}));
}

void TestPipelineFeed::nothingNewCostsNothing()
{
    Rig rig;
    QVERIFY(rig.start());
    const auto before = rig.feed.snapshot();
    for (int i = 0; i < 5; ++i)
        QVERIFY(rig.tick());
    QCOMPARE(rig.feed.snapshot(), before);
    QCOMPARE(rig.changed.count(), 1);
    QCOMPARE(rig.server.count("events"), 0);
}

void TestPipelineFeed::keepsRowsOnErrorsAndRecovers()
{
    Rig rig;
    QVERIFY(rig.start());
    rig.server.status = 500;
    rig.clock.advance(2s);
    QVERIFY(rig.state.wait());
    QCOMPARE(rig.feed.state().phase, Phase::Failing);
    QCOMPARE(rig.feed.state().error->code, u"PostgresPoolError"_s);
    QCOMPARE(rig.feed.snapshot()->items->size(), 2);
    rig.server.status = 200;
    rig.clock.advance(rig.clock.untilNext());
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.feed.state().phase, Phase::Live);
    QCOMPARE(rig.changed.count(), 1);
}

void TestPipelineFeed::readNowBeginsNow()
{
    // What was asked before our clear was acknowledged still says InUse (pipelines 8.2).
    Rig rig;
    rig.set(0, kStorage, u"Clearing"_s);
    rig.server.events[u"orders"_s] = {};
    QVERIFY(rig.start());
    rig.set(0, kStorage, u"InUse"_s);
    rig.server.meanwhile = [&rig](const QByteArray& kind) {
        if (kind != "list")
            return;
        rig.server.meanwhile = [&rig](const QByteArray&) { rig.set(0, kStorage, u"Cleared"_s); };
        rig.feed.readNow();
    };
    rig.clock.advance(2s);
    QVERIFY(rig.read.wait());
    QCOMPARE(rig.feed.snapshot()->items->at(0).storage, StorageState::Cleared);
    QCOMPARE(rig.changed.count(), 2);
}

void TestPipelineFeed::aClearIsDatedByEvents()
{
    Rig rig;
    QVERIFY(rig.start());
    QVERIFY(!rig.feed.clearingSince(kOrders).isValid());
    rig.server.events[u"orders"_s] = {FakeManager::event(u"2026-03-14T11:59:41Z"_s, u"Clearing"_s),
        FakeManager::event(u"2026-03-14T11:59:40.118402Z"_s, u"Clearing"_s),
        FakeManager::event(u"2026-03-14T11:00:00Z"_s, u"InUse"_s)};
    rig.set(0, kStorage, u"Clearing"_s);
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.clearingSince(kOrders), rig.clock.utcNow()); // until the events came
    QTRY_COMPARE(rig.feed.clearingSince(kOrders), utc("2026-03-14T11:59:40.118Z"));
    QVERIFY(!rig.feed.clearingSince({u"u2"_s, u"billing"_s}).isValid());
}

void TestPipelineFeed::eventsAreAskedForOnce()
{
    Rig rig;
    rig.server.events[u"orders"_s] = {};
    rig.set(0, kStorage, u"Clearing"_s);
    QVERIFY(rig.start());
    for (int i = 0; i < 4; ++i) {
        rig.set(1, u"description"_s, QString::number(i));
        QVERIFY(rig.tick());
    }
    QCOMPARE(rig.server.count("events"), 1);
}

void TestPipelineFeed::withoutEventsAClearBeganWhenSeen()
{
    Rig rig;
    rig.set(0, kStorage, u"Clearing"_s);
    const QDateTime seen = rig.clock.utcNow();
    QVERIFY(rig.start());
    QTRY_COMPARE(rig.server.count("events"), 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(rig.tick());
    QCOMPARE(rig.feed.clearingSince(kOrders), seen);
}

void TestPipelineFeed::anEndedClearIsForgotten()
{
    Rig rig;
    rig.set(0, kStorage, u"Clearing"_s);
    QVERIFY(rig.start());
    rig.set(0, kStorage, u"Cleared"_s);
    QVERIFY(rig.tick());
    QVERIFY(!rig.feed.clearingSince(kOrders).isValid());
    rig.set(0, kStorage, u"Clearing"_s);
    QVERIFY(rig.tick());
    QCOMPARE(rig.feed.clearingSince(kOrders), rig.clock.utcNow());
    QTRY_COMPARE(rig.server.count("events"), 2);
}

void TestPipelineFeed::walksTheUnbrokenRun_data()
{
    using S = StorageState;
    QTest::addColumn<QList<StorageState>>("newestFirst");
    QTest::addColumn<int>("began"); // index, -1 for none
    QTest::newRow("no events") << QList<S>{} << -1;
    QTest::newRow("over already") << QList<S>{S::Cleared, S::Clearing} << -1;
    QTest::newRow("one") << QList<S>{S::Clearing, S::InUse} << 0;
    QTest::newRow("nudged") << QList<S>{S::Clearing, S::Clearing, S::Clearing, S::InUse} << 2;
    QTest::newRow("an earlier clear")
        << QList<S>{S::Clearing, S::InUse, S::Cleared, S::Clearing} << 0;
    QTest::newRow("older ones were trimmed") << QList<S>{S::Clearing, S::Clearing} << 1;
}

void TestPipelineFeed::walksTheUnbrokenRun()
{
    QFETCH(QList<StorageState>, newestFirst);
    QFETCH(int, began);
    const QList<PipelineEvent> events = eventsWith(newestFirst);
    QCOMPARE(clearBegan(events), began < 0 ? QDateTime() : events.at(began).recordedAt);
}

void TestPipelineFeed::comparesClocks_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("ahead");
    QTest::newRow("none") << QByteArray() << qint64(0);
    QTest::newRow("not a date") << QByteArray("yesterday") << qint64(0);
    QTest::newRow("the same second") << QByteArray("Sat, 14 Mar 2026 12:00:00 GMT") << qint64(0);
    QTest::newRow("within the grain") << QByteArray("Sat, 14 Mar 2026 11:59:59 GMT") << qint64(0);
    QTest::newRow("ahead") << QByteArray("Sat, 14 Mar 2026 12:05:00 GMT") << qint64(300'500);
    QTest::newRow("behind") << QByteArray("Sat, 14 Mar 2026 11:00:00 GMT") << qint64(-3'599'500);
}

void TestPipelineFeed::comparesClocks()
{
    QFETCH(QByteArray, date);
    QFETCH(qint64, ahead);
    Rig rig;
    rig.server.date = date;
    rig.set(0, kStorage, u"Clearing"_s);
    QVERIFY(rig.start());
    QCOMPARE(rig.feed.serverAhead().count(), ahead);
    // When we saw it, in the server's time: ages are taken against that.
    QCOMPARE(rig.feed.clearingSince(kOrders), rig.clock.utcNow().addMSecs(ahead));
}

QTEST_GUILESS_MAIN(TestPipelineFeed)
#include "tst_pipelinefeed.moc"

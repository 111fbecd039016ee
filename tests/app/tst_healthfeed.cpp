// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/healthfeed.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "tests/support/fakemanager.h"
#include "tests/support/manualclock.h"
#include "tests/support/spinuntil.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Rig {
    explicit Rig(bool configured = true)
        : transport(server.url())
        , reads(transport)
        , feed(reads, clock, configured)
        , changed(&feed, &HealthFeed::changed)
    {
    }

    /// Whether the round that is under way ends and the next is armed.
    bool ends()
    {
        return spinUntil([this] { return clock.pending() == 1; });
    }
    bool start()
    {
        feed.start();
        return ends();
    }
    bool tick()
    {
        clock.advance(clock.untilNext());
        return ends();
    }

    FakeManager server;
    ManualClock clock;
    Transport transport;
    PipelinesReads reads;
    HealthFeed feed;
    QSignalSpy changed;
};

} // namespace

class TestHealthFeed final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAManagerNothingIsRead();
    void introducesItselfOnce();
    void servicesAreReadEveryTenSeconds();
    void unhealthyIsAnAnswer();
    void noEventsYetIsNoLoss();
    void asksAgainWhoItIsAfterALoss();
    void pausedItAsksNothing();
};

void TestHealthFeed::withoutAManagerNothingIsRead()
{
    Rig rig(false);
    rig.feed.start();
    rig.feed.readNow();
    rig.clock.advance(1min);
    QCOMPARE(rig.transport.requestCount(), 0);
    QVERIFY(!rig.feed.config());
}

void TestHealthFeed::introducesItselfOnce()
{
    Rig rig;
    QVERIFY(rig.start());
    QCOMPARE(rig.feed.config()->edition, u"Open source"_s);
    QVERIFY(!rig.feed.config()->isEnterprise());
    QCOMPARE(rig.feed.session()->tenantName, u"default"_s);
    QCOMPARE(rig.feed.session()->role, u"admin"_s);
    QVERIFY(rig.feed.cluster()->allHealthy);
    for (int i = 0; i < 3; ++i)
        QVERIFY(rig.tick());
    QCOMPARE(rig.server.count("config"), 1);
    QCOMPARE(rig.server.count("session"), 1);
}

void TestHealthFeed::servicesAreReadEveryTenSeconds()
{
    Rig rig;
    QVERIFY(rig.start());
    QCOMPARE(rig.clock.untilNext(), 10s);
    rig.changed.clear();
    for (int i = 0; i < 3; ++i)
        QVERIFY(rig.tick());
    QCOMPARE(rig.server.count("cluster"), 4);
    QCOMPARE(rig.changed.count(), 0); // nothing new, nothing told
}

void TestHealthFeed::unhealthyIsAnAnswer()
{
    Rig rig;
    QVERIFY(rig.start());
    rig.server.healthy = false; // 503 with the same body (pipelines 4.3)
    QVERIFY(rig.tick());
    QVERIFY(!rig.feed.cluster()->allHealthy);
    QVERIFY(!rig.feed.cluster()->runner.healthy);
    QCOMPARE(rig.server.count("config"), 1);
}

void TestHealthFeed::noEventsYetIsNoLoss()
{
    Rig rig;
    rig.server.hasCluster = false; // 404 right after its first boot
    QVERIFY(rig.start());
    QVERIFY(!rig.feed.cluster());
    rig.server.hasCluster = true;
    QVERIFY(rig.tick());
    QVERIFY(rig.feed.cluster());
    QCOMPARE(rig.server.count("config"), 1);
}

void TestHealthFeed::asksAgainWhoItIsAfterALoss()
{
    Rig rig;
    QVERIFY(rig.start());
    rig.server.silent = true;
    QVERIFY(rig.tick());
    QVERIFY(!rig.feed.cluster()); // nobody can say how its services do
    QCOMPARE(rig.feed.config()->version, u"0.337.0"_s); // what it was, until somebody answers
    rig.server.silent = false;
    rig.server.version = u"0.338.0"_s;
    rig.server.edition = u"Enterprise"_s;
    rig.server.role = u"read"_s;
    QVERIFY(rig.tick());
    QVERIFY(rig.feed.config()->isEnterprise());
    QCOMPARE(rig.feed.config()->version, u"0.338.0"_s);
    QCOMPARE(rig.feed.session()->role, u"read"_s);
    QVERIFY(rig.feed.cluster());
}

void TestHealthFeed::pausedItAsksNothing()
{
    Rig rig;
    QVERIFY(rig.start());
    rig.feed.pause();
    rig.server.forget();
    rig.clock.advance(1h);
    QCOMPARE(rig.server.count("cluster"), 0);
    rig.feed.resume();
    QVERIFY(rig.ends());
    QCOMPARE(rig.server.count("cluster"), 1);
}

QTEST_GUILESS_MAIN(TestHealthFeed)
#include "tst_healthfeed.moc"

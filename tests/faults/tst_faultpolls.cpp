// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"
#include "tests/faults/faultreads.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/manualclock.h"
#include "tests/support/spinuntil.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

using Phase = FeedState::Phase;
using ServerKind = AskedServer::Kind;

/// Every fault between two readings of a feed: it fails and says so, keeps its rows, goes on by
/// itself when the server asked for, and is as good as before once the server is.
class TestFaultPolls final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void registry_data() { rows(); }
    void registry();
    void manager_data() { rows(); }
    void manager();

private:
    static void rows();
    template <class Feed, class Server>
    void walk(ServerKind kind, Feed& feed, Server& server, Transport& transport);

    ManualClock m_clock;
};

void TestFaultPolls::rows()
{
    QTest::addColumn<FaultRow>("fault");
    const auto faults = allFaults();
    for (const FaultRow& fault : faults)
        QTest::newRow(fault.name) << fault;
}

template <class Feed, class Server>
void TestFaultPolls::walk(ServerKind kind, Feed& feed, Server& server, Transport& transport)
{
    QFETCH(FaultRow, fault);
    feed.start();
    QVERIFY(spinUntil([&] { return feed.state().phase == Phase::Live; }));
    const auto before = feed.snapshot();
    QCOMPARE(before->items->size(), 2);

    if (fault.takesTime)
        transport.limitPatience(kShortPatience);
    if (fault.answer)
        server.instead = fault.answer();
    server.server().refuse(!fault.answer);
    feed.readNow();
    QVERIFY(spinUntil([&] { return feed.state().phase == Phase::Failing; }));

    const FaultRow::Read& read = readOf(fault, kind);
    QVERIFY(feed.state().error);
    QCOMPARE(wordFor(feed.state().error->kind), wordFor(read.kind));
    QCOMPARE(feed.state().failures, 1);
    QCOMPARE(feed.snapshot(), before); // the rows of before, untouched
    QVERIFY(feed.state().nextTry);
    const auto wait = *feed.state().nextTry - m_clock.now();
    QVERIFY(wait >= fault.wait && wait > std::chrono::seconds(0));
    QVERIFY(wait <= std::max(fault.wait, std::chrono::seconds(30)));

    server.instead.reset();
    server.server().refuse(false);
    transport.limitPatience(kReadPatience);
    m_clock.advance(std::chrono::ceil<std::chrono::milliseconds>(wait));
    QVERIFY(spinUntil([&] { return feed.state().phase != Phase::Failing; }));
    QCOMPARE(feed.state().phase, Phase::Live);
    QCOMPARE(feed.state().failures, 0);
    QVERIFY(!feed.state().error);
    QCOMPARE(*feed.snapshot()->items, *before->items);
}

void TestFaultPolls::registry()
{
    LyingRegistry server;
    server.add(u"1"_s, u"bert"_s);
    server.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
    Transport transport(server.url());
    RegistryReads reads(transport);
    ArtifactFeed feed(reads, m_clock, std::chrono::seconds(2), true);
    walk(ServerKind::Registry, feed, server, transport);
}

void TestFaultPolls::manager()
{
    LyingManager server;
    server.add(u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s);
    server.add(u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d11"_s, u"returns"_s);
    Transport transport(server.url());
    PipelinesReads reads(transport);
    PipelineFeed feed(reads, m_clock, std::chrono::seconds(2), true);
    walk(ServerKind::Pipelines, feed, server, transport);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultPolls)
#include "tst_faultpolls.moc"

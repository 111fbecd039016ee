// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/lookup.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

class TestLookup final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRatingAtATime();
    void namesAreOneSegment();
};

void TestLookup::oneRatingAtATime()
{
    // Each may stop the whole server for minutes (registry 5.16).
    RawServer server;
    Transport transport(server.url());
    RegistryReads registry(transport);
    PipelinesReads pipelines(transport);
    Lookup lookup(registry, pipelines);
    server.queue({RawAnswer::silence()});
    server.respond(RawAnswer::json(R"({"name":"b","category":"model","net_score":0.5})"));
    PendingCall<Rating>* first = lookup.rating({u"1"_s});
    std::optional<Result<Rating>> cancelled;
    first->then(this, [&cancelled](const Result<Rating>& result) { cancelled = result; });
    QSignalSpy received(&server, &RawServer::received);
    QVERIFY(received.wait());
    const Result<Rating> second = resultOf(lookup.rating({u"2"_s}));
    QVERIFY(second.has_value());
    QVERIFY(cancelled && !*cancelled);
    QCOMPARE(cancelled->error().kind, ErrorKind::Cancelled);
    // One that has ended is not cancelled any more.
    QVERIFY(resultOf(lookup.rating({u"3"_s})).has_value());
}

void TestLookup::namesAreOneSegment()
{
    RawServer server;
    Transport transport(server.url());
    RegistryReads registry(transport);
    PipelinesReads pipelines(transport);
    Lookup lookup(registry, pipelines);
    server.respond(RawAnswer::json("[]"));
    QVERIFY(resultOf(lookup.events({u"u1"_s, u"a/b"_s})).has_value());
    QVERIFY(server.requests().last().target.startsWith("/v0/pipelines/a%2Fb/events"));
    QCOMPARE(resultOf(lookup.events({u"u1"_s, u".."_s})).error().kind, ErrorKind::Unsendable);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestLookup)
#include "tst_lookup.moc"

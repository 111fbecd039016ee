// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/decode.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "tests/support/quoted.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"
#include "tests/support/samplepipelines.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace steward {

/// Paths and selectors, the list that is not parsed twice, and the log that never ends.
class TestPipelinesReads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void paths();
    void givesTheSameListForTheSameBytes();
    void noticesEveryOtherBody_data();
    void noticesEveryOtherBody();
    void takesHalfOfTheSameBytesForNoAnswer();
    void decodesWhatIsSmallWhereItIs();
    void keepsTheLastListThroughAFailure();
    void knowsWhenTheServerGaveItsList();
    void readsWithoutASession();
    void cutsTheEndlessLog();
    void keepsTheEndOfALongLog();
    void canBeCancelled();
    void outlivesItsReads();

private:
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<PipelinesReads> m_reads;
};

void TestPipelinesReads::init()
{
    m_server = std::make_unique<RawServer>();
    m_transport = std::make_unique<Transport>(m_server->url(u"/proxy"_s));
    m_reads = std::make_unique<PipelinesReads>(*m_transport);
}

// selector=all is the default and a thousand times dearer: it must be asked for (pipelines 8.18).
void TestPipelinesReads::paths()
{
    m_server->respond(RawAnswer::whole(500, {}));
    const QString name = u"a/b"_s;
    std::ignore = resultOf(m_reads->config());
    std::ignore = resultOf(m_reads->session());
    std::ignore = resultOf(m_reads->healthz());
    std::ignore = resultOf(m_reads->clusterHealth());
    std::ignore = resultOf(m_reads->list());
    std::ignore = resultOf(m_reads->get(name));
    std::ignore = resultOf(m_reads->events(name));
    std::ignore = resultOf(m_reads->stats(name));
    std::ignore = resultOf(m_reads->log(name));
    std::ignore = resultOf(m_reads->rawRecord(name));
    QByteArrayList asked;
    for (const RawRequest& request : m_server->requests()) {
        QCOMPARE(request.verb, "GET"_ba);
        asked.append(request.target);
    }
    const QByteArrayList expected{"/proxy/v0/config", "/proxy/v0/config/session", "/proxy/healthz",
        "/proxy/v0/cluster_healthz", "/proxy/v0/pipelines?selector=status",
        "/proxy/v0/pipelines/a%2Fb?selector=status",
        "/proxy/v0/pipelines/a%2Fb/events?selector=status", "/proxy/v0/pipelines/a%2Fb/stats",
        "/proxy/v0/pipelines/a%2Fb/logs", "/proxy/v0/pipelines/a%2Fb?selector=all"};
    QCOMPARE(asked, expected);
}

void TestPipelinesReads::givesTheSameListForTheSameBytes()
{
    m_server->respond(RawAnswer::json(quoted("[" + stoppedPipeline() + "]")));
    const auto first = resultOf(m_reads->list());
    const auto second = resultOf(m_reads->list());
    QVERIFY(first && second);
    QCOMPARE(second->get(), first->get());
    QCOMPARE((*first)->size(), 1);

    m_server->respond(RawAnswer::json("[]"));
    const auto empty = resultOf(m_reads->list());
    QVERIFY(empty && *empty);
    QVERIFY((*empty)->isEmpty());
}

namespace {

// In chunks, as a server that does not know the length beforehand.
RawAnswer chunked(const QByteArray& body)
{
    RawAnswer answer = RawAnswer::endless({body.first(body.size() / 3),
        body.mid(body.size() / 3, body.size() / 3), body.mid(body.size() / 3 * 2)});
    answer.pieces.append("0\r\n\r\n");
    return answer;
}

QByteArray listOf(int rows)
{
    QByteArrayList all;
    for (int row = 0; row < rows; ++row)
        all.append(quoted(stoppedPipeline()));
    return '[' + all.join(',') + ']';
}

} // namespace

// Equal bytes are not stored twice; whatever differs is read anew, wherever it differs.
void TestPipelinesReads::noticesEveryOtherBody_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<int>("rows");
    const QByteArray body = listOf(100);
    QByteArray ending = body;
    ending.replace(ending.lastIndexOf("false"), 5, "null ");
    QTest::newRow("equal") << body << 100;
    QTest::newRow("another last byte") << QByteArray(body.first(body.size() - 1) + ' ') << -1;
    QTest::newRow("another byte at its end") << ending << 100;
    QTest::newRow("shorter") << listOf(99) << 99;
    QTest::newRow("longer") << listOf(101) << 101;
    QTest::newRow("longer by a space") << QByteArray(body + ' ') << 100;
    QTest::newRow("empty") << QByteArray("[  ]") << 0;
}

void TestPipelinesReads::noticesEveryOtherBody()
{
    QFETCH(const QByteArray, now);
    QFETCH(const int, rows);
    const QByteArray before = listOf(100);
    for (const auto& answer :
        {&chunked, +[](const QByteArray& body) { return RawAnswer::json(body); }}) {
        m_server->respond(answer(before));
        const auto first = resultOf(m_reads->list());
        QVERIFY(first);
        m_server->respond(answer(now));
        const auto second = resultOf(m_reads->list());
        QCOMPARE(second.has_value(), rows >= 0);
        if (!second)
            continue;
        QCOMPARE((*second)->size(), rows);
        QCOMPARE(second->get() == first->get(), now == before);
    }
}

void TestPipelinesReads::takesHalfOfTheSameBytesForNoAnswer()
{
    const QByteArray body = listOf(100);
    RawAnswer half = RawAnswer::json(body);
    half.pieces.last().chop(1);
    half.after = RawAnswer::After::Close;
    // Not queued: Qt asks again by itself where a kept connection broke.
    m_server->respond(RawAnswer::json(body));
    const auto first = resultOf(m_reads->list());
    QVERIFY(first);
    m_server->respond(half);
    QVERIFY(!resultOf(m_reads->list()));
    m_server->respond(RawAnswer::json(body));
    const auto third = resultOf(m_reads->list());
    QVERIFY2(third, third ? "" : qPrintable(third.error().message));
    QCOMPARE(third->get(), first->get());
}

// Waking a thread for every health page costs more than the page; a list never holds the window.
void TestPipelinesReads::decodesWhatIsSmallWhereItIs()
{
    for (const qsizetype size : {qsizetype(2), kSmallBody, kSmallBody + 1, qsizetype(100'000)}) {
        m_server->respond(RawAnswer::json(QByteArray(size, ' ')));
        Request request;
        request.path = {"health"};
        const auto readHere
            = resultOf(sendAndDecode<bool>(*m_transport, request, [](const Response&) {
                  return Result<bool>(QThread::currentThread() == qApp->thread());
              }));
        QVERIFY(readHere);
        QCOMPARE(*readHere, size <= kSmallBody);
    }
}

void TestPipelinesReads::keepsTheLastListThroughAFailure()
{
    const RawAnswer answer = RawAnswer::json(quoted("[" + stoppedPipeline() + "]"));
    m_server->queue({answer, RawAnswer::webPage(), RawAnswer::json("[{}]"),
        RawAnswer::whole(
            500, answer.pieces.constFirst().mid(answer.pieces.constFirst().indexOf('['))),
        answer});
    const auto first = resultOf(m_reads->list());
    QVERIFY(first);
    QCOMPARE(resultOf(m_reads->list()).error().kind, ErrorKind::NotJson);
    QCOMPARE(resultOf(m_reads->list()).error().message, u"pipelines[0].id: no text"_s);
    QCOMPARE(resultOf(m_reads->list()).error().kind, ErrorKind::Server);
    QCOMPARE(resultOf(m_reads->list())->get(), first->get());
}

void TestPipelinesReads::knowsWhenTheServerGaveItsList()
{
    QVERIFY(m_reads->listedAt().isNull());
    // Dated also where the bytes are as before.
    m_server->queue({RawAnswer::json("[]", {{"Date", "Fri, 21 Aug 2026 06:02:19 GMT"}}),
        RawAnswer::json("[]", {{"Date", "Fri, 21 Aug 2026 06:02:21 GMT"}}),
        RawAnswer::json("[]", {{"Date", "lately"}})});
    QVERIFY(resultOf(m_reads->list()));
    QCOMPARE(m_reads->listedAt().toString(Qt::ISODate), u"2026-08-21T06:02:19Z"_s);
    QVERIFY(resultOf(m_reads->list()));
    QCOMPARE(m_reads->listedAt().toString(Qt::ISODate), u"2026-08-21T06:02:21Z"_s);
    QVERIFY(resultOf(m_reads->list()));
    QVERIFY(!m_reads->listedAt().isValid());
}

void TestPipelinesReads::readsWithoutASession()
{
    m_server->respond(RawAnswer::whole(404, {}));
    QCOMPARE(resultOf(m_reads->session()), Result<ManagerSession>(ManagerSession()));
}

void TestPipelinesReads::cutsTheEndlessLog()
{
    m_server->respond(RawAnswer::endless({"one\n", "[manager] two\n"}));
    QElapsedTimer clock;
    clock.start();
    const auto log = resultOf(m_reads->log(u"p"_s));
    QVERIFY(log);
    QCOMPARE(*log, u"one\n[manager] two\n"_s);
    QVERIFY(clock.elapsed() < 4000);
}

void TestPipelinesReads::keepsTheEndOfALongLog()
{
    QByteArrayList chunks;
    for (int i = 0; i < 1000; ++i)
        chunks.append("line " + QByteArray::number(i) + ' ' + QByteArray(1000, 'x') + '\n');
    RawAnswer answer = RawAnswer::endless(chunks);
    answer.pieces.append("0\r\n\r\n"); // as when the pipeline is deleted
    m_server->respond(answer);
    const auto log = resultOf(m_reads->log(u"p"_s));
    QVERIFY(log);
    QVERIFY(log->size() <= 256LL * 1024);
    QVERIFY(log->size() > 250LL * 1024);
    QVERIFY(log->startsWith("line 7"_L1));
    QVERIFY(log->contains("line 999 "_L1));
}

void TestPipelinesReads::canBeCancelled()
{
    m_server->respond(RawAnswer::endless({"one\n"}));
    auto* call = m_reads->log(u"p"_s);
    connect(m_server.get(), &RawServer::received, call, [call] { call->cancel(); });
    QCOMPARE(resultOf(call, 1500).error().kind, ErrorKind::Cancelled);
}

void TestPipelinesReads::outlivesItsReads()
{
    m_server->respond(RawAnswer::json(quoted("[" + stoppedPipeline() + "]")));
    auto* call = m_reads->list();
    m_reads.reset();
    const auto list = resultOf(call);
    QVERIFY(list);
    QCOMPARE((*list)->size(), 1);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestPipelinesReads)
#include "tst_pipelinesreads.moc"

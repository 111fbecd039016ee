// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/decode.h"
#include "net/http/transport.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

/// Time, size, cancelling, and calls that outlive what they belong to.
class TestTransportLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesUpAfterSilence_data();
    void givesUpAfterSilence();
    void givesUpOnADrip();
    void waitsForASlowAnswer();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void takesWhatIsJustNotTooLarge();
    void aHangingReadHoldsNoWrite();
    void cancelsARead();
    void aCancelledWriteMayHaveLeft();
    void takesTheBeginningOfAStream();
    void takesAStreamThatBreaksOff_data();
    void takesAStreamThatBreaksOff();
    void aStreamThatNeverBeginsTimesOut();
    void diesWithCallsInFlight();
    void forgetsACallThatDiedWhileDecoding();

private:
    static Request read() { return request("GET", Effect::Read); }
    static Request write() { return request("DELETE", Effect::Write); }
    static Request request(const QByteArray& verb, Effect effect)
    {
        Request made;
        made.verb = verb;
        made.path = {"x"};
        made.effect = effect;
        return made;
    }
};

void TestTransportLimits::givesUpAfterSilence_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<RawAnswer>("answer");
    QTest::newRow("read") << false << RawAnswer::silence();
    QTest::newRow("write") << true << RawAnswer::silence();
    QTest::newRow("within the body") << false << RawAnswer::endless({"[1,"});
}

void TestTransportLimits::givesUpAfterSilence()
{
    QFETCH(const bool, isWrite);
    QFETCH(const RawAnswer, answer);

    RawServer server;
    server.respond(answer);
    Transport transport(server.url());
    Request request = isWrite ? write() : read();
    request.patience = {150ms, 10s};
    const Result<Response> result = resultOf(transport.send(request), 5000);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QCOMPARE(result.error().sent, Sent::Maybe);
    QCOMPARE(server.requests().size(), 1);
}

// The idle timeout never ends an answer that drips (anchors P27).
void TestTransportLimits::givesUpOnADrip()
{
    RawServer server;
    server.respond(RawAnswer::json(QByteArray(1000, ' ')).dripped(1, 20ms));
    Transport transport(server.url());
    Request request = read();
    request.patience = {5s, 300ms};
    QElapsedTimer clock;
    clock.start();
    const Result<Response> result = resultOf(transport.send(request));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QVERIFY(clock.elapsed() >= 270); // Qt's coarse timers may fire a twentieth early
}

void TestTransportLimits::waitsForASlowAnswer()
{
    RawServer server;
    server.respond(RawAnswer::json("{\"status\":\"ok\"}").dripped(20, 30ms));
    Transport transport(server.url());
    Request request = read();
    request.patience = {400ms, 10s};
    const Result<Response> result = resultOf(transport.send(request));
    QVERIFY(result);
    QCOMPARE(result->body, "{\"status\":\"ok\"}"_ba);
}

void TestTransportLimits::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::newRow("promised") << RawAnswer{
        {"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"}, {}, RawAnswer::After::Hang};
    QTest::newRow("all at once") << RawAnswer::json(QByteArray(5000, 'x'));
    QTest::newRow("in chunks that promise nothing")
        << RawAnswer::endless(QByteArrayList(50, QByteArray(100, 'x')));
    QTest::newRow("in pieces")
        << RawAnswer::endless(QByteArrayList(50, QByteArray(100, 'x'))).dripped(500, 1ms);
}

void TestTransportLimits::refusesWhatIsTooLarge()
{
    QFETCH(const RawAnswer, answer);

    RawServer server;
    server.respond(answer);
    Transport transport(server.url());
    for (Request request : {read(), write()}) {
        request.mostBytes = 1000;
        const Result<Response> result = resultOf(transport.send(request), 5000);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::TooLarge);
        QCOMPARE(result.error().sent, Sent::Answered);
        QCOMPARE(result.error().httpStatus, 200);
    }
}

void TestTransportLimits::takesWhatIsJustNotTooLarge()
{
    RawServer server;
    server.respond(RawAnswer::json(QByteArray(1000, 'x')));
    Transport transport(server.url());
    Request request = read();
    request.mostBytes = 1000;
    const Result<Response> result = resultOf(transport.send(request));
    QVERIFY(result);
    QCOMPARE(result->body.size(), 1000);
}

// Six hanging reads once starved a write (anchors S1).
void TestTransportLimits::aHangingReadHoldsNoWrite()
{
    RawServer server;
    server.respond([](const RawRequest& asked) {
        return asked.verb == "GET" ? RawAnswer::silence() : RawAnswer::json("{}");
    });
    Transport transport(server.url());
    for (int i = 0; i < 20; ++i)
        transport.send(read());
    QTRY_COMPARE(server.requests().size(), 6); // as many as Qt lets out at a time
    const Result<Response> result = resultOf(transport.send(write()), 2000);
    QVERIFY(result);
    QCOMPARE(server.requests().constLast().verb, "DELETE"_ba);
}

void TestTransportLimits::cancelsARead()
{
    RawServer server;
    server.respond(RawAnswer::silence());
    Transport transport(server.url());
    auto* call = transport.send(read());
    call->cancel(); // before anything left
    call->cancel();
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Cancelled);

    auto* later = transport.send(read());
    connect(&server, &RawServer::received, later, [later] { later->cancel(); });
    QCOMPARE(resultOf(later).error().kind, ErrorKind::Cancelled);
}

void TestTransportLimits::aCancelledWriteMayHaveLeft()
{
    RawServer server;
    server.respond(RawAnswer::silence());
    Transport transport(server.url());
    auto* call = transport.send(write());
    connect(&server, &RawServer::received, call, [call] { call->cancel(); });
    const Result<Response> result = resultOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(result.error().sent, Sent::Maybe);
    QCOMPARE(server.requests().size(), 1);
}

// The log of a pipeline never ends (pipelines 4.5).
void TestTransportLimits::takesTheBeginningOfAStream()
{
    RawServer server;
    server.respond(RawAnswer::endless({"one\n", "two\n"}));
    Transport transport(server.url());
    Request request = read();
    request.takeFor = 200ms;
    const Result<Response> byTime = resultOf(transport.send(request));
    QVERIFY(byTime);
    QCOMPARE(byTime->body, "one\ntwo\n"_ba);

    server.respond(RawAnswer::endless(QByteArrayList(100, QByteArray(100, 'x'))));
    request.takeFor = 10s;
    request.mostBytes = 1000;
    const Result<Response> bySize = resultOf(transport.send(request), 5000);
    QVERIFY(bySize);
    QVERIFY(bySize->body.size() > 1000);
}

void TestTransportLimits::takesAStreamThatBreaksOff_data()
{
    QTest::addColumn<RawAnswer>("answer");
    RawAnswer stream = RawAnswer::endless({"one\n", "two\n"});
    stream.after = RawAnswer::After::Close;
    QTest::newRow("closed") << stream;
    stream.pieces.append("0\r\n\r\n");
    stream.after = RawAnswer::After::KeepAlive;
    QTest::newRow("ended") << stream;
}

void TestTransportLimits::takesAStreamThatBreaksOff()
{
    QFETCH(const RawAnswer, answer);

    RawServer server;
    server.respond(answer);
    Transport transport(server.url());
    Request request = read();
    request.takeFor = 10s;
    const Result<Response> result = resultOf(transport.send(request), 5000);
    QVERIFY(result);
    QCOMPARE(result->body, "one\ntwo\n"_ba);
}

void TestTransportLimits::aStreamThatNeverBeginsTimesOut()
{
    RawServer server;
    server.respond(RawAnswer::silence());
    Transport transport(server.url());
    Request request = read();
    request.takeFor = 10s;
    request.patience = {5s, 200ms};
    const Result<Response> result = resultOf(transport.send(request), 5000);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
}

void TestTransportLimits::diesWithCallsInFlight()
{
    RawServer server;
    server.respond(RawAnswer::endless({"[1,"}));
    int handled = 0;
    auto transport = std::make_unique<Transport>(server.url());
    for (int i = 0; i < 10; ++i) {
        for (const Request& request : {read(), write()}) {
            transport->send(request)->then(this, [&handled](const auto&) { ++handled; });
            sendAndDecode<int>(*transport, request, [](const Response&) {
                return Result<int>(1);
            })->then(this, [&handled](const auto&) { ++handled; });
        }
    }
    QTRY_VERIFY(server.requests().size() >= 8);
    transport.reset();
    RawServer other;
    Transport next(other.url());
    QVERIFY(resultOf(next.send(read())));
    QCOMPARE(handled, 0);
}

void TestTransportLimits::forgetsACallThatDiedWhileDecoding()
{
    RawServer server;
    server.respond(RawAnswer::json(QByteArray(kSmallBody + 1, ' ')));
    auto transport = std::make_unique<Transport>(server.url());
    std::atomic<bool> isDecoding = false;
    std::atomic<bool> mayGoOn = false;
    std::atomic<bool> isDone = false;
    sendAndDecode<int>(*transport, read(), [&](const Response&) {
        isDecoding = true;
        while (!mayGoOn)
            std::this_thread::yield();
        isDone = true;
        return Result<int>(1);
    })->then(this, [](const auto&) { QFAIL("the call was gone"); });
    QTRY_VERIFY(isDecoding.load());
    transport.reset();
    mayGoOn = true;
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QVERIFY(isDone.load());
    QCoreApplication::processEvents();
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestTransportLimits)
#include "tst_transportlimits.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// A write leaves once, whatever the server does with the connection (registry 4.5, SAFETY.md 6):
/// Qt alone would send it up to four times. Counted on the wire.
class TestTransportOnce : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsAWriteOnce_data();
    void sendsAWriteOnce();
    void neverSendsTwiceOnAConnectionThatExpires();
    void theCountSeesWhatQtSendsAgain();
    void sendsTheBodyWhole();
    void asksNobodyForAPassword();
};

namespace {

Request write(const QByteArray& verb, const QByteArray& body = {})
{
    Request request;
    request.verb = verb;
    request.path = {"artifacts", u"12"_s};
    request.body = body;
    request.contentType = "application/json";
    request.effect = Effect::Write;
    return request;
}

} // namespace

void TestTransportOnce::sendsAWriteOnce_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isReused");
    QTest::addColumn<RawAnswer>("ending");

    const QList<std::pair<const char*, RawAnswer>> endings{
        {"closed", RawAnswer::closed()},
        {"reset", RawAnswer::reset()},
        {"half a status line", RawAnswer::halfStatusLine()},
        {"a status line and nothing more", {{"HTTP/1.1 200 OK\r\n"}, {}, RawAnswer::After::Close}},
        {"headers cut short", {{"HTTP/1.1 200 OK\r\nContent-Le"}, {}, RawAnswer::After::Close}},
        {"reset within the status line", {{"HTTP/1.1 2"}, {}, RawAnswer::After::Reset}},
        {"garbage", {{"what?\r\n\r\n"}, {}, RawAnswer::After::Close}},
        {"half a body", RawAnswer::halfBody(200, "{\"status\":")},
    };
    const QList<std::pair<QByteArray, QByteArray>> writes{
        {"DELETE", {}}, {"POST", {}}, {"POST", "{\"url\":\"x\"}"}};
    for (const auto& [verb, body] : writes) {
        for (const auto& [name, ending] : endings) {
            for (const bool isReused : {false, true}) {
                QTest::addRow("%s%s, %s connection, %s", verb.constData(),
                    body.isEmpty() ? "" : " with a body", isReused ? "reused" : "fresh", name)
                    << verb << body << isReused << ending;
            }
        }
    }
}

void TestTransportOnce::sendsAWriteOnce()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isReused);
    QFETCH(const RawAnswer, ending);

    RawServer server;
    Transport transport(server.url());
    if (isReused) {
        QVERIFY(resultOf(transport.send(write("POST"))));
        server.forget();
    }
    server.queue({ending});
    const Result<Response> result = resultOf(transport.send(write(verb, body)));
    QVERIFY(!result);
    QCOMPARE(result.error().sent, Sent::Maybe);
    QCOMPARE(result.error().kind, ErrorKind::Unreachable);
    QCOMPARE(result.error().asked, QString::fromLatin1(verb + " /artifacts/12"));

    // Another write after it: had the first been sent again, it would be between the two.
    QVERIFY(resultOf(transport.send(write("PUT"))));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(0).verb, verb);
    QCOMPARE(server.requests().at(0).body, body);
    QCOMPARE(server.requests().at(0).connection, 1);
    QCOMPARE(server.requests().at(1).verb, "PUT"_ba);
}

// A manager closes a connection five seconds after its last answer (pipelines 2.3): a write that
// meets that moment goes out once on a new connection, or is lost and says so.
void TestTransportOnce::neverSendsTwiceOnAConnectionThatExpires()
{
    RawServer server;
    RawAnswer last = RawAnswer::json("{}");
    last.after = RawAnswer::After::Close;
    server.respond(last);
    Transport transport(server.url());
    int answered = 0;
    for (int i = 0; i < 50; ++i) {
        const Result<Response> result = resultOf(transport.send(write("DELETE")));
        if (result)
            ++answered;
        else
            QCOMPARE(result.error().sent, Sent::Maybe);
    }
    QVERIFY(server.requests().size() >= answered);
    QVERIFY(server.requests().size() <= 50);
    qInfo("%d of 50 answered", answered);
}

// The control: a read may be sent again, and the server above counts it.
void TestTransportOnce::theCountSeesWhatQtSendsAgain()
{
    RawServer server;
    server.respond(RawAnswer::closed());
    Transport transport(server.url());
    Request request;
    request.path = {"health"};
    QVERIFY(!resultOf(transport.send(request)));
    if (server.requests().size() == 1)
        QSKIP("this Qt does not send a read again by itself");
    QCOMPARE(server.requests().size(), 2);
}

void TestTransportOnce::sendsTheBodyWhole()
{
    RawServer server;
    Transport transport(server.url());
    const QByteArray body(3'000'000, 'x');
    QVERIFY(resultOf(transport.send(write("POST", body))));
    QVERIFY(resultOf(transport.send(write("DELETE"))));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(0).body == body);
    QCOMPARE(server.requests().at(0).header("Content-Length"), "3000000"_ba);
    QCOMPARE(server.requests().at(0).header("Content-Type"), "application/json"_ba);
    QCOMPARE(server.requests().at(1).header("Content-Length"), "0"_ba);
    QVERIFY(server.requests().at(1).header("Transfer-Encoding").isEmpty());
}

// A 401 with a challenge is an answer, and the write is not sent again for it.
void TestTransportOnce::asksNobodyForAPassword()
{
    RawServer server;
    server.respond(RawAnswer::whole(401, {}, {{"WWW-Authenticate", "Basic realm=\"x\""}}));
    Transport transport(server.url());
    for (const QByteArray& verb : {"DELETE"_ba, "POST"_ba}) {
        const Result<Response> result = resultOf(transport.send(write(verb)));
        QVERIFY(result);
        QCOMPARE(result->status, 401);
    }
    QCOMPARE(server.requests().size(), 2);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestTransportOnce)
#include "tst_transportonce.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QLoggingCategory>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// What goes over the wire and what is told of it: addresses, headers, redirects, errors, the log.
class TestTransport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheBaseAsEntered_data();
    void keepsTheBaseAsEntered();
    void encodesTheQuery();
    void sendsNothingForARefusedPath();
    void sendsPlainHeaders();
    void sendsNoCookieBack();
    void takesAnyStatusForAnAnswer_data();
    void takesAnyStatusForAnAnswer();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void callsHalfABodyUnanswered_data();
    void callsHalfABodyUnanswered();
    void knowsThatNothingLeft();
    void saysNoSecretAnywhere();
};

namespace {

Request get(const ApiPath& path)
{
    Request request;
    request.path = path;
    return request;
}

Q_GLOBAL_STATIC(QStringList, loggedLines)

void keepLine(QtMsgType, const QMessageLogContext&, const QString& line)
{
    loggedLines->append(line);
}

} // namespace

void TestTransport::keepsTheBaseAsEntered_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("target");

    QTest::newRow("bare") << u""_s << "/health"_ba;
    QTest::newRow("slash") << u"/"_s << "/health"_ba;
    QTest::newRow("prefix") << u"/api"_s << "/api/health"_ba;
    QTest::newRow("prefix and slashes") << u"/api//"_s << "/api/health"_ba;
    QTest::newRow("long prefix") << u"/a/b.c/api/"_s << "/a/b.c/api/health"_ba;
    QTest::newRow("encoded prefix") << u"/a%2Fb%20c"_s << "/a%2Fb%20c/health"_ba;
}

void TestTransport::keepsTheBaseAsEntered()
{
    QFETCH(const QString, base);
    QFETCH(const QByteArray, target);

    RawServer server;
    QUrl url = server.url();
    url.setPath(base, QUrl::StrictMode);
    url.setUserName(u"someone"_s);
    url.setPassword(u"hunter2"_s);
    url.setQuery(u"token=abc"_s);
    const Transport reference(url);
    QVERIFY(!reference.base().toString().contains("hunter2"_L1));
    Transport transport(url);
    QVERIFY(resultOf(transport.send(get({"health"}))));
    QCOMPARE(server.requests().constFirst().target, target);
    QVERIFY(server.requests().constFirst().header("Authorization").isEmpty());
    QCOMPARE(transport.requestCount(), 1);
}

void TestTransport::encodesTheQuery()
{
    RawServer server;
    Transport transport(server.url());
    Request request = get({"artifacts"});
    request.query = {{u"offset"_s, u"a+b %20&c=d#/?ä"_s}, {u"x y"_s, u""_s}};
    QVERIFY(resultOf(transport.send(request)));
    QCOMPARE(server.requests().constFirst().target,
        "/artifacts?offset=a%2Bb%20%2520%26c%3Dd%23%2F%3F%C3%A4&x%20y="_ba);
}

void TestTransport::sendsNothingForARefusedPath()
{
    RawServer server;
    Transport transport(server.url());
    for (const Effect effect : {Effect::Read, Effect::Write}) {
        Request request = get({"artifacts", "model", u".."_s});
        request.verb = "DELETE";
        request.effect = effect;
        const Result<Response> result = resultOf(transport.send(request));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unsendable);
        QCOMPARE(result.error().sent, Sent::No);
        QVERIFY(!result.error().message.isEmpty());
    }
    QVERIFY(resultOf(transport.send(get({"health"})))); // whatever had left would be there by now
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(transport.requestCount(), 1);
}

void TestTransport::sendsPlainHeaders()
{
    RawServer server;
    Transport transport(server.url());
    Request write = get({"reset"});
    write.verb = "DELETE";
    write.effect = Effect::Write;
    write.headers = {{"X-Authorization", "bearer abc"}};
    QVERIFY(resultOf(transport.send(get({"health"}))));
    QVERIFY(resultOf(transport.send(write)));
    QSet<QByteArray> ids;
    for (const RawRequest& request : server.requests()) {
        QVERIFY(request.bytes.contains(" HTTP/1.1\r\n"));
        QVERIFY(request.header("User-Agent").startsWith("Steward/"));
        QCOMPARE(request.header("Accept-Encoding"), "identity"_ba);
        QCOMPARE(request.header("Accept"), "application/json"_ba);
        QVERIFY(request.header("Upgrade").isEmpty());
        ids.insert(request.header("X-Request-ID"));
    }
    QCOMPARE(ids.size(), 2);
    QCOMPARE(server.requests().at(0).header("Cache-Control"), "no-cache"_ba);
    // Some servers compare this name letter by letter (registry 1.2).
    QVERIFY(server.requests().at(1).bytes.contains("\r\nX-Authorization: bearer abc\r\n"));
}

void TestTransport::sendsNoCookieBack()
{
    RawServer server;
    server.respond(RawAnswer::json("{}", {{"Set-Cookie", "session=1; Path=/"}}));
    Transport transport(server.url());
    QVERIFY(resultOf(transport.send(get({"health"}))));
    QVERIFY(resultOf(transport.send(get({"health"}))));
    QVERIFY(server.requests().at(1).header("Cookie").isEmpty());
}

void TestTransport::takesAnyStatusForAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 202, 204, 400, 401, 403, 404, 405, 408, 409, 410, 413, 418,
             422, 424, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestTransport::takesAnyStatusForAnAnswer()
{
    QFETCH(const int, status);

    RawServer server;
    const QByteArray body = status == 204 ? QByteArray() : "{\"detail\":1}"_ba;
    server.respond(RawAnswer::whole(status, body, {{"X-Kind", "test"}}));
    Transport transport(server.url());
    for (const Effect effect : {Effect::Read, Effect::Write}) {
        Request request = get({"x", u"1"_s});
        request.effect = effect;
        request.verb = effect == Effect::Write ? "DELETE" : "GET";
        const Result<Response> result = resultOf(transport.send(request));
        QVERIFY(result);
        QCOMPARE(result->status, status);
        QCOMPARE(result->body, body);
        QCOMPARE(result->reason, u"Some Reason"_s);
        QCOMPARE(result->header("x-kind"), "test"_ba);
        QVERIFY(result->took.count() > 0);
    }
    QCOMPARE(server.requests().size(), 2);
}

void TestTransport::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<Effect>("effect");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d GET", status) << status << "GET"_ba << Effect::Read;
        QTest::addRow("%d POST to read", status) << status << "POST"_ba << Effect::Read;
        QTest::addRow("%d DELETE", status) << status << "DELETE"_ba << Effect::Write;
        QTest::addRow("%d POST", status) << status << "POST"_ba << Effect::Write;
    }
}

void TestTransport::followsNoRedirect()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, verb);
    QFETCH(const Effect, effect);

    RawServer elsewhere;
    RawServer server;
    const QByteArray target = elsewhere.url(u"/login"_s).toEncoded() + "?token=secret";
    server.respond(RawAnswer::redirect(status, target));
    Transport transport(server.url());
    Request request = get({"reset"});
    request.verb = verb;
    request.effect = effect;
    request.headers = {{"Authorization", "Bearer SECRET"}};
    const Result<Response> result = resultOf(transport.send(request));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Redirected);
    QCOMPARE(result.error().sent, Sent::Answered);
    QCOMPARE(result.error().httpStatus, status);
    QCOMPARE(result.error().location, elsewhere.url().toString());
    QVERIFY(!result.error().message.contains("secret"_L1));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestTransport::callsHalfABodyUnanswered_data()
{
    QTest::addColumn<RawAnswer>("answer");
    for (const int status : {200, 202, 400, 404, 500}) {
        QTest::addRow("%d", status) << RawAnswer::halfBody(status, "{\"detail\":\"Artifa");
    }
}

void TestTransport::callsHalfABodyUnanswered()
{
    QFETCH(const RawAnswer, answer);

    RawServer server;
    server.respond(answer);
    Transport transport(server.url());
    for (const Effect effect : {Effect::Read, Effect::Write}) {
        Request request = get({"x", u"1"_s});
        request.verb = effect == Effect::Write ? "DELETE" : "GET";
        request.effect = effect;
        const Result<Response> result = resultOf(transport.send(request));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unreachable);
        QCOMPARE(result.error().sent, Sent::Maybe);
        QCOMPARE(result.error().message, u"the connection closed before a whole answer came"_s);
    }
}

void TestTransport::knowsThatNothingLeft()
{
    RawServer closedAgain;
    closedAgain.refuse(true);
    Transport transport(closedAgain.url());
    Request request = get({"reset"});
    request.verb = "DELETE";
    request.effect = Effect::Write;
    const Result<Response> result = resultOf(transport.send(request));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Unreachable);
    QCOMPARE(result.error().sent, Sent::No);
    QCOMPARE(result.error().asked, u"DELETE /reset"_s);
}

void TestTransport::saysNoSecretAnywhere()
{
    RawServer server;
    server.queue(
        {RawAnswer::json("{}"), RawAnswer::redirect(302, "http://127.0.0.1:1/login?token=hunter2"),
            RawAnswer::closed(), RawAnswer::closed()});
    QUrl url = server.url(u"/api"_s);
    url.setUserName(u"hunter2"_s);
    url.setPassword(u"hunter2"_s);
    Transport transport(url);
    QLoggingCategory::setFilterRules(u"steward.http=true"_s);
    loggedLines->clear();
    const auto before = qInstallMessageHandler(keepLine);
    QList<Result<Response>> results;
    for (int i = 0; i < 3; ++i) {
        Request request = get({"artifacts", u"12"_s});
        request.query = {{u"token"_s, u"hunter2"_s}};
        request.headers = {{"Authorization", "Bearer hunter2"}};
        request.body = "hunter2";
        results.append(resultOf(transport.send(request)));
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QCOMPARE(loggedLines->size(), 3);
    for (const QString& line : std::as_const(*loggedLines)) {
        QVERIFY2(line.startsWith("GET /artifacts/12 "_L1), qPrintable(line));
        QVERIFY2(!line.contains("hunter2"_L1), qPrintable(line));
    }
    QCOMPARE(results.at(0)->asked, u"GET /artifacts/12"_s);
    for (const auto& result : {results.at(1), results.at(2)}) {
        QCOMPARE(result.error().asked, u"GET /artifacts/12"_s);
        QVERIFY(!result.error().message.contains("hunter2"_L1));
        QVERIFY(!result.error().location.contains("hunter2"_L1));
    }
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestTransport)
#include "tst_transport.moc"

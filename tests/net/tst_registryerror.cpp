// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registryerror.h"
#include "tests/support/responseof.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Every error body of registry 2.3, and what its status means (registry 1.1, 1.2).
class TestRegistryError : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void cutsLongMessages();
    void keepsCodeAndRetryAfter();
    void readsRetryAfterAsADate();
};

void TestRegistryError::reads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("message");

    const auto row
        = [](const char* name, int status, const QByteArray& body, ErrorKind kind,
              const QString& message) { QTest::newRow(name) << status << body << kind << message; };
    using enum ErrorKind;
    const QString reason = u"Some Reason"_s;
    row("gone", 404, "{'detail':'Artifact does not exist.'}", NotFound,
        u"Artifact does not exist."_s);
    row("gone, Flask", 404, "{'message':'Artifact not found'}", NotFound, u"Artifact not found"_s);
    row("gone, Express", 404, "{'error':'No such artifact'}", NotFound, u"No such artifact"_s);
    row("gone, with a code", 404, "{'error':'Not found','error_code':'NOT_FOUND'}", NotFound,
        u"Not found"_s);
    row("gone, error object", 404, "{'error':{'message':'Unknown id'}}", NotFound, u"Unknown id"_s);
    row("no match", 404, "{'detail':'No artifact found under this regex.'}", NotFound,
        u"No artifact found under this regex."_s);
    row("unknown path, FastAPI", 404, "{'detail':'Not Found'}", NotOffered, u"Not Found"_s);
    row("unknown path, gateway", 404, "{'message':'Not Found'}", NotOffered, u"Not Found"_s);
    row("unknown path, Express", 404, "{'error':'Cannot GET /x'}", NotOffered, u"Cannot GET /x"_s);
    row("unknown path, page", 404, "<!doctype html><title>404</title>", NotOffered, reason);
    row("unknown path, text", 404, "404 page not found", NotOffered, u"404 page not found"_s);
    row("text is never its 404", 404, "Artifact does not exist.", NotOffered,
        u"Artifact does not exist."_s);
    row("unknown path, empty", 404, "", NotOffered, reason);
    row("half a body is never its 404", 404, "{'detail':'Artifa", NotOffered,
        u"{\"detail\":\"Artifa"_s);
    row("wrong prefix at SOTeam4", 405, "{'detail':'Method Not Allowed'}", NotOffered,
        u"Method Not Allowed"_s);
    row("words of spaces", 500, "{'detail':' \\n '}", Server, reason); // found by the fuzzer
    row("text of a newline", 401, "'\\n'", NotAllowed, reason);
    row("no log-in there", 501, "{'detail':'not implemented'}", NotOffered, u"not implemented"_s);
    row("not logged in", 403, "{'detail':'Missing X-Authorization'}", NotLoggedIn,
        u"Missing X-Authorization"_s);
    row("not logged in, empty", 403, "", NotLoggedIn, reason);
    row("wrong stage", 403, "{'message':'Missing Authentication Token'}", NotOffered,
        u"Missing Authentication Token"_s);
    row("wrong stage, HTTP API", 403, "{'message':'Forbidden'}", NotOffered, u"Forbidden"_s);
    row("a registry's own word", 403, "{'message':'Forbidden','success':false}", NotLoggedIn,
        u"Forbidden"_s);
    row("a portal's page", 403, "<html>Blocked</html>", NotJson,
        u"this looks like a web page, not the API"_s);
    row("not an admin", 401, "{'error':'Admins only','error_code':'ADMIN_REQUIRED'}", NotAllowed,
        u"Admins only"_s);
    row("pydantic 1", 422,
        "{'detail':[{'loc':['path','artifact_type'],'msg':'unexpected value','ctx':{}}]}", Rejected,
        u"path.artifact_type: unexpected value"_s);
    row("pydantic 2", 422,
        "{'detail':[{'type':'json_invalid','loc':['body',1],'msg':'JSON decode error','input':{}},"
        "{'type':'missing','loc':['body'],'msg':'Field required','input':null}]}",
        Rejected, u"body.1: JSON decode error; body: Field required"_s);
    row("nothing in the list", 422, "{'detail':[]}", Rejected, reason);
    row("detail object", 400, "{'detail':{'message':'bad name'}}", Rejected, u"bad name"_s);
    row("older class years", 409, "{'success':false,'message':'exists already'}", Rejected,
        u"exists already"_s);
    row("disqualified", 424, "{'detail':'Ingest rejected: reviewedness=0.00 < 0.50'}", Rejected,
        u"Ingest rejected: reviewedness=0.00 < 0.50"_s);
    row("too many", 413, "{'detail':'too many results'}", Rejected, u"too many results"_s);
    row("too many, page", 413, "<html><h1>413</h1></html>", Rejected, reason);
    row("uncaught", 500, "Internal Server Error", Server, u"Internal Server Error"_s);
    row("gateway gave up", 504, "{'message':'Endpoint request timed out'}", Timeout,
        u"Endpoint request timed out"_s);
    row("gateway's page", 502, "<html>Bad Gateway</html>", Server, reason);
    row("busy", 503, "{'message':'Service Unavailable'}", Busy, u"Service Unavailable"_s);
    row("throttled", 429, "{'message':'Too Many Requests'}", Busy, u"Too Many Requests"_s);
    row("nothing to say", 500, "{}", Server, reason);
    row("odd types", 500, "{'detail':7,'message':null,'error':[1]}", Server, reason);
    row("bare text", 400, "'no'", Rejected, u"no"_s);
    row("number", 400, "7", Rejected, reason);
    row("not a number", 500, "{'detail':NaN,'message':'x'}", Server, u"x"_s);
}

void TestRegistryError::reads()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, message);

    const ApiError error = registryErrorOf(responseOf(status, body));
    QCOMPARE(wordFor(error.kind), wordFor(kind));
    QCOMPARE(error.message, message);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.sent, Sent::Answered);
    QCOMPARE(error.asked, u"GET /x"_s);
}

void TestRegistryError::cutsLongMessages()
{
    const QByteArrayList bodies{"{'detail':'" + QByteArray(100'000, 'x') + "'}",
        QByteArray(100'000, 'x'), "{'detail':'" + QByteArray(299, 'x') + "😀😀'}"};
    for (const QByteArray& body : bodies) {
        const ApiError error = registryErrorOf(responseOf(500, body));
        QVERIFY(error.message.size() <= 301);
        QVERIFY(error.message.endsWith(u'…'));
        QVERIFY(error.message.isValidUtf16());
    }
}

void TestRegistryError::keepsCodeAndRetryAfter()
{
    const ApiError error = registryErrorOf(responseOf(
        429, "{'error':'slow down','error_code':'THROTTLED'}", {{"retry-after", " 7 "}}));
    QCOMPARE(error.code, u"THROTTLED"_s);
    QCOMPARE(error.retryAfter, std::optional(std::chrono::seconds(7)));
    for (const QByteArray& odd : {"-1"_ba, "soon"_ba, ""_ba, "99999999999999999999"_ba})
        QVERIFY(!registryErrorOf(responseOf(429, "{}", {{"retry-after", odd}})).retryAfter);
}

// By the clock of whoever sent it, where it tells its own time.
void TestRegistryError::readsRetryAfterAsADate()
{
    const auto wait = [](const QByteArray& then, const QByteArray& now) {
        return registryErrorOf(responseOf(503, "{}", {{"retry-after", then}, {"date", now}}))
            .retryAfter;
    };
    const QByteArray noon = "Wed, 21 Oct 2026 12:00:00 GMT";
    QCOMPARE(wait("Wed, 21 Oct 2026 12:01:30 GMT", noon), std::optional(std::chrono::seconds(90)));
    QCOMPARE(wait(" Thu, 22 Oct 2026 12:00:00 GMT ", noon), std::optional(std::chrono::hours(24)));
    QCOMPARE(wait("Wed, 21 Oct 2026 11:59:00 GMT", noon), std::optional(std::chrono::seconds(0)));
    QVERIFY(!wait("Wed, 32 Oct 2026 12:01:30 GMT", noon));
    QVERIFY(!wait("2026-10-21T12:01:30Z", noon));
    // Without its time ours has to do.
    const QByteArray soon = QLocale::c()
                                .toString(QDateTime::currentDateTimeUtc().addSecs(600),
                                    u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                                .toLatin1();
    const auto told = wait(soon, {});
    QVERIFY(told && *told > std::chrono::seconds(500) && *told <= std::chrono::seconds(600));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestRegistryError)
#include "tst_registryerror.moc"

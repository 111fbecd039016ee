// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelineserror.h"
#include "tests/support/responseof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Every refusal of pipelines 1.4 and 7, by its code where it has one.
class TestPipelinesError : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void saysWhyATokenWasRefused();
    void showsTheMessageAndNotTheBacktrace();
    void keepsRetryAfterOnlyWhereItHelps();
};

void TestPipelinesError::reads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const auto row = [](const char* name, int status, const QByteArray& body, ErrorKind kind,
                         const QString& code, const QString& message) {
        QTest::newRow(name) << status << body << kind << code << message;
    };
    const auto feldera
        = [row](int status, const QByteArray& code, const QByteArray& details, ErrorKind kind) {
              row(QByteArray(code + ' ' + details).constData(), status,
                  "{'message':'Some words','error_code':'" + code + "'"
                      + (details.isEmpty() ? details : ",'details':" + details) + "}",
                  kind, QString::fromLatin1(code), u"Some words"_s);
          };
    using enum ErrorKind;
    const QString reason = u"Some Reason"_s;
    feldera(404, "UnknownPipelineName", "{'pipeline_name':'x'}", NotFound);
    feldera(404, "NoClusterMonitorEventsAvailable", "{}", NotFound);
    feldera(404, "UnknownTenantName", "{'name':'x'}", Rejected);
    feldera(
        400, "StorageStatusImmutableUnlessStopped", "{'resources_status':'Provisioned'}", Rejected);
    feldera(400, "DeleteRestrictedToClearedStorage", "null", Rejected);
    feldera(400, "AmbiguousTenantMembership", "{}", Rejected);
    feldera(401, "AuthenticationFailed", "", NotLoggedIn);
    feldera(403, "InsufficientPermissions", "{'required':'write','actual':'read'}", NotAllowed);
    feldera(403, "InsufficientPermissions", "", NotOffered);
    feldera(403, "NotATenantMember", "{'tenant':'x'}", Rejected);
    feldera(405, "UnsupportedPipelineAction", "{'action':'x','reason':'y'}", Rejected);
    feldera(501, "EnterpriseFeature", "{'feature':'stop?force=false'}", NotOffered);
    feldera(503, "LockTookTooLong", "{}", Busy);
    feldera(503, "PipelineInteractionNotDeployed", "{'status':'Stopped'}", Rejected);
    feldera(503, "PipelineInteractionUnreachable", "'text'", Busy);
    feldera(500, "PostgresPoolError", "{'error':'e','backtrace':'b'}", Server);
    feldera(409, "DuplicateName", "[1]", Rejected);
    feldera(400, "SomethingNew", "{}", Rejected);
    row("no token", 401, "", NotLoggedIn, {}, reason);
    row("unknown path", 404, "", NotOffered, {}, reason);
    row("slow head", 408, "", Timeout, {}, reason);
    row("words of spaces", 500, "{'message':' '}", Server, {}, reason);
    row("unhealthy", 500, "{'status':'unhealthy: unable'}", Server, {}, u"unhealthy: unable"_s);
    row("bad query", 400, "Query deserialize error: unknown variant", Rejected, {},
        u"Query deserialize error: unknown variant"_s);
    row("proxy, 502", 502, "<html>502 Bad Gateway</html>", Server, {}, reason);
    row("proxy, 504 empty", 504, "", Timeout, {}, reason);
    row("proxy, 404 page", 404, "<html>nginx</html>", NotOffered, {}, reason);
    row("portal", 403, "<html>Log in</html>", NotJson, {},
        u"this looks like a web page, not the API"_s);
    row("cut short", 404, "{'message':'x','error_code':'UnknownPipelineNa", NotOffered, {},
        u"{\"message\":\"x\",\"error_code\":\"UnknownPipelineNa"_s);
    row("odd types", 400, "{'message':{},'error_code':7}", Rejected, {}, reason);
    row("array", 400, "[1]", Rejected, {}, reason);
    row("bare text", 400, "'no'", Rejected, {}, u"no"_s);
}

void TestPipelinesError::reads()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    QFETCH(const QString, message);

    // The content type says nothing: a rejected API key is JSON sent as text.
    const ApiError error
        = pipelinesErrorOf(responseOf(status, body, {{"content-type", "text/plain"}}));
    QCOMPARE(wordFor(error.kind), wordFor(kind));
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.sent, Sent::Answered);
}

void TestPipelinesError::saysWhyATokenWasRefused()
{
    const auto messageFor = [](const QByteArray& challenge) {
        return pipelinesErrorOf(responseOf(401, "", {{"www-authenticate", challenge}})).message;
    };
    QCOMPARE(messageFor("Bearer error_description=\"token expired\""), u"token expired"_s);
    QCOMPARE(messageFor("Bearer"), u"Some Reason"_s);
    QCOMPARE(messageFor("Bearer error_description=\"open"), u"Some Reason"_s);
}

void TestPipelinesError::showsTheMessageAndNotTheBacktrace()
{
    const ApiError error = pipelinesErrorOf(responseOf(500,
        "{'message':'pool','error_code':'PostgresPoolError','details':{'backtrace':'"
            + QByteArray(10'000, 'b') + "','more':" + QByteArray(2000, '[') + QByteArray(2000, ']')
            + "}}"));
    QCOMPARE(error.message, u"pool"_s);
    const ApiError wordy = pipelinesErrorOf(responseOf(
        400, "{'message':'" + QByteArray(10'000, 'm') + "','error_code':'X','details':1e999}"));
    QCOMPARE(wordy.message, QString(300, u'm') % u'…');
    QCOMPARE(wordy.code, u"X"_s);
}

void TestPipelinesError::keepsRetryAfterOnlyWhereItHelps()
{
    const auto retryAfter = [](const QByteArray& code) {
        return pipelinesErrorOf(
            responseOf(503, "{'message':'m','error_code':'" + code + "'}", {{"retry-after", "5"}}))
            .retryAfter;
    };
    QCOMPARE(retryAfter("LockTookTooLong"), std::optional(std::chrono::seconds(5)));
    QCOMPARE(retryAfter("PipelineInteractionNotDeployed"), std::nullopt);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestPipelinesError)
#include "tst_pipelineserror.moc"

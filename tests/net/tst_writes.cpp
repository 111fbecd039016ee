// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "net/pipelines/pipelineswrites.h"
#include "net/registry/registrywrites.h"
#include "tests/support/quoted.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace steward {

/// Each call is one request, judged by its status and never by kind words (SAFETY.md 6).
class TestWrites : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sendsOneRequest_data();
    void sendsOneRequest();
    void sendsNothingWithoutAName();
    void judgesByStatus_data();
    void judgesByStatus();
    void takesNoPageForAYes_data();
    void takesNoPageForAYes();
    void knowsWhatMayStillHappen_data();
    void knowsWhatMayStillHappen();
    void isRefusedAsEachServerSays();
    void followsNoRedirect();
    void neverSendsAgain_data();
    void neverSendsAgain();

private:
    using Call = std::function<PendingCall<WriteAnswer>*(TestWrites&)>;
    static QList<std::pair<const char*, Call>> calls();

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<RegistryWrites> m_registry;
    std::unique_ptr<PipelinesWrites> m_pipelines;
};

void TestWrites::init()
{
    m_server = std::make_unique<RawServer>();
    m_transport = std::make_unique<Transport>(m_server->url());
    m_registry = std::make_unique<RegistryWrites>(*m_transport);
    m_pipelines = std::make_unique<PipelinesWrites>(*m_transport);
}

// Each with the request line that it must send.
QList<std::pair<const char*, TestWrites::Call>> TestWrites::calls()
{
    const QString name = u"a b"_s;
    return {
        {"POST /artifact/model",
            [](TestWrites& t) {
                return t.m_registry->create({artifactType(u"model"_s), u"https://x/\"y"_s, {}});
            }},
        {"DELETE /artifacts/dataset/a%2Fb",
            [](TestWrites& t) {
                return t.m_registry->remove(artifactType(u"dataset"_s), {u"a/b"_s});
            }},
        {"DELETE /reset", [](TestWrites& t) { return t.m_registry->reset(); }},
        {"POST /v0/pipelines/a%20b/clear",
            [name](TestWrites& t) { return t.m_pipelines->clear(name); }},
        {"POST /v0/pipelines/a%20b/stop?force=true",
            [name](TestWrites& t) { return t.m_pipelines->stop(name, true); }},
        {"POST /v0/pipelines/a%20b/stop?force=false",
            [name](TestWrites& t) { return t.m_pipelines->stop(name, false); }},
        {"POST /v0/pipelines/a%20b/start",
            [name](TestWrites& t) { return t.m_pipelines->start(name); }},
        {"POST /v0/pipelines/a%20b/pause",
            [name](TestWrites& t) { return t.m_pipelines->pause(name); }},
        {"POST /v0/pipelines/a%20b/resume",
            [name](TestWrites& t) { return t.m_pipelines->resume(name); }},
        {"POST /v0/pipelines/a%20b/dismiss_error",
            [name](TestWrites& t) { return t.m_pipelines->dismissError(name); }},
        {"POST /v0/pipelines",
            [](TestWrites& t) {
                return t.m_pipelines->create({u"a-b"_s, u"d"_s,
                    {u"SELECT \"1\";"_s, u"r"_s, u"t"_s, {}, R"({"n":18446744073709551615})"}});
            }},
        {"DELETE /v0/pipelines/a%20b",
            [name](TestWrites& t) { return t.m_pipelines->remove(name); }},
    };
}

void TestWrites::sendsOneRequest_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Call>("call");
    for (const auto& [line, call] : calls())
        QTest::newRow(line) << QByteArray(line) << call;
}

void TestWrites::sendsOneRequest()
{
    QFETCH(const QByteArray, line);
    QFETCH(const Call, call);

    m_server->respond(RawAnswer::whole(202, quoted("'Pipeline storage is being cleared'")));
    const auto answer = resultOf(call(*this));
    QVERIFY(answer);
    QCOMPARE(*answer, (WriteAnswer{202, u"Pipeline storage is being cleared"_s}));
    QCOMPARE(m_server->requests().size(), 1);
    const RawRequest& request = m_server->requests().constFirst();
    QCOMPARE(request.verb + ' ' + request.target, line);
    QCOMPARE(request.header("Content-Type"), "application/json"_ba);
    QByteArray body;
    if (line.startsWith("POST /artifact/"))
        body = "{\"url\":\"https://x/\\\"y\"}";
    else if (line == "POST /v0/pipelines") // numbers to the digit
        body = R"({"description":"d","name":"a-b","program_code":"SELECT \"1\";","udf_rust":"r",)"
               R"("udf_toml":"t","runtime_config":{"n":18446744073709551615}})";
    QCOMPARE(request.body, body);
}

void TestWrites::sendsNothingWithoutAName()
{
    const QList<Call> unsendable{
        [](TestWrites& t) { return t.m_pipelines->clear({}); },
        [](TestWrites& t) { return t.m_pipelines->remove(u".."_s); },
        [](TestWrites& t) { return t.m_registry->remove(artifactType(u"model"_s), {u"."_s}); },
        [](TestWrites& t) { return t.m_registry->remove(artifactType({}), {u"12"_s}); },
        [](TestWrites& t) { return t.m_registry->create({}); },
    };
    for (const Call& call : unsendable) {
        const auto answer = resultOf(call(*this));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unsendable);
        QCOMPARE(answer.error().sent, Sent::No);
    }
    QVERIFY(resultOf(m_registry->reset()));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestWrites::judgesByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](int status, const char* body, const QString& message) {
        QTest::addRow("%d %s", status, body) << status << quoted(body) << message;
    };
    row(200, "{'status':'deleted','id':'1'}", u"deleted"_s);
    row(200, "{'message':'Artifact is deleted.'}", u"Artifact is deleted."_s);
    row(200, "{'detail':'Registry is reset','deleted':{'artifacts':3}}", u"Registry is reset"_s);
    row(200, "{'success':'reset registry'}", u"reset registry"_s);
    row(200, "{'deleted':'12'}", {});
    row(200, "{'status':NaN}", {});
    row(200, "", {});
    row(200, " \n", {});
    row(200, "true", {});
    row(200, "null", {});
    row(204, "", {});
    row(201, "{'metadata':{'id':'7'}}", {});
    row(202, "'Pipeline is starting'", u"Pipeline is starting"_s);
}

void TestWrites::judgesByStatus()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, message);
    m_server->respond(RawAnswer::whole(status, body));
    const WriteAnswer expected{status, message};
    QCOMPARE(resultOf(m_registry->reset()), Result<WriteAnswer>(expected));
    QCOMPARE(resultOf(m_pipelines->clear(u"p"_s)), Result<WriteAnswer>(expected));
}

void TestWrites::takesNoPageForAYes_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("page") << RawAnswer::webPage() << ErrorKind::NotJson;
    QTest::newRow("page, 202") << RawAnswer::webPage(202) << ErrorKind::NotJson;
    QTest::newRow("page that says JSON")
        << RawAnswer::json("\n <html></html>") << ErrorKind::NotJson;
    QTest::newRow("text") << RawAnswer::json("Connected!") << ErrorKind::NotJson;
    QTest::newRow("half an object")
        << RawAnswer::json("{\"status\":\"dele") << ErrorKind::Unreadable;
}

void TestWrites::takesNoPageForAYes()
{
    QFETCH(const RawAnswer, answer);
    QFETCH(const ErrorKind, kind);
    m_server->respond(answer);
    for (const auto& result :
        {resultOf(m_registry->reset()), resultOf(m_pipelines->clear(u"p"_s))}) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().sent, Sent::Answered);
    }
}

void TestWrites::knowsWhatMayStillHappen_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Sent>("sent");
    const auto row = [](int status, const char* body, Sent sent) {
        QTest::addRow("%d %s", status, body) << status << quoted(body) << sent;
    };
    row(408, "", Sent::Maybe);
    row(502, "<html>", Sent::Maybe);
    row(503, "{'message':'Service Unavailable'}", Sent::Maybe);
    row(504, "{'message':'Endpoint request timed out'}", Sent::Maybe);
    row(503, "{'message':'m','error_code':'RunnerInteractionUnreachable'}", Sent::Maybe);
    row(503, "{'message':'m','error_code':'LockTookTooLong'}", Sent::Answered);
    row(503, "{'message':'m','error_code':'PipelineInteractionNotDeployed'}", Sent::Answered);
    row(500, "Internal Server Error", Sent::Answered);
    row(400, "{}", Sent::Answered);
    row(429, "{}", Sent::Answered);
}

void TestWrites::knowsWhatMayStillHappen()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Sent, sent);
    m_server->respond(RawAnswer::whole(status, body));
    for (const auto& result :
        {resultOf(m_registry->reset()), resultOf(m_pipelines->clear(u"p"_s))}) {
        QVERIFY(!result);
        QCOMPARE(result.error().sent, sent);
        QCOMPARE(result.error().httpStatus, status);
    }
}

// The same status, read as each contract has it.
void TestWrites::isRefusedAsEachServerSays()
{
    const auto kinds = [this](int status, const QByteArray& body) {
        m_server->respond(RawAnswer::whole(status, quoted(body)));
        return std::pair(wordFor(resultOf(m_registry->reset()).error().kind),
            wordFor(resultOf(m_pipelines->clear(u"p"_s)).error().kind));
    };
    QCOMPARE(kinds(401, "{'detail':'x'}"), std::pair(u"NotAllowed"_s, u"NotLoggedIn"_s));
    QCOMPARE(kinds(403, "{'detail':'x'}"), std::pair(u"NotLoggedIn"_s, u"NotAllowed"_s));
    QCOMPARE(
        kinds(404, "{'detail':'No such artifact'}"), std::pair(u"NotFound"_s, u"NotOffered"_s));
    QCOMPARE(kinds(405, ""), std::pair(u"NotOffered"_s, u"NotOffered"_s));
}

void TestWrites::followsNoRedirect()
{
    RawServer elsewhere;
    m_server->respond(RawAnswer::redirect(307, elsewhere.url(u"/reset"_s).toEncoded()));
    const auto result = resultOf(m_registry->reset());
    QCOMPARE(result.error().kind, ErrorKind::Redirected);
    QCOMPARE(result.error().sent, Sent::Answered);
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestWrites::neverSendsAgain_data()
{
    sendsOneRequest_data();
}

void TestWrites::neverSendsAgain()
{
    QFETCH(const QByteArray, line);
    QFETCH(const Call, call);
    m_server->respond(RawAnswer::json("{}"));
    for (const RawAnswer& ending :
        {RawAnswer::closed(), RawAnswer::reset(), RawAnswer::halfStatusLine()}) {
        m_server->queue({ending});
        m_server->forget();
        const auto result = resultOf(call(*this));
        QVERIFY(!result);
        QCOMPARE(result.error().sent, Sent::Maybe);
        QVERIFY(resultOf(m_pipelines->start(u"after"_s)));
        QCOMPARE(m_server->requests().size(), 2);
        const RawRequest& first = m_server->requests().constFirst();
        QCOMPARE(first.verb + ' ' + first.target, line);
    }
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestWrites)
#include "tst_writes.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "net/pipelines/pipelinesauthorizer.h"
#include "net/pipelines/pipelineswrites.h"
#include "net/registry/registryauthorizer.h"
#include "tests/support/givensecret.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Which headers leave, to which origin, and what happens when there is nothing to send with.
class TestCredentials : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sendsARegistryTokenAsGiven();
    void sendsAKeyAndATenant();
    void sendsATenantAlone();
    void leavesNothingWithoutASecret();
    void refusesWhatNoHeaderMayHold_data();
    void refusesWhatNoHeaderMayHold();
    void keepsAKeyThatWasRefused();
    void asksACommandOnceMore();
    void refusesAWriteForItsLogin();
    void goesToNoOtherOrigin_data();
    void goesToNoOtherOrigin();
    void staysWithARedirectWithinItsOrigin();
    void followsOnlySoFar();
    void isNeverLogged();

private:
    void signInToPipelines(const QString& tenant = {});
    void signInToRegistry();
    Result<Response> ask(const QByteArray& verb = "GET", Effect effect = Effect::Read);

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::shared_ptr<GivenSecret> m_secret;
    TokenAuthorizer* m_authorizer = nullptr;
};

namespace {

QStringList loggedLines;

void keepLine(QtMsgType, const QMessageLogContext&, const QString& line)
{
    loggedLines.append(line);
}

const QByteArray kBadKey
    = R"({"message":"Unauthorized API key","error_code":"AuthenticationFailed"})";

} // namespace

void TestCredentials::init()
{
    m_server = std::make_unique<RawServer>();
    m_transport = std::make_unique<Transport>(m_server->url());
    m_secret = std::make_shared<GivenSecret>();
    m_secret->value = u"apikey:abc"_s;
}

void TestCredentials::signInToPipelines(const QString& tenant)
{
    auto authorizer = std::make_unique<PipelinesAuthorizer>(
        std::make_unique<GivenSecretSource>(m_secret), tenant);
    m_authorizer = authorizer.get();
    m_transport->setAuthorizer(std::move(authorizer));
}

void TestCredentials::signInToRegistry()
{
    auto authorizer = std::make_unique<RegistryAuthorizer>(
        *m_transport, std::make_unique<GivenSecretSource>(m_secret), std::nullopt);
    m_authorizer = authorizer.get();
    m_transport->setAuthorizer(std::move(authorizer));
}

Result<Response> TestCredentials::ask(const QByteArray& verb, Effect effect)
{
    Request request;
    request.path = {"v0", "pipelines", u"a"_s};
    request.verb = verb;
    request.effect = effect;
    return resultOf(m_transport->send(request));
}

void TestCredentials::sendsARegistryTokenAsGiven()
{
    m_secret->value = u" admin \n"_s; // what one registry wanted, literally (registry 1.2)
    signInToRegistry();
    QVERIFY(ask());
    QVERIFY(ask("DELETE", Effect::Write));
    QCOMPARE(m_server->requests().size(), 2);
    for (const RawRequest& request : m_server->requests()) {
        QVERIFY(request.bytes.contains("\r\nX-Authorization: admin\r\n"));
        QVERIFY(request.bytes.contains(" HTTP/1.1\r\n"));
        QVERIFY(request.header("Authorization").isEmpty());
    }
    QCOMPARE(m_secret->fetched, 1);
}

void TestCredentials::sendsAKeyAndATenant()
{
    signInToPipelines(u"acme"_s);
    QVERIFY(ask());
    QVERIFY(ask("POST", Effect::Write));
    for (const RawRequest& request : m_server->requests()) {
        QCOMPARE(request.header("Authorization"), "Bearer apikey:abc"_ba);
        QCOMPARE(request.header("Feldera-Tenant"), "acme"_ba);
        QVERIFY(request.header("X-Authorization").isEmpty());
    }
}

void TestCredentials::sendsATenantAlone()
{
    m_transport->setAuthorizer(std::make_unique<PipelinesAuthorizer>(nullptr, u"acme"_s));
    QVERIFY(ask());
    QCOMPARE(m_server->requests().constFirst().header("Feldera-Tenant"), "acme"_ba);
    QVERIFY(m_server->requests().constFirst().header("Authorization").isEmpty());
}

void TestCredentials::leavesNothingWithoutASecret()
{
    m_secret->value = QString();
    signInToRegistry();
    for (const Effect effect : {Effect::Read, Effect::Write}) {
        const Result<Response> answer = ask("GET", effect);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotLoggedIn);
        QCOMPARE(answer.error().sent, Sent::No);
        QCOMPARE(answer.error().asked, u"GET /v0/pipelines/a"_s);
    }
    QCOMPARE(m_authorizer->state(), TokenAuthorizer::State::NeedsSecret);
    QCOMPARE(m_server->connections(), 0);
    QCOMPARE(m_transport->requestCount(), 0);

    m_secret->value = u"bearer x"_s;
    m_authorizer->startOver();
    QVERIFY(ask());
    QCOMPARE(m_server->requests().constFirst().header("X-Authorization"), "bearer x"_ba);
}

void TestCredentials::refusesWhatNoHeaderMayHold_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("another header") << u"bearer x\r\nHost: evil.example"_s;
    QTest::newRow("a line break") << u"bearer\nx"_s;
    QTest::newRow("a null") << QString(u"bearer x"_s + QChar(0) + u'y');
    QTest::newRow("not ASCII") << u"bearer ä"_s;
    QTest::newRow("far too long") << QString(20'000, u'x');
}

void TestCredentials::refusesWhatNoHeaderMayHold()
{
    QFETCH(const QString, secret);
    m_secret->value = secret;
    signInToPipelines();
    const Result<Response> answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotLoggedIn);
    QVERIFY(!answer.error().message.contains(u"evil"_s));
    QCOMPARE(m_server->connections(), 0);
}

// A 401 can be an outage of the manager's database (pipelines 1.4): the key stays and is sent
// again.
void TestCredentials::keepsAKeyThatWasRefused()
{
    signInToPipelines();
    for (int i = 0; i < 3; ++i)
        m_server->queue({RawAnswer::whole(401, kBadKey, {{"Content-Type", "text/plain"}})});
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(ask()->status, 401);
        QCOMPARE(m_authorizer->state(), TokenAuthorizer::State::Refused);
    }
    QCOMPARE(m_server->requests().size(), 3); // a kept key has no replacement
    QCOMPARE(ask()->status, 200);
    QCOMPARE(m_authorizer->state(), TokenAuthorizer::State::Held);
    for (const RawRequest& request : m_server->requests())
        QCOMPARE(request.header("Authorization"), "Bearer apikey:abc"_ba);
    QCOMPARE(m_secret->fetched, 1);
}

// A token that a command prints runs out; another run may print a better one.
void TestCredentials::asksACommandOnceMore()
{
    m_secret->isRenewable = true;
    m_secret->value = u"old"_s;
    signInToPipelines();
    QCOMPARE(ask()->status, 200);
    m_secret->value = u"new"_s;
    m_server->queue({RawAnswer::whole(401, {})});
    QCOMPARE(ask()->status, 200);
    QCOMPARE(m_server->requests().at(1).header("Authorization"), "Bearer old"_ba);
    QCOMPARE(m_server->requests().at(2).header("Authorization"), "Bearer new"_ba);

    m_server->respond(RawAnswer::whole(401, kBadKey));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask()->status, 401);
    QCOMPARE(m_secret->fetched, 3);
}

void TestCredentials::refusesAWriteForItsLogin()
{
    m_secret->isRenewable = true;
    signInToPipelines();
    m_server->respond(RawAnswer::whole(401, kBadKey));
    PipelinesWrites writes(*m_transport);
    const Result<WriteAnswer> answer = resultOf(writes.clear(u"a"_s));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotLoggedIn);
    QCOMPARE(answer.error().sent, Sent::Answered);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_secret->fetched, 1);
}

void TestCredentials::goesToNoOtherOrigin_data()
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

void TestCredentials::goesToNoOtherOrigin()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, verb);
    QFETCH(const Effect, effect);
    RawServer elsewhere;
    m_server->respond(RawAnswer::redirect(status, elsewhere.url(u"/v0"_s).toEncoded()));
    signInToPipelines();
    const Result<Response> answer = ask(verb, effect);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Redirected);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(elsewhere.connections(), 0);

    // Within the origin only what reads by GET follows.
    m_server->forget();
    m_server->respond([status](const RawRequest& request) {
        return request.target == "/there" ? RawAnswer::json("{}")
                                          : RawAnswer::redirect(status, "/there");
    });
    const bool follows = verb == "GET" && effect == Effect::Read;
    QCOMPARE(ask(verb, effect).has_value(), follows);
    QCOMPARE(m_server->requests().size(), follows ? 2 : 1);
}

void TestCredentials::staysWithARedirectWithinItsOrigin()
{
    signInToRegistry();
    m_server->queue({RawAnswer::redirect(307, "/elsewhere?x=1"), RawAnswer::json("[1]")});
    const Result<Response> answer = ask();
    QVERIFY(answer);
    QCOMPARE(answer->body, "[1]"_ba);
    QCOMPARE(m_server->requests().at(1).target, "/elsewhere?x=1"_ba);
    QVERIFY(m_server->requests().at(1).bytes.contains("\r\nX-Authorization: apikey:abc\r\n"));
    QVERIFY(m_server->requests().at(1).bytes.contains(" HTTP/1.1\r\n"));
}

void TestCredentials::followsOnlySoFar()
{
    m_server->respond(RawAnswer::redirect(302, "/round"));
    const Result<Response> answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Redirected);
    QVERIFY(m_server->requests().size() <= 5);
}

void TestCredentials::isNeverLogged()
{
    QLoggingCategory::setFilterRules(u"*=true"_s);
    loggedLines.clear();
    const auto before = qInstallMessageHandler(keepLine);
    m_secret->value = u"marker"_s;
    signInToPipelines();
    m_server->queue({RawAnswer::json("{}"), RawAnswer::redirect(302, "/x?token=marker"),
        RawAnswer::json("{}"), RawAnswer::whole(401, kBadKey), RawAnswer::closed()});
    for (int i = 0; i < 4; ++i)
        ask();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(loggedLines.size() >= 4);
    for (const QString& line : std::as_const(loggedLines))
        QVERIFY2(!line.contains("marker"_L1), qPrintable(line));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestCredentials)
#include "tst_credentials.moc"

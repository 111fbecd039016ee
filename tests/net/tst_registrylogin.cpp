// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "net/registry/registryauthorizer.h"
#include "net/registry/registryerror.h"
#include "tests/support/givensecret.h"
#include "tests/support/loginregistry.h"
#include "tests/support/responseof.h"
#include "tests/support/resultof.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Logging in to a registry, counted on the wire: once for all, once more when the token dies, and
/// never in a loop; a write that was refused for its login is never sent again (SAFETY.md 6).
class TestRegistryLogin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void buildsTheBodyAsJson();
    void readsAToken_data();
    void readsAToken();
    void logsInOnceForAllWhoAsk();
    void logsInAgainOnceForAllWhoWereRefused();
    void livesWithTokensThatDie();
    void livesWithTokensLostInAReset();
    void neverAsksForATokenInALoop();
    void asksAgainAfterARest();
    void takesANoForANo();
    void triesAgainWhenTheLoginGotLost();
    void neverSendsAWriteAgain();
    void takesNoGatewayForARefusal_data();
    void takesNoGatewayForARefusal();
    void needsNoTokenWhereThereIsNoLogin_data();
    void needsNoTokenWhereThereIsNoLogin();
    void canBeCancelledWhileLoggingIn();

private:
    Result<Response> ask(const QByteArray& verb, const char* what, Effect effect = Effect::Read);
    PendingCall<Response>* read();

    std::unique_ptr<LoginRegistry> m_registry;
    std::unique_ptr<Transport> m_transport;
    std::shared_ptr<GivenSecret> m_secret;
    TokenAuthorizer* m_authorizer = nullptr;
};

void TestRegistryLogin::init()
{
    m_registry = std::make_unique<LoginRegistry>();
    m_transport = std::make_unique<Transport>(m_registry->url());
    m_secret = std::make_shared<GivenSecret>();
    m_secret->value = u"hunter2"_s;
    auto authorizer = std::make_unique<RegistryAuthorizer>(*m_transport,
        std::make_unique<GivenSecretSource>(m_secret), RegistryLogin{u"someone"_s, true});
    m_authorizer = authorizer.get();
    m_transport->setAuthorizer(std::move(authorizer));
}

PendingCall<Response>* TestRegistryLogin::read()
{
    Request request;
    request.path = {"artifacts"};
    request.verb = "POST"; // as the registry lists: a verb is no effect
    request.contentType = "application/json";
    request.body = "[]";
    return m_transport->send(request);
}

Result<Response> TestRegistryLogin::ask(const QByteArray& verb, const char* what, Effect effect)
{
    Request request;
    request.path = {QString::fromLatin1(what)};
    request.verb = verb;
    request.effect = effect;
    return resultOf(m_transport->send(request));
}

// The spec's own administrator has every quote there is in its password.
void TestRegistryLogin::buildsTheBodyAsJson()
{
    m_secret->value = u"correct\"horse'`;DROP TABLE x; [{( \\ä"_s;
    m_registry->password = m_secret->value.toUtf8();
    QCOMPARE(resultOf(read())->status, 200);
    const RawRequest& login = m_registry->server().requests().constFirst();
    QCOMPARE(login.verb + ' ' + login.target, "PUT /authenticate"_ba);
    QCOMPARE(login.header("Content-Type"), "application/json"_ba);
    QVERIFY(login.header("X-Authorization").isEmpty());
    const QJsonObject body = QJsonDocument::fromJson(login.body).object();
    QCOMPARE(body["user"_L1]["name"_L1].toString(), u"someone"_s);
    QCOMPARE(body["user"_L1]["is_admin"_L1].toBool(), true);
    QCOMPARE(body["secret"_L1]["password"_L1].toString(), m_secret->value);
    // In this letter case: some servers compare it so (registry 1.2).
    QVERIFY(m_registry->server().requests().at(1).bytes.contains(
        "\r\nX-Authorization: bearer token-1\r\n"));
}

void TestRegistryLogin::readsAToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("token"); // empty: refused
    QTest::newRow("as the spec says") << R"("bearer abc.d-e_f")"_ba << u"bearer abc.d-e_f"_s;
    QTest::newRow("another letter case") << R"("Bearer abc")"_ba << u"Bearer abc"_s;
    QTest::newRow("without the word") << R"("abc")"_ba << u"bearer abc"_s;
    QTest::newRow("bare text") << "bearer abc\n"_ba << u"bearer abc"_s;
    QTest::newRow("bare token") << "abc"_ba << u"bearer abc"_s;
    QTest::newRow("quoted twice") << R"("\"bearer abc\"")"_ba << u"bearer abc"_s;
    QTest::newRow("backslashed") << R"(\"bearer abc\")"_ba << u"bearer abc"_s;
    QTest::newRow("nothing") << ""_ba << QString();
    QTest::newRow("empty text") << R"("")"_ba << QString();
    QTest::newRow("a web page") << "<html>log in</html>"_ba << QString();
    QTest::newRow("an object") << R"({"ok":true})"_ba << QString();
    QTest::newRow("a number") << "12"_ba << QString();
}

void TestRegistryLogin::readsAToken()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, token);
    const Result<QString> read = readLoginToken(responseOf(200, body));
    QCOMPARE(read.has_value(), !token.isEmpty());
    if (read)
        QCOMPARE(*read, token);
}

void TestRegistryLogin::logsInOnceForAllWhoAsk()
{
    QList<PendingCall<Response>*> calls;
    int answered = 0;
    for (int i = 0; i < 6; ++i) {
        calls.append(read());
        calls.last()->then(this, [&answered](const Result<Response>& answer) {
            answered += answer && answer->status == 200 ? 1 : 0;
        });
    }
    QTRY_COMPARE(answered, 6);
    QCOMPARE(m_registry->logins(), 1);
    QCOMPARE(m_authorizer->state(), TokenAuthorizer::State::Held);
}

void TestRegistryLogin::logsInAgainOnceForAllWhoWereRefused()
{
    QVERIFY(resultOf(read()));
    m_registry->dropTokens();
    int answered = 0;
    for (int i = 0; i < 6; ++i) {
        read()->then(this, [&answered](const Result<Response>& answer) {
            answered += answer && answer->status == 200 ? 1 : 0;
        });
    }
    QTRY_COMPARE(answered, 6);
    QCOMPARE(m_registry->logins(), 2);
}

void TestRegistryLogin::livesWithTokensThatDie()
{
    m_registry->goodFor = 3;
    for (int i = 0; i < 12; ++i)
        QCOMPARE(resultOf(read())->status, 200);
    QCOMPARE(m_registry->logins(), 4);
}

void TestRegistryLogin::livesWithTokensLostInAReset()
{
    m_registry->dropsTokensOnReset = true;
    QCOMPARE(ask("DELETE", "reset", Effect::Write)->status, 200);
    QCOMPARE(resultOf(read())->status, 200);
    QCOMPARE(m_registry->countOf("DELETE", "/reset"), 1);
    QCOMPARE(m_registry->logins(), 2);
}

// Also not when /health, which is open to everybody, goes well in between.
void TestRegistryLogin::neverAsksForATokenInALoop()
{
    m_registry->refusesEverything = true;
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(resultOf(read())->status, 403);
        QCOMPARE(ask("GET", "health")->status, 200);
        QCOMPARE(m_authorizer->state(), TokenAuthorizer::State::Refused);
    }
    QCOMPARE(m_registry->logins(), 2);
    QCOMPARE(m_registry->countOf("POST", "/artifacts"), 11);

    m_registry->refusesEverything = false; // the token is still sent: no login is needed to recover
    QCOMPARE(resultOf(read())->status, 200);
    QCOMPARE(m_authorizer->state(), TokenAuthorizer::State::Held);
    QCOMPARE(m_registry->logins(), 2);
}

void TestRegistryLogin::asksAgainAfterARest()
{
    m_registry->refusesEverything = true;
    m_authorizer->setRest(std::chrono::milliseconds(1));
    QCOMPARE(resultOf(read())->status, 403);
    QCOMPARE(m_registry->logins(), 2);
    m_registry->refusesEverything = false;
    m_registry->dropTokens();
    QTRY_COMPARE(resultOf(read())->status, 200);
    QCOMPARE(m_registry->logins(), 3);
}

void TestRegistryLogin::takesANoForANo()
{
    m_secret->value = u"wrong"_s;
    for (int i = 0; i < 3; ++i) {
        const Result<Response> answer = resultOf(read());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotLoggedIn);
        QCOMPARE(answer.error().sent, Sent::No);
        QCOMPARE(answer.error().message, u"The user or password is invalid"_s);
    }
    QCOMPARE(m_authorizer->state(), TokenAuthorizer::State::Refused);
    QCOMPARE(m_registry->server().requests().size(), 1); // nothing left but the one login

    m_secret->value = u"hunter2"_s;
    m_authorizer->startOver();
    QCOMPARE(resultOf(read())->status, 200);
    QCOMPARE(m_registry->logins(), 2);
}

void TestRegistryLogin::triesAgainWhenTheLoginGotLost()
{
    m_registry->server().queue({RawAnswer::closed()});
    const Result<Response> answer = resultOf(read());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QCOMPARE(answer.error().sent, Sent::No);
    QCOMPARE(answer.error().asked, u"PUT /authenticate"_s);
    QCOMPARE(m_registry->logins(), 1); // Qt did not send it again
    QCOMPARE(resultOf(read())->status, 200);
}

void TestRegistryLogin::neverSendsAWriteAgain()
{
    QCOMPARE(resultOf(read())->status, 200);
    m_registry->dropTokens();
    for (int i = 1; i <= 2; ++i) {
        const Result<Response> answer = ask("DELETE", "reset", Effect::Write);
        QCOMPARE(answer->status, 403);
        QCOMPARE(m_registry->countOf("DELETE", "/reset"), i);
        QCOMPARE(m_registry->logins(), 1);
    }
    QCOMPARE(resultOf(read())->status, 200); // a read may log in again
    QCOMPARE(m_registry->logins(), 2);
    QCOMPARE(m_registry->countOf("DELETE", "/reset"), 2);
}

void TestRegistryLogin::takesNoGatewayForARefusal_data()
{
    QTest::addColumn<RawAnswer>("refusal");
    QTest::newRow("a wrong stage") << RawAnswer::whole(403, R"({"message":"Forbidden"})");
    QTest::newRow("a wrong path") << RawAnswer::whole(
        403, R"({"message":"Missing Authentication Token"})");
    QTest::newRow("a page") << RawAnswer::webPage(403);
    QTest::newRow("not allowed") << RawAnswer::whole(401, R"({"detail":"Admin only"})");
}

void TestRegistryLogin::takesNoGatewayForARefusal()
{
    QFETCH(const RawAnswer, refusal);
    QCOMPARE(resultOf(read())->status, 200);
    m_registry->dropTokens();
    m_registry->refusal = refusal;
    QVERIFY(resultOf(read())->status > 400);
    QCOMPARE(m_registry->logins(), 1);
    QCOMPARE(m_authorizer->state(), TokenAuthorizer::State::Held);
}

void TestRegistryLogin::needsNoTokenWhereThereIsNoLogin_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {404, 405, 501})
        QTest::addRow("%d", status) << status;
}

void TestRegistryLogin::needsNoTokenWhereThereIsNoLogin()
{
    QFETCH(const int, status);
    m_registry->server().queue({RawAnswer::whole(status, R"({"detail":"Not Found"})"),
        RawAnswer::json("[]"), RawAnswer::json("{}")});
    QCOMPARE(resultOf(read())->status, 200);
    QCOMPARE(ask("DELETE", "reset", Effect::Write)->status, 200);
    QCOMPARE(m_registry->logins(), 1);
    QVERIFY(m_registry->server().requests().at(1).header("X-Authorization").isEmpty());
}

void TestRegistryLogin::canBeCancelledWhileLoggingIn()
{
    m_registry->server().queue({RawAnswer::silence()});
    PendingCall<Response>* call = read();
    QTRY_COMPARE(m_registry->logins(), 1);
    call->cancel();
    const Result<Response> answer = resultOf(call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QCOMPARE(answer.error().sent, Sent::No);
    QCOMPARE(m_registry->countOf("POST", "/artifacts"), 0);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestRegistryLogin)
#include "tst_registrylogin.moc"

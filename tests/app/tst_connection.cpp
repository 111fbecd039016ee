// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/workspace/connection.h"
#include "net/http/transport.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/support/loginregistry.h"
#include "tests/support/resultof.h"
#include "tests/support/testcertificates.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// What an environment says of a server becomes what is sent to it and whom it is believed; what
/// keeps a login from working is told in words, with what helps.
class TestConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksForAMissingPassword();
    void tellsARefusedPassword();
    void tellsARefusedToken();
    void tellsAFailedCommand();
    void runsNoUnconfirmedCommand();
    void saysNothingWhereNoLoginIsWanted();
    void believesTheCaFile_data();
    void believesTheCaFile();
    void pinsACertificate();
    void warnsOfWhatCanBeOverheard_data();
    void warnsOfWhatCanBeOverheard();

private:
    void connectTo(const QUrl& url, ServerKind server = ServerKind::Registry);
    Result<Response> read();

    Environment m_environment;
    std::unique_ptr<LoginRegistry> m_registry;
    MemorySecretStore m_secrets;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Connection> m_connection;
    TestCertificates m_certificates;
    QTemporaryDir m_folder;
};

void TestConnection::init()
{
    m_connection.reset();
    m_transport.reset();
    m_registry = std::make_unique<LoginRegistry>();
    m_environment = Environment();
    m_environment.id = QUuid::createUuid();
}

void TestConnection::connectTo(const QUrl& url, ServerKind server)
{
    (server == ServerKind::Registry ? m_environment.registryUrl : m_environment.pipelinesUrl) = url;
    m_transport = std::make_unique<Transport>(url);
    m_connection = std::make_unique<Connection>(server, m_environment, m_secrets, *m_transport);
}

Result<Response> TestConnection::read()
{
    Request request;
    request.path = {"artifacts"};
    return resultOf(m_transport->send(request));
}

void TestConnection::asksForAMissingPassword()
{
    m_environment.registrySignIn = {SignInKind::Password, u"someone"_s, true, {}};
    connectTo(m_registry->url());
    QVERIFY(m_connection->signInTrouble().isNone()); // nothing was tried yet
    QVERIFY(!read());
    const SignInTrouble trouble = m_connection->signInTrouble();
    QCOMPARE(trouble.what, u"The password for the registry is not kept."_s);
    QCOMPARE(trouble.remedy, SignInTrouble::Remedy::EnterSecret);
    QCOMPARE(m_connection->whyNotSignedIn(), u"You are not signed in to the registry."_s);
    QVERIFY(!m_connection->whyNotKept().isEmpty()); // memory only, and it says so

    QSignalSpy renewed(m_connection.get(), &Connection::renewed);
    QCOMPARE(*resultOf(m_connection->enterSecret(u"hunter2"_s, Keep::Keychain)), Keep::ThisRun);
    QTRY_COMPARE(renewed.size(), 1);
    QCOMPARE(read()->status, 200);
    QVERIFY(m_connection->signInTrouble().isNone());
    QVERIFY(m_connection->whyNotSignedIn().isEmpty());
}

void TestConnection::tellsARefusedPassword()
{
    m_environment.registrySignIn = {SignInKind::Password, u"someone"_s, true, {}};
    connectTo(m_registry->url());
    resultOf(m_connection->enterSecret(u"wrong"_s, Keep::ThisRun));
    QVERIFY(!read());
    const SignInTrouble trouble = m_connection->signInTrouble();
    QCOMPARE(trouble.what, u"The registry does not accept the user and the password."_s);
    QCOMPARE(trouble.more, u"The user or password is invalid."_s);
    QCOMPARE(trouble.remedy, SignInTrouble::Remedy::EnterSecret);
}

void TestConnection::tellsARefusedToken()
{
    m_environment.pipelinesSignIn.kind = SignInKind::Token;
    connectTo(m_registry->url(), ServerKind::Pipelines);
    resultOf(m_connection->enterSecret(u"apikey:x"_s, Keep::ThisRun));
    m_registry->refusal = RawAnswer::whole(401, "{}");
    QCOMPARE(read()->status, 401);
    const SignInTrouble trouble = m_connection->signInTrouble();
    QCOMPARE(trouble.what, u"The pipeline manager does not accept the token."_s);
    QVERIFY(trouble.more.contains(u"outage of its database"_s)); // pipelines 1.4
    QCOMPARE(trouble.remedy, SignInTrouble::Remedy::EnterSecret);
}

void TestConnection::tellsAFailedCommand()
{
    m_environment.registrySignIn = {SignInKind::Command, {}, true, u"/nonexistent/program"_s};
    connectTo(m_registry->url());
    QVERIFY(!read());
    const SignInTrouble trouble = m_connection->signInTrouble();
    QCOMPARE(trouble.what, u"Signing in to the registry failed."_s);
    QCOMPARE(trouble.more, u"the command could not be started."_s);
    QCOMPARE(trouble.remedy, SignInTrouble::Remedy::TryAgain);
}

// An imported file must not start programs (SAFETY.md 1).
void TestConnection::runsNoUnconfirmedCommand()
{
    QTemporaryDir folder;
    const QString trap = folder.filePath(u"trap"_s);
    m_environment.registrySignIn = {SignInKind::Command, {}, true, u"touch "_s + trap};
    m_environment.unconfirmed.commands = true;
    connectTo(m_registry->url());
    QVERIFY(!read());
    QVERIFY(!QFile::exists(trap));
    QVERIFY(m_registry->server().requests().isEmpty());
    QVERIFY(m_connection->signInTrouble().what.contains(u"import"_s));

    m_environment.unconfirmed.commands = false;
    connectTo(m_registry->url());
    QVERIFY(!read()); // it prints nothing
    QVERIFY(QFile::exists(trap)); // and would have been there above
}

void TestConnection::saysNothingWhereNoLoginIsWanted()
{
    connectTo(m_registry->url());
    QCOMPARE(read()->status, 403);
    QVERIFY(m_connection->signInTrouble().isNone());
    m_environment.tenant = u"acme"_s;
    connectTo(m_registry->url(), ServerKind::Pipelines);
    read();
    QVERIFY(m_connection->signInTrouble().isNone());
    QCOMPARE(m_registry->server().requests().last().header("Feldera-Tenant"), "acme"_ba);
}

void TestConnection::believesTheCaFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isConfirmed");
    QTest::addColumn<bool>("isBelieved");
    QTest::addColumn<QString>("trouble");
    const QString empty = m_folder.filePath(u"empty.pem"_s);
    QFile file(empty);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("hello");
    QTest::newRow("good") << m_certificates.authorityFile() << true << true << QString();
    QTest::newRow("imported") << m_certificates.authorityFile() << false << false << QString();
    QTest::newRow("none") << QString() << true << false << QString();
    QTest::newRow("missing") << u"/nonexistent.pem"_s << true << false << u"cannot be read"_s;
    QTest::newRow("no certificate") << empty << true << false << u"holds no certificate"_s;
}

void TestConnection::believesTheCaFile()
{
    QFETCH(const QString, file);
    QFETCH(const bool, isConfirmed);
    QFETCH(const bool, isBelieved);
    QFETCH(const QString, trouble);
    RawServer server(m_certificates.signedFor(u"localhost"_s));
    m_environment.caFile = file;
    m_environment.unconfirmed.caFile = !isConfirmed;
    connectTo(server.url());
    QCOMPARE(read().has_value(), isBelieved);
    QCOMPARE(m_connection->caFileTrouble().isEmpty(), trouble.isEmpty());
    QVERIFY(m_connection->caFileTrouble().contains(trouble));
}

void TestConnection::pinsACertificate()
{
    const TlsIdentity identity = m_certificates.selfSigned(u"localhost"_s);
    RawServer server(identity);
    m_environment.registryPin = identity.fingerprint();
    m_environment.unconfirmed.pins = true;
    connectTo(server.url());
    const Result<Response> refused = read();
    QVERIFY(!refused); // came with an import
    QSignalSpy pinned(m_connection.get(), &Connection::pinned);
    QSignalSpy renewed(m_connection.get(), &Connection::renewed);
    m_connection->pin(refused.error().certificate->shown.sha256);
    QCOMPARE(pinned.constFirst().constFirst().toByteArray(), identity.fingerprint());
    QCOMPARE(renewed.size(), 1);
    QVERIFY(read());

    m_environment.unconfirmed.pins = false;
    connectTo(server.url()); // as it is saved
    QVERIFY(read());
}

void TestConnection::warnsOfWhatCanBeOverheard_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<bool>("isExposed");
    QTest::newRow("plain") << u"http://registry.demo"_s << SignInKind::Token << true;
    QTest::newRow("command") << u"http://registry.demo"_s << SignInKind::Command << true;
    QTest::newRow("nothing to hear") << u"http://registry.demo"_s << SignInKind::None << false;
    QTest::newRow("https") << u"https://registry.demo"_s << SignInKind::Token << false;
    QTest::newRow("loopback") << u"http://127.0.0.1:8000"_s << SignInKind::Token << false;
    QTest::newRow("localhost") << u"http://localhost"_s << SignInKind::Password << false;
    QTest::newRow("looks like loopback")
        << u"http://127.0.0.1.evil.example"_s << SignInKind::Token << true;
}

void TestConnection::warnsOfWhatCanBeOverheard()
{
    QFETCH(const QString, url);
    QFETCH(const SignInKind, kind);
    QFETCH(const bool, isExposed);
    m_environment.registrySignIn.kind = kind;
    connectTo(QUrl(url));
    QCOMPARE(m_connection->isExposed(), isExposed);
    m_connection->acknowledgeExposure();
    QVERIFY(!m_connection->isExposed());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestConnection)
#include "tst_connection.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "net/pipelines/pipelinesauthorizer.h"
#include "tests/support/givensecret.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"
#include "tests/support/testcertificates.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Against a real TLS server: which certificates are believed, what is told of the others, and that
/// not a byte of a request reaches a server that is not believed.
class TestTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void believesACaFile();
    void tellsWhyNot_data();
    void tellsWhyNot();
    void showsTheCertificate();
    void acceptsThePinnedOneWhateverItIs_data();
    void acceptsThePinnedOneWhateverItIs();
    void stopsEverythingWhenThePinnedOneChanges_data();
    void stopsEverythingWhenThePinnedOneChanges();
    void goesOnWhenThePinnedOneIsBack();
    void believesNoPinOfAnother();
    void endsWhatIsOnItsWay_data();
    void endsWhatIsOnItsWay();
    void saysWhenThereIsNoTls();
    void readsPem();

private:
    using Reason = CertificateTrouble::Reason;
    static Result<Response> ask(Transport& transport, Effect effect = Effect::Read);
    TlsIdentity identity(const QByteArray& which);

    TestCertificates m_certificates;
};

Result<Response> TestTls::ask(Transport& transport, Effect effect)
{
    Request request;
    request.path = {"x"};
    request.verb = effect == Effect::Write ? "DELETE" : "GET";
    request.effect = effect;
    return resultOf(transport.send(request));
}

TlsIdentity TestTls::identity(const QByteArray& which)
{
    if (which == "good")
        return m_certificates.signedFor(u"localhost"_s);
    if (which == "expired")
        return m_certificates.signedFor(u"localhost"_s, -1);
    if (which == "for another host")
        return m_certificates.signedFor(u"registry.example"_s);
    if (which == "expired and for another host")
        return m_certificates.signedFor(u"registry.example"_s, -1);
    if (which == "signed by itself")
        return m_certificates.selfSigned(u"localhost"_s);
    return {};
}

void TestTls::believesACaFile()
{
    RawServer server(identity("good"));
    Transport transport(server.url());
    transport.setTrust({m_certificates.authority(), {}});
    for (const Effect effect : {Effect::Read, Effect::Write, Effect::Read}) {
        const Result<Response> answer = ask(transport, effect);
        QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().message));
    }
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(server.requests().constFirst().bytes.startsWith("GET /x HTTP/1.1\r\n"));
}

void TestTls::tellsWhyNot_data()
{
    QTest::addColumn<QByteArray>("which");
    QTest::addColumn<bool>("withCaFile");
    QTest::addColumn<QList<CertificateTrouble::Reason>>("reasons");
    QTest::newRow("nobody known") << "good"_ba << false << QList{Reason::Untrusted};
    QTest::newRow("itself") << "signed by itself"_ba << true << QList{Reason::SelfSigned};
    QTest::newRow("expired") << "expired"_ba << true << QList{Reason::Expired};
    QTest::newRow("host") << "for another host"_ba << true << QList{Reason::OtherHost};
    QTest::newRow("both") << "expired and for another host"_ba << true
                          << QList{Reason::Expired, Reason::OtherHost};
    QTest::newRow("all") << "expired and for another host"_ba << false
                         << QList{Reason::Untrusted, Reason::Expired, Reason::OtherHost};
}

void TestTls::tellsWhyNot()
{
    QFETCH(const QByteArray, which);
    QFETCH(const bool, withCaFile);
    QFETCH(const QList<CertificateTrouble::Reason>, reasons);
    const TlsIdentity shown = identity(which);
    RawServer server(shown);
    Transport transport(server.url());
    if (withCaFile)
        transport.setTrust({m_certificates.authority(), {}});
    for (const Effect effect : {Effect::Read, Effect::Write}) {
        const Result<Response> answer = ask(transport, effect);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Tls);
        QCOMPARE(answer.error().sent, Sent::No);
        QVERIFY(answer.error().certificate);
        QCOMPARE(answer.error().certificate->reasons, reasons);
        QCOMPARE(answer.error().certificate->shown.sha256, shown.fingerprint());
        QVERIFY(answer.error().certificate->pinned.isEmpty());
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestTls::showsTheCertificate()
{
    RawServer server(identity("good"));
    Transport transport(server.url());
    const Result<Response> answer = ask(transport);
    const Certificate shown = answer.error().certificate->shown;
    QCOMPARE(shown.subject, u"CN=localhost, O=Acme"_s);
    QCOMPARE(shown.issuer, u"CN=Test Authority, O=Acme"_s);
    QCOMPARE(shown.hosts, QStringList(u"localhost"_s));
    QCOMPARE(shown.from.daysTo(shown.until), 30);
    QCOMPARE(shown.until.timeSpec(), Qt::UTC);
    QCOMPARE(shownFingerprint(shown.sha256).size(), 32 * 3 - 1);
    QCOMPARE(shownFingerprint(QByteArray::fromHex("00abff")), u"00:AB:FF"_s);
}

void TestTls::acceptsThePinnedOneWhateverItIs_data()
{
    QTest::addColumn<QByteArray>("which");
    for (const char* which : {"good", "expired", "for another host", "signed by itself"})
        QTest::newRow(which) << QByteArray(which);
}

void TestTls::acceptsThePinnedOneWhateverItIs()
{
    QFETCH(const QByteArray, which);
    const TlsIdentity shown = identity(which);
    RawServer server(shown);
    Transport transport(server.url());
    transport.setTrust({{}, shown.fingerprint()});
    for (const Effect effect : {Effect::Read, Effect::Write, Effect::Read})
        QVERIFY(ask(transport, effect));
    QCOMPARE(server.requests().size(), 3);
}

void TestTls::stopsEverythingWhenThePinnedOneChanges_data()
{
    QTest::addColumn<QByteArray>("other");
    // Also when the other one verifies: somebody else may have got it signed.
    for (const char* other : {"good", "signed by itself", "expired"})
        QTest::newRow(other) << QByteArray(other);
}

void TestTls::stopsEverythingWhenThePinnedOneChanges()
{
    QFETCH(const QByteArray, other);
    const TlsIdentity pinned = identity("signed by itself");
    const TlsIdentity changed = identity(other);
    RawServer server(pinned);
    Transport transport(server.url());
    transport.setTrust({m_certificates.authority(), pinned.fingerprint()});
    auto secret = std::make_shared<GivenSecret>();
    secret->value = u"marker"_s;
    transport.setAuthorizer(
        std::make_unique<PipelinesAuthorizer>(std::make_unique<GivenSecretSource>(secret), u""_s));
    QVERIFY(ask(transport));

    server.forget();
    server.showAnother(changed);
    // Until a read tells of it the connection may have been up; none of these reaches the other.
    for (const Effect effect : {Effect::Write, Effect::Read, Effect::Write, Effect::Read}) {
        Result<Response> answer = ask(transport, effect);
        if (!answer && !answer.error().certificate) // the old connection, as it went down
            answer = ask(transport, Effect::Read);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Tls);
        QCOMPARE(answer.error().sent, Sent::No);
        QCOMPARE(answer.error().certificate->reasons, QList{Reason::Changed});
        QCOMPARE(answer.error().certificate->shown.sha256, changed.fingerprint());
        QCOMPARE(answer.error().certificate->pinned, pinned.fingerprint());
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestTls::goesOnWhenThePinnedOneIsBack()
{
    const TlsIdentity pinned = identity("signed by itself");
    RawServer server(identity("good"));
    Transport transport(server.url());
    transport.setTrust({m_certificates.authority(), pinned.fingerprint()});
    QVERIFY(!ask(transport));
    const qint64 before = transport.requestCount();
    QVERIFY(!ask(transport, Effect::Write));
    QCOMPARE(transport.requestCount(), before); // not even tried
    server.showAnother(pinned);
    QVERIFY(!ask(transport, Effect::Write)); // a read has to see it first
    QVERIFY(ask(transport));
    QVERIFY(ask(transport, Effect::Write));
    QCOMPARE(server.requests().size(), 2);
}

void TestTls::believesNoPinOfAnother()
{
    const TlsIdentity shown = identity("signed by itself");
    RawServer server(shown);
    Transport transport(server.url());
    for (const QByteArray& pin : {shown.fingerprint().chopped(1), QByteArray(32, '\0')}) {
        transport.setTrust({{}, pin});
        const Result<Response> answer = ask(transport);
        QVERIFY(!answer);
        QCOMPARE(answer.error().certificate->reasons, QList{Reason::Changed});
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestTls::endsWhatIsOnItsWay_data()
{
    QTest::addColumn<Effect>("effect");
    QTest::newRow("a read") << Effect::Read;
    QTest::newRow("a write") << Effect::Write;
}

// A person accepts a certificate, or another one is seen, while a request waits for its answer.
void TestTls::endsWhatIsOnItsWay()
{
    QFETCH(const Effect, effect);
    const TlsIdentity shown = identity("good");
    RawServer server(shown);
    Transport transport(server.url());
    transport.setTrust({m_certificates.authority(), {}});
    server.respond(RawAnswer::json("{}").dripped(8, std::chrono::milliseconds(20)));
    Request request;
    request.path = {"x"};
    request.verb = effect == Effect::Write ? "DELETE" : "GET";
    request.effect = effect;
    request.patience = {std::chrono::seconds(10), std::chrono::seconds(10)};
    PendingCall<Response>* call = transport.send(request);
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 10'000);
    transport.setTrust({{}, shown.fingerprint()});
    const Result<Response> answer = resultOf(call);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(server.requests().size(), 1);
    // And what is asked from now on is asked under the new trust, on a connection of its own.
    server.respond(RawAnswer::json("{}"));
    QVERIFY(ask(transport, effect));
    QCOMPARE(server.connections(), 2);
}

void TestTls::saysWhenThereIsNoTls()
{
    RawServer plain; // it waits for the end of a request's head, which a handshake never has
    QUrl url = plain.url();
    url.setScheme(u"https"_s);
    Transport transport(url);
    Request request;
    request.path = {"x"};
    request.patience = {std::chrono::milliseconds(300), std::chrono::milliseconds(300)};
    const Result<Response> answer = resultOf(transport.send(request));
    QVERIFY(!answer);
    QVERIFY(!answer.error().certificate);
    QCOMPARE(plain.requests().size(), 0);
}

void TestTls::readsPem()
{
    QCOMPARE(certificatesIn(m_certificates.authority()), 1);
    QCOMPARE(certificatesIn(m_certificates.authority() + identity("good").certificate), 2);
    QCOMPARE(certificatesIn("hello"), 0);
    QCOMPARE(certificatesIn({}), 0);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestTls)
#include "tst_tls.moc"

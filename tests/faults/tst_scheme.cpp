// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/errorwords.h"
#include "net/http/transport.h"
#include "net/registry/registryreads.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"
#include "tests/support/testcertificates.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// An address that begins with https where nobody speaks TLS, and the reverse: said plainly, and no
/// certificate is blamed.
class TestScheme final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void httpsToAPlainPort();
    void httpToATlsPort();

private:
    static QString advice(const QUrl& base)
    {
        Transport transport(base);
        RegistryReads reads(transport);
        const auto answer = resultOf(reads.health());
        if (answer)
            return u"it answered"_s;
        AskedServer server;
        server.base = base;
        const ErrorWords words = wordsFor(answer.error(), server);
        return words.cameBack + u' ' + words.advice;
    }
};

void TestScheme::httpsToAPlainPort()
{
    // As every HTTP server answers what is no request to it.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket* const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    const QString said = advice(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())));
    QVERIFY2(said.contains(u"does not speak TLS"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"certificate"_s), qPrintable(said));
}

void TestScheme::httpToATlsPort()
{
    TestCertificates certificates;
    RawServer server(certificates.signedFor(u"localhost"_s));
    QUrl url = server.url();
    url.setScheme(u"http"_s);
    const QString said = advice(url);
    QVERIFY2(said.contains(u"begins with https"_s), qPrintable(said));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestScheme)
#include "tst_scheme.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/tlsfront.h"

#include "tests/support/testcertificates.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace steward {

TlsFront::TlsFront(const TlsIdentity& identity)
    : m_server(new QSslServer(this))
{
    // Behind the handshake; newConnection comes before it.
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &TlsFront::welcome);
    show(identity);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no loopback port to listen on");
}

QUrl TlsFront::url() const
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(u"localhost"_s);
    url.setPort(m_server->serverPort());
    return url;
}

void TlsFront::show(const TlsIdentity& identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(identity.certificate));
    configuration.setPrivateKey(QSslKey(identity.key, QSsl::Ec));
    m_server->setSslConfiguration(configuration);
    // Those in the middle of a handshake too, which still show what was shown before.
    const auto outers = m_server->findChildren<QSslSocket*>();
    for (QSslSocket* outer : outers)
        outer->abort();
}

void TlsFront::welcome()
{
    while (QTcpSocket* outer = m_server->nextPendingConnection()) {
        auto* inner = new QTcpSocket(outer);
        connect(outer, &QTcpSocket::readyRead, inner,
            [outer, inner] { inner->write(outer->readAll()); });
        connect(inner, &QTcpSocket::readyRead, outer,
            [outer, inner] { outer->write(inner->readAll()); });
        connect(inner, &QTcpSocket::disconnected, outer, &QTcpSocket::disconnectFromHost);
        connect(outer, &QTcpSocket::disconnected, outer, &QObject::deleteLater);
        inner->connectToHost(
            QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_behind.port()));
        if (outer->bytesAvailable() > 0)
            inner->write(outer->readAll());
    }
}

} // namespace steward

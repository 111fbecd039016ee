// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/headless/heldrelay.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace steward {

HeldRelay::HeldRelay(const QUrl& server)
    : m_to(server)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* const client = m_server.nextPendingConnection())
            take(client);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
}

QUrl HeldRelay::url() const
{
    QUrl url = m_to;
    url.setPort(m_server.serverPort());
    return url;
}

void HeldRelay::take(QTcpSocket* client)
{
    auto* server = new QTcpSocket(client);
    server->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_to.port()));
    connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
        const QByteArray bytes = client->readAll();
        if (bytes.startsWith("DELETE "))
            m_destroyed.append(bytes.left(bytes.indexOf('\r')));
        hand(server, bytes);
    });
    connect(server, &QTcpSocket::readyRead, client,
        [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

void HeldRelay::hand(QTcpSocket* server, const QByteArray& bytes)
{
    if (!bytes.startsWith("DELETE ") || mayPass()) {
        server->write(bytes);
        return;
    }
    QTimer::singleShot(
        std::chrono::milliseconds(50), this, [this, server = QPointer<QTcpSocket>(server), bytes] {
            if (server)
                hand(server, bytes);
        });
}

} // namespace steward

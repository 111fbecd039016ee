// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/rawserver.h"

#include "tests/support/testcertificates.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace steward {

namespace {

// The first whole request in `bytes`, which loses it; an empty verb if there is none yet.
RawRequest takeRequest(QByteArray& bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    RawRequest request;
    QList<QByteArray> lines = bytes.first(headEnd).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    for (const QByteArray& line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.emplaceBack(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    const qsizetype whole = headEnd + 4 + request.header("Content-Length").toLongLong();
    if (bytes.size() < whole)
        return {};
    request.verb = first.value(0);
    request.target = first.value(1);
    request.body = bytes.sliced(headEnd + 4, whole - headEnd - 4);
    request.bytes = bytes.first(whole);
    bytes.remove(0, whole);
    return request;
}

} // namespace

QByteArray RawRequest::header(const QByteArray& name) const
{
    for (const auto& [each, value] : headers) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

RawServer::RawServer(QObject* parent)
    : QObject(parent)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &RawServer::welcome);
    respond(RawAnswer::json("{}"));
    listen();
}

RawServer::RawServer(const TlsIdentity& identity, QObject* parent)
    : QObject(parent)
    , m_tls(new QSslServer(this))
    , m_server(m_tls)
{
    // Behind the handshake; newConnection comes before it.
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &RawServer::welcome);
    showAnother(identity);
    respond(RawAnswer::json("{}"));
    listen();
}

void RawServer::listen()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port.number()))
        qFatal("no loopback port to listen on");
}

RawServer::~RawServer() = default;

void RawServer::showAnother(const TlsIdentity& identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(identity.certificate));
    configuration.setPrivateKey(QSslKey(identity.key, QSsl::Ec));
    m_tls->setSslConfiguration(configuration);
    dropConnections();
}

QUrl RawServer::url(const QString& path) const
{
    QUrl url;
    url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_tls ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"));
    url.setPort(m_port.number());
    url.setPath(path);
    return url;
}

void RawServer::respond(const RawAnswer& answer)
{
    m_responder = [answer](const RawRequest&) { return answer; };
}

void RawServer::refuse(bool refusing)
{
    if (refusing) {
        m_server->close();
        dropConnections();
    } else if (!m_server->isListening()) {
        listen();
    }
}

qsizetype RawServer::openConnections() const
{
    return m_server->findChildren<QTcpSocket*>().size();
}

void RawServer::dropConnections()
{
    const auto sockets = m_server->findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets)
        socket->abort();
}

void RawServer::welcome()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        const int connection = ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, connection] { read(socket, connection); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0)
            read(socket, connection);
    }
}

void RawServer::read(QTcpSocket* socket, int connection)
{
    QByteArray& unread = m_unread[connection];
    unread += socket->readAll();
    for (RawRequest request = takeRequest(unread); !request.verb.isEmpty();
         request = takeRequest(unread)) {
        request.connection = connection;
        m_requests.append(request);
        answer(socket, m_queued.isEmpty() ? m_responder(request) : m_queued.takeFirst());
        Q_EMIT received();
    }
}

void RawServer::answer(QTcpSocket* socket, const RawAnswer& answer)
{
    RawAnswer rest = answer;
    if (!rest.pieces.isEmpty())
        socket->write(rest.pieces.takeFirst());
    if (rest.pieces.isEmpty()) {
        end(socket, rest.after);
        return;
    }
    QTimer::singleShot(rest.pause, socket, [this, socket, rest] {
        socket->flush();
        this->answer(socket, rest);
    });
}

void RawServer::end(QTcpSocket* socket, RawAnswer::After after)
{
    switch (after) {
    case RawAnswer::After::KeepAlive:
    case RawAnswer::After::Hang:
        return;
    case RawAnswer::After::Close:
        socket->disconnectFromHost();
        return;
    case RawAnswer::After::Reset: {
        // Zero linger makes close send RST instead of FIN.
        const linger atOnce{1, 0};
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
            sizeof atOnce);
        socket->abort();
        return;
    }
    }
}

} // namespace steward

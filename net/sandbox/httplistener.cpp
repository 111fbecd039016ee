// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/httplistener.h"

#include <QDateTime>
#include <QHostAddress>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimeZone>
#include <QTimer>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

// Hands out sockets that close themselves after a while of silence, as the real servers do.
class IdlingTcpServer final : public QTcpServer {
public:
    IdlingTcpServer(std::chrono::milliseconds keepAlive, QObject* parent)
        : QTcpServer(parent)
        , m_keepAlive(keepAlive)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (m_keepAlive.count() > 0) {
            auto* idle = new QTimer(socket);
            idle->setSingleShot(true);
            idle->setInterval(m_keepAlive);
            connect(idle, &QTimer::timeout, socket, &QTcpSocket::disconnectFromHost);
            connect(socket, &QTcpSocket::readyRead, idle, qOverload<>(&QTimer::start));
            idle->start();
        }
        addPendingConnection(socket);
    }

private:
    std::chrono::milliseconds m_keepAlive;
};

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    default:
        return "OTHER";
    }
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

void send(QHttpServerResponder& responder, const HttpReply& reply)
{
    const auto status = static_cast<QHttpServerResponder::StatusCode>(reply.status);
    auto headers = reply.headers;
    headers.emplaceBack("date", httpDate());
    if (!reply.contentType.isEmpty())
        headers.emplaceBack("content-type", reply.contentType);
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    headers.emplaceBack("content-length", QByteArray::number(reply.body.size()));
    responder.writeStatusLine(status);
    for (const auto& [name, value] : std::as_const(headers))
        responder.writeHeader(name, value);
    responder.writeBody(reply.body);
#else
    QHttpHeaders list;
    for (const auto& [name, value] : std::as_const(headers))
        list.append(name, value);
    responder.write(reply.body, list, status); // adds Content-Length
#endif
}

} // namespace

HttpListener::HttpListener(Answer answer, std::chrono::milliseconds keepAlive, QObject* parent)
    : QAbstractHttpServer(parent)
    , m_answer(std::move(answer))
    , m_keepAlive(keepAlive)
{
}

quint16 HttpListener::open(quint16 port, QString* error)
{
    auto* server = new IdlingTcpServer(m_keepAlive, this);
    if (!server->listen(QHostAddress(QHostAddress::LocalHost), port)) {
        *error = server->errorString();
        delete server;
        return 0;
    }
    bind(server);
    return server->serverPort();
}

HttpReply HttpListener::reply(const QHttpServerRequest& request) const
{
    const QUrl url = request.url();
    HttpReply answer = m_answer({methodName(request.method()),
        url.path(QUrl::FullyEncoded).toLatin1(), url.query(QUrl::FullyEncoded).toLatin1(),
        request.value("content-type"), request.body()});
    if (request.method() == QHttpServerRequest::Method::Head)
        answer.body.clear(); // or the client takes it for the next answer
    return answer;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool HttpListener::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket)
{
    QHttpServerResponder responder = makeResponder(request, socket);
    send(responder, reply(request));
    if (request.value("connection").toLower() == "close")
        socket->disconnectFromHost(); // once everything is written; Qt 6.4 does not do it itself
    return true;
}

void HttpListener::missingHandler(const QHttpServerRequest&, QTcpSocket*) { }

#else

bool HttpListener::handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder)
{
    send(responder, reply(request));
    return true;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
void HttpListener::missingHandler(const QHttpServerRequest&, QHttpServerResponder&&) { }
#else
void HttpListener::missingHandler(const QHttpServerRequest&, QHttpServerResponder&) { }
#endif

#endif

} // namespace steward::sandbox

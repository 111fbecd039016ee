// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"

#include <QAbstractHttpServer>
#include <QString>

#include <chrono>
#include <functional>

namespace steward::sandbox {

// One HTTP/1.1 server on a loopback port. It answers every request at once, from `answer`, with
// exactly the status, headers and body it is given (plus Date and Content-Length): nothing is added
// to an empty answer, which the higher-level QHttpServer would do.
//
// This is the only file that knows Qt HttpServer, whose interface changed with 6.5 and 6.8.
class HttpListener final : public QAbstractHttpServer {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpListener)

public:
    using Answer = std::function<HttpReply(const HttpRequest&)>;

    // A connection that is idle for longer than `keepAlive` is closed; 0 = never.
    explicit HttpListener(
        Answer answer, std::chrono::milliseconds keepAlive = {}, QObject* parent = nullptr);

    // The port that is served from now on, or 0 with the reason in *error.
    quint16 open(quint16 port, QString* error);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;
#else
    bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
    void missingHandler(
        const QHttpServerRequest& request, QHttpServerResponder&& responder) override;
#else
    void missingHandler(
        const QHttpServerRequest& request, QHttpServerResponder& responder) override;
#endif
#endif

private:
    HttpReply reply(const QHttpServerRequest& request) const;

    Answer m_answer;
    std::chrono::milliseconds m_keepAlive;
};

} // namespace steward::sandbox

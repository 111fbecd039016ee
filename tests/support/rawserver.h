// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/heldport.h"
#include "tests/support/rawanswer.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QSslServer;
class QTcpServer;
class QTcpSocket;

namespace steward {

struct TlsIdentity;

/// One request as it came over the wire.
struct RawRequest {
    QByteArray verb;
    QByteArray target; ///< path and query, still encoded
    RawHeaders headers;
    QByteArray body;
    QByteArray bytes; ///< all of it
    int connection = 0; ///< counted from 1

    /// "" if absent; `name` in any letter case.
    QByteArray header(const QByteArray& name) const;
};

/// A server on a loopback port that keeps the bytes of every request and does with it what it was
/// told: queued answers first, one a request, then the responder. On the thread that made it.
class RawServer final : public QObject {
    Q_OBJECT
public:
    using Responder = std::function<RawAnswer(const RawRequest&)>;

    explicit RawServer(QObject* parent = nullptr);
    /// Speaks TLS and is reached as https://localhost.
    explicit RawServer(const TlsIdentity& identity, QObject* parent = nullptr);
    ~RawServer() override;
    Q_DISABLE_COPY_MOVE(RawServer)

    QUrl url(const QString& path = {}) const;
    /// For the next requests, in order.
    void queue(const QList<RawAnswer>& answers) { m_queued += answers; }
    /// For all requests for which none is queued; at first an empty JSON object.
    void respond(Responder responder) { m_responder = std::move(responder); }
    void respond(const RawAnswer& answer);

    /// Closes every connection and refuses new ones, or listens again on the same port.
    void refuse(bool refusing);

    /// For the connections that come from now on; those that are there end.
    void showAnother(const TlsIdentity& identity);

    const QList<RawRequest>& requests() const { return m_requests; }
    int connections() const { return m_connections; }
    /// Of these, those that are open; what they sent is read before they end.
    qsizetype openConnections() const;
    /// Forgets what came; connections stay open.
    void forget() { m_requests.clear(); }

Q_SIGNALS:
    void received();

private:
    void listen();
    void dropConnections();
    void welcome();
    void read(QTcpSocket* socket, int connection);
    void answer(QTcpSocket* socket, const RawAnswer& answer);
    void end(QTcpSocket* socket, RawAnswer::After after);

    QSslServer* m_tls = nullptr;
    QTcpServer* m_server;
    HeldPort m_port; ///< also while it refuses
    QHash<int, QByteArray> m_unread; ///< by connection
    QList<RawAnswer> m_queued;
    Responder m_responder;
    QList<RawRequest> m_requests;
    int m_connections = 0;
};

} // namespace steward

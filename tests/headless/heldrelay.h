// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace steward {

/// Passes bytes on to a server, both ways, counts what destroys, and can hold it back.
class HeldRelay final : public QObject {
public:
    explicit HeldRelay(const QUrl& server);

    /// The server's, by way of this.
    QUrl url() const;
    /// The request lines, in the order in which they came; held ones too.
    QList<QByteArray> destroyed() const { return m_destroyed; }
    /// Requests that destroy wait until this says so.
    std::function<bool()> mayPass = [] { return true; };

private:
    void take(QTcpSocket* client);
    void hand(QTcpSocket* server, const QByteArray& bytes);

    QTcpServer m_server;
    QUrl m_to;
    QList<QByteArray> m_destroyed;
};

} // namespace steward

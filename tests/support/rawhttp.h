// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace steward {

/// An answer as it came over the wire.
struct RawReply {
    int status = 0; ///< 0: none came
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    bool has(const QByteArray& name) const;
    /// "" if absent; `name` in lower case.
    QByteArray header(const QByteArray& name) const;
    QJsonObject object() const;
    QJsonArray array() const;
};

/// Asks a server in another thread by writing bytes to a socket, so that a test sees what any
/// client would, curl included. Each request has a connection of its own and is waited for without
/// turning the event loop. The target is sent as it is given.
class RawHttp final {
public:
    explicit RawHttp(int port)
        : m_port(static_cast<quint16>(port))
    {
    }

    RawReply send(const QByteArray& verb, const QByteArray& target, const QByteArray& body = {},
        const QByteArray& contentType = "application/json") const;

    RawReply get(const QByteArray& target) const { return send("GET", target); }
    RawReply post(const QByteArray& target, const QByteArray& body = {}) const
    {
        return send("POST", target, body);
    }
    RawReply remove(const QByteArray& target) const { return send("DELETE", target); }

private:
    quint16 m_port;
};

} // namespace steward

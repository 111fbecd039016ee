// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUrl>

class QSslServer;

namespace steward {

struct TlsIdentity;

/// Stands before a plain server on a loopback port and speaks TLS for it, as a proxy does; which
/// certificate it shows may change at any moment. On the thread that made it.
class TlsFront final : public QObject {
    Q_OBJECT
public:
    explicit TlsFront(const TlsIdentity& identity);

    /// https://localhost and its port.
    QUrl url() const;
    /// Whose bytes are passed on from now on.
    void leadTo(const QUrl& server) { m_behind = server; }
    /// For the connections that come from now on; those that are there end.
    void show(const TlsIdentity& identity);

private:
    void welcome();

    QSslServer* m_server;
    QUrl m_behind;
};

} // namespace steward

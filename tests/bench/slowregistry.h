// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

class QTcpServer;

/// A server on a loopback port, in a thread of its own, that answers whatever it is asked with an
/// empty lineage, 10 ms later. Requests without a body, on connections that stay.
class SlowRegistry final {
public:
    SlowRegistry();
    ~SlowRegistry();
    Q_DISABLE_COPY_MOVE(SlowRegistry)

    int port() const { return m_port; }

private:
    QThread m_thread;
    QTcpServer* m_server; ///< lives in the thread and ends with it
    int m_port = 0;
};

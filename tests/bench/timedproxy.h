// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QThread>

#include <chrono>
#include <memory>
#include <utility>

class QTcpServer;

/// Stands before a server on a loopback port, in a thread of its own, makes it take its time, and
/// notes when it had something to answer: from the first byte of a request to the last one of its
/// answer.
class TimedProxy final {
public:
    using Clock = std::chrono::steady_clock;
    using Interval = std::pair<Clock::time_point, Clock::time_point>;
    struct Book;

    TimedProxy(int port, std::chrono::milliseconds takes);
    ~TimedProxy();
    Q_DISABLE_COPY_MOVE(TimedProxy)

    int port() const { return m_port; }
    /// Of all requests so far.
    QList<Interval> intervals() const;

private:
    std::shared_ptr<Book> m_book;
    QThread m_thread;
    QTcpServer* m_server; ///< lives in the thread and ends with it
    int m_port = 0;
};

/// How long at least one of them went on, between two moments.
std::chrono::nanoseconds coveredBy(QList<TimedProxy::Interval> intervals,
    TimedProxy::Clock::time_point from, TimedProxy::Clock::time_point to);

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/bench/timedproxy.h"

#include <QHostAddress>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

struct TimedProxy::Book {
    QMutex mutex;
    QList<Interval> intervals;
};

namespace {

using Clock = TimedProxy::Clock;

/// One connection: a request, its answer, the next request.
class Pipe final : public QObject {
public:
    Pipe(QTcpSocket* client, int port, std::chrono::milliseconds takes,
        const std::shared_ptr<TimedProxy::Book>& book)
        : QObject(client)
        , m_client(client)
        , m_server(new QTcpSocket(this))
        , m_takes(takes)
        , m_book(book)
    {
        connect(m_client, &QTcpSocket::readyRead, this, [this] { ask(); });
        connect(m_server, &QTcpSocket::readyRead, this, [this] {
            m_answeredAt = Clock::now();
            m_client->write(m_server->readAll());
        });
        connect(
            m_server, &QTcpSocket::disconnected, this, [this] { m_client->disconnectFromHost(); });
        connect(m_client, &QTcpSocket::disconnected, this, [this] {
            note();
            m_client->deleteLater();
        });
        m_server->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
    }

private:
    void ask()
    {
        if (m_answeredAt > m_askedAt || !m_isAsked) {
            note();
            m_askedAt = Clock::now();
            m_isAsked = true;
        }
        QTimer::singleShot(m_takes, Qt::PreciseTimer, this,
            [this, bytes = m_client->readAll()] { m_server->write(bytes); });
        noteSoon();
    }

    // The last answer of a connection that stays open is noted when nothing more came for a while.
    void noteSoon()
    {
        QTimer::singleShot(std::chrono::milliseconds(400), this, [this] {
            if (m_isAsked && m_answeredAt > m_askedAt)
                note();
        });
    }

    void note()
    {
        if (!m_isAsked || m_answeredAt <= m_askedAt)
            return;
        m_isAsked = false;
        const QMutexLocker lock(&m_book->mutex);
        m_book->intervals.append({m_askedAt, m_answeredAt});
    }

    QTcpSocket* m_client;
    QTcpSocket* m_server;
    std::chrono::milliseconds m_takes;
    std::shared_ptr<TimedProxy::Book> m_book;
    Clock::time_point m_askedAt;
    Clock::time_point m_answeredAt;
    bool m_isAsked = false;
};

} // namespace

TimedProxy::TimedProxy(int port, std::chrono::milliseconds takes)
    : m_book(std::make_shared<Book>())
    , m_server(new QTcpServer)
{
    QObject::connect(m_server, &QTcpServer::newConnection, m_server,
        [server = m_server, port, takes, book = m_book] {
            while (QTcpSocket* client = server->nextPendingConnection())
                new Pipe(client, port, takes, book); // goes with its client
        });
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

TimedProxy::~TimedProxy()
{
    m_thread.quit();
    m_thread.wait();
}

QList<TimedProxy::Interval> TimedProxy::intervals() const
{
    const QMutexLocker lock(&m_book->mutex);
    return m_book->intervals;
}

std::chrono::nanoseconds coveredBy(QList<TimedProxy::Interval> intervals,
    TimedProxy::Clock::time_point from, TimedProxy::Clock::time_point to)
{
    std::sort(intervals.begin(), intervals.end());
    std::chrono::nanoseconds covered{0};
    auto reached = from;
    for (const auto& [begin, end] : std::as_const(intervals)) {
        const auto first = std::max(begin, reached);
        const auto last = std::min(end, to);
        if (last > first) {
            covered += last - first;
            reached = last;
        }
    }
    return covered;
}

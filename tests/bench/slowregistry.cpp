// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/bench/slowregistry.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace {

constexpr std::chrono::milliseconds kTakes{10};

void serve(QTcpSocket* socket)
{
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(
        socket, &QTcpSocket::readyRead, socket, [socket, asked = QByteArray()]() mutable {
            asked += socket->readAll();
            if (!asked.endsWith("\r\n\r\n"))
                return;
            asked.clear();
            QTimer::singleShot(kTakes, Qt::PreciseTimer, socket, [socket] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                              "Content-Length: 23\r\n\r\n{\"nodes\":[],\"edges\":[]}");
            });
        });
}

} // namespace

SlowRegistry::SlowRegistry()
    : m_server(new QTcpServer)
{
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [server = m_server] {
        while (QTcpSocket* socket = server->nextPendingConnection())
            serve(socket);
    });
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

SlowRegistry::~SlowRegistry()
{
    m_thread.quit();
    m_thread.wait();
}

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/rawhttp.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>

#include <algorithm>

namespace steward {

namespace {

constexpr int patience = 10'000; // ms; only ever waited for in full by a test that fails

RawReply parseHead(const QByteArray& head)
{
    RawReply reply;
    const QList<QByteArray> lines = head.split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            reply.headers.emplaceBack(
                line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    return reply;
}

} // namespace

bool RawReply::has(const QByteArray& name) const
{
    return std::any_of(headers.cbegin(), headers.cend(),
        [&name](const auto& header) { return header.first == name; });
}

QByteArray RawReply::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers)
        if (key == name)
            return value;
    return {};
}

QJsonObject RawReply::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray RawReply::array() const
{
    return QJsonDocument::fromJson(body).array();
}

RawReply RawHttp::send(const QByteArray& verb, const QByteArray& target, const QByteArray& body,
    const QByteArray& contentType) const
{
    QByteArray request = verb + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!body.isEmpty())
        request += "Content-Type: " + contentType + "\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;

    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    if (!socket.waitForConnected(patience))
        return {};
    socket.write(request);
    QByteArray bytes;
    while (!bytes.contains("\r\n\r\n")) {
        if (!socket.waitForReadyRead(patience))
            return {};
        bytes += socket.readAll();
    }
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    RawReply reply = parseHead(bytes.first(end));
    const qsizetype size = reply.header("content-length").toLongLong();
    reply.body = bytes.sliced(end + 4);
    while (reply.body.size() < size) {
        if (!socket.waitForReadyRead(patience))
            return {};
        reply.body += socket.readAll();
    }
    return reply;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace steward::sandbox {

// A request as it came over the wire. The path is still percent-encoded, so that a route can tell a
// slash from an encoded one.
struct HttpRequest {
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QByteArray contentType;
    QByteArray body;
};

struct HttpReply {
    int status = 200;
    QByteArray contentType; // empty: no such header at all
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    void addHeader(const QByteArray& name, const QByteArray& value)
    {
        headers.emplaceBack(name, value);
    }
};

HttpReply jsonReply(int status, const QByteArray& json);
HttpReply textReply(int status, const QByteArray& text);
HttpReply emptyReply(int status);

// The decoded value of a query parameter, '+' meaning a space; absent if it is not there.
std::optional<QString> queryValue(const QByteArray& query, const QByteArray& name);

} // namespace steward::sandbox

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/httpmessage.h"

#include <QUrl>

namespace steward::sandbox {

HttpReply jsonReply(int status, const QByteArray& json)
{
    return {status, "application/json", json, {}};
}

HttpReply textReply(int status, const QByteArray& text)
{
    return {status, "text/plain; charset=utf-8", text, {}};
}

HttpReply emptyReply(int status)
{
    return {status, {}, {}, {}};
}

std::optional<QString> queryValue(const QByteArray& query, const QByteArray& name)
{
    const QList<QByteArray> items = query.split('&');
    for (const QByteArray& item : items) {
        const qsizetype equals = item.indexOf('=');
        const QByteArray key = equals < 0 ? item : item.first(equals);
        if (QByteArray::fromPercentEncoding(key) != name)
            continue;
        QByteArray value = equals < 0 ? QByteArray() : item.sliced(equals + 1);
        value.replace('+', ' ');
        return QString::fromUtf8(QByteArray::fromPercentEncoding(value));
    }
    return std::nullopt;
}

} // namespace steward::sandbox

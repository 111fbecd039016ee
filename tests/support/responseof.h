// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/transport.h"
#include "tests/support/quoted.h"

namespace steward {

/// A whole answer for a codec, its length told, its JSON written with single quotes.
inline Response responseOf(int status, const QByteArray& body,
    const QList<std::pair<QByteArray, QByteArray>>& headers = {})
{
    Response response;
    response.status = status;
    response.reason = QStringLiteral("Some Reason");
    response.headers = headers;
    response.body = quoted(body);
    response.headers.append({"content-length", QByteArray::number(response.body.size())});
    response.took = std::chrono::microseconds(1234);
    response.asked = QStringLiteral("GET /x");
    return response;
}

} // namespace steward

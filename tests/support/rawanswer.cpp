// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/rawanswer.h"

namespace steward {

namespace {

QByteArray head(int status, const RawHeaders& headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Some Reason\r\n";
    for (const auto& [name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

bool names(const RawHeaders& headers, const QByteArray& wanted)
{
    for (const auto& header : headers) {
        if (header.first.toLower() == wanted)
            return true;
    }
    return false;
}

} // namespace

RawAnswer RawAnswer::whole(int status, const QByteArray& body, const RawHeaders& headers)
{
    RawHeaders all = headers;
    if (!body.isEmpty() && !names(headers, "content-type"))
        all.emplaceBack("Content-Type", "application/json");
    if (status != 204)
        all.emplaceBack("Content-Length", QByteArray::number(body.size()));
    return {{head(status, all) + body}, {}, After::KeepAlive};
}

RawAnswer RawAnswer::webPage(int status)
{
    return whole(status, "<!DOCTYPE html>\n<html><title>Welcome</title><p>Log in</html>",
        {{"Content-Type", "text/html"}});
}

RawAnswer RawAnswer::redirect(int status, const QByteArray& location)
{
    return whole(status, {}, {{"Location", location}});
}

RawAnswer RawAnswer::halfBody(int status, const QByteArray& half)
{
    const RawHeaders headers{{"Content-Type", "application/json"},
        {"Content-Length", QByteArray::number(2 * half.size() + 2)}};
    return {{head(status, headers) + half}, {}, After::Close};
}

RawAnswer RawAnswer::endless(const QList<QByteArray>& chunks)
{
    QByteArray text = head(
        200, {{"Content-Type", "text/plain; charset=utf-8"}, {"Transfer-Encoding", "chunked"}});
    for (const QByteArray& chunk : chunks)
        text += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    return {{text}, {}, After::Hang};
}

RawAnswer RawAnswer::dripped(qsizetype size, std::chrono::milliseconds between) const
{
    const QByteArray all = pieces.join();
    RawAnswer answer{{}, between, after};
    for (qsizetype from = 0; from < all.size(); from += size)
        answer.pieces.append(all.mid(from, size));
    return answer;
}

} // namespace steward

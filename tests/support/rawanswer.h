// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <utility>

namespace steward {

using RawHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// What a RawServer does with one request, byte for byte: writes `pieces`, one each `pause`, and
/// then ends as `after` says.
struct RawAnswer {
    enum class After { KeepAlive, Close, Reset, Hang };

    QList<QByteArray> pieces;
    std::chrono::milliseconds pause{0};
    After after = After::KeepAlive;

    /// A whole answer with its Content-Length; JSON unless a content type is given.
    static RawAnswer whole(int status, const QByteArray& body, const RawHeaders& headers = {});
    static RawAnswer json(const QByteArray& body, const RawHeaders& headers = {})
    {
        return whole(200, body, headers);
    }
    static RawAnswer webPage(int status = 200);
    static RawAnswer redirect(int status, const QByteArray& location);
    /// Read, then closed, reset or left without a byte; or with a status line cut in half.
    static RawAnswer closed() { return {{}, {}, After::Close}; }
    static RawAnswer reset() { return {{}, {}, After::Reset}; }
    static RawAnswer halfStatusLine() { return {{"HTTP/1.1 2"}, {}, After::Close}; }
    static RawAnswer silence() { return {{}, {}, After::Hang}; }
    /// Promises more body than it gives, then closes.
    static RawAnswer halfBody(int status, const QByteArray& half);
    /// A chunked answer that never ends: these chunks, then nothing.
    static RawAnswer endless(const QList<QByteArray>& chunks);
    /// The same bytes cut in pieces of `size`, with a pause after each.
    RawAnswer dripped(qsizetype size, std::chrono::milliseconds between) const;
};

} // namespace steward

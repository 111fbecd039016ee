// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/faulttable.h"

using namespace Qt::StringLiterals;

namespace steward {

namespace {

using After = RawAnswer::After;
using Read = FaultRow::Read;
using Word = ServerSaid::Word;

const QByteArray kBody = R"({"status":"deleted","id":"1"})";

constexpr std::chrono::milliseconds kDrip{20};

QByteArray headOf(const QByteArray& fields)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + fields;
}

FaultRow refused()
{
    const Read read{
        ErrorKind::Unreachable, u"The % cannot be reached"_s, u"Nothing: connection refused"_s};
    FaultRow row{"connection refused", {}, false, Sent::No, read, read, {}, {}, {}, {}, {}, {}, {}};
    row.onDelete = row.onReset = row.onRegister = row.onClear
        = {Word::NotSent, Outcome::NotSent, Outcome::NotSent};
    row.onStop = Word::NotSent;
    row.told = u"connection refused"_s;
    return row;
}

FaultRow closes(const char* name, std::function<RawAnswer()> answer)
{
    const QString words = u"the connection closed before a whole answer came"_s;
    const Read read{ErrorKind::Unreachable, u"The % cannot be reached"_s, u"Nothing: "_s + words};
    FaultRow row{
        name, std::move(answer), false, Sent::Maybe, read, read, {}, {}, {}, {}, {}, {}, {}};
    return lost(row, words);
}

FaultRow lasts(const char* name, const QString& told, std::function<RawAnswer()> answer)
{
    const Read read{ErrorKind::Timeout, u"The % does not answer in time"_s,
        u"Nothing complete before the time was up."_s};
    FaultRow row{
        name, std::move(answer), true, Sent::Maybe, read, read, {}, {}, {}, {}, {}, {}, {}};
    return lost(row, told);
}

RawAnswer ending(const QByteArray& bytes, After after)
{
    return {{bytes}, {}, after};
}

} // namespace

QList<FaultRow> wireFaults()
{
    const QByteArray chunked = headOf("Transfer-Encoding: chunked\r\n\r\n");
    const QByteArray tooLong = headOf("Content-Length: 400\r\n\r\n") + kBody;
    const QString silent = u"silent for"_s;
    return {
        refused(),
        closes("closed after the request", [] { return RawAnswer::closed(); }),
        closes("reset after the request", [] { return RawAnswer::reset(); }),
        closes("closed within the status line", [] { return RawAnswer::halfStatusLine(); }),
        closes("closed in the middle of headers",
            [] { return ending(headOf("Content-Le"), After::Close); }),
        closes("closed in the middle of the body",
            [tooLong] { return ending(tooLong, After::Close); }),
        closes(
            "reset in the middle of the body", [tooLong] { return ending(tooLong, After::Reset); }),
        closes("closed in the middle of a chunk",
            [chunked] { return ending(chunked + "1f\r\n{\"status\":", After::Close); }),
        closes("closed between two chunks",
            [chunked] { return ending(chunked + "a\r\n{\"status\":\r\n", After::Close); }),
        closes(
            "closed before the first chunk", [chunked] { return ending(chunked, After::Close); }),
        closes("closed after headers without a length",
            [] { return ending(headOf("\r\n"), After::Close); }),
        closes("no HTTP at all", [] { return ending("what?\r\n\r\n", After::Close); }),
        lasts("never answers", silent, [] { return RawAnswer::silence(); }),
        lasts("stops in the middle of headers", silent,
            [] { return ending(headOf("Content-Le"), After::Hang); }),
        lasts("stops in the middle of the body", silent,
            [tooLong] { return ending(tooLong, After::Hang); }),
        lasts("stops in the middle of a chunk", silent,
            [chunked] { return ending(chunked + "1f\r\n{\"status\":", After::Hang); }),
        lasts("drips its headers", silent,
            [tooLong] { return ending(tooLong, After::Hang).dripped(1, kDrip); }),
        lasts("drips its body", u"no whole answer within"_s,
            [] {
                RawAnswer answer = ending(QByteArray(200, ' '), After::Hang).dripped(1, kDrip);
                answer.pieces.prepend(headOf("Content-Length: 400\r\n\r\n"));
                return answer;
            }),
    };
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/faulttable.h"

using namespace Qt::StringLiterals;

namespace steward {

namespace {

using Read = FaultRow::Read;
using Word = ServerSaid::Word;

QString titleFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotLoggedIn:
        return u"The % wants you to log in"_s;
    case ErrorKind::NotAllowed:
        return u"The % does not allow this"_s;
    case ErrorKind::NotOffered:
        return u"This does not look like a %"_s;
    case ErrorKind::NotFound:
        return u"The % does not know this"_s;
    case ErrorKind::Busy:
        return u"The % is busy"_s;
    case ErrorKind::Timeout:
        return u"The % does not answer in time"_s;
    case ErrorKind::Server:
        return u"The % failed"_s;
    default:
        return u"The % refused"_s;
    }
}

Read read(int status, ErrorKind kind, const QString& said)
{
    const QString cameBack = kind == ErrorKind::Timeout
        ? u"Nothing complete before the time was up."_s
        : u"%1: “%2”"_s.arg(QString::number(status), said);
    return {kind, titleFor(kind), cameBack};
}

// Kinds of the registry and of the manager; what each is quoted with.
FaultRow rowOf(const char* name, int status, std::pair<ErrorKind, ErrorKind> kinds,
    std::pair<QString, QString> said, const QByteArray& body, const RawHeaders& headers = {})
{
    const auto answer = [status, body, headers] { return RawAnswer::whole(status, body, headers); };
    return {name, answer, false, Sent::Answered, read(status, kinds.first, said.first),
        read(status, kinds.second, said.second), {}, {}, {}, {}, {}, {}, {}};
}

FaultRow same(const char* name, int status, ErrorKind kind, const QString& said,
    const QByteArray& body, const RawHeaders& headers = {})
{
    return rowOf(name, status, {kind, kind}, {said, said}, body, headers);
}

FaultRow page(const char* name, int status, ErrorKind kind)
{
    FaultRow row = same(name, status, kind, u"Some Reason"_s, {});
    row.answer = [status] { return RawAnswer::webPage(status); };
    return row;
}

FaultRow later(FaultRow row)
{
    row.wait = std::chrono::seconds(70); // longer than any back-off of our own
    return row;
}

// The registry means the thing itself; that it is gone is the only no that a delete agrees with.
FaultRow notKnown(FaultRow row)
{
    row = saidNo(row, u"404"_s);
    row.onDelete = {Word::NotFound, Outcome::Refused, Outcome::AlreadySo};
    row.onReset.word = row.onRegister.word = Word::NotFound;
    return row;
}

FaultRow pipelineNotKnown(FaultRow row)
{
    row = notKnown(std::move(row));
    row.onClear.word = row.onStop = Word::NotFound;
    return row;
}

QList<FaultRow> refusals()
{
    using enum ErrorKind;
    const QString reason = u"Some Reason"_s;
    const QString role = u"needs the 'write' role"_s;
    return {
        saidNo(rowOf("401 without a word", 401, {NotAllowed, NotLoggedIn}, {reason, reason}, {},
                   {{"WWW-Authenticate", "Bearer"}}),
            u"401 Some Reason"_s),
        saidNo(rowOf("401 as text/plain", 401, {NotAllowed, NotLoggedIn},
                   {u"Unauthorized API key"_s, u"Unauthorized API key"_s},
                   R"({"message":"Unauthorized API key","error_code":"AuthenticationFailed"})",
                   {{"Content-Type", "text/plain; charset=utf-8"}}),
            u"401 Unauthorized API key"_s),
        saidNo(rowOf("403 for a missing token", 403, {NotLoggedIn, NotAllowed},
                   {u"Authentication failed"_s, reason}, R"({"detail":"Authentication failed"})"),
            u"403"_s),
        saidNo(rowOf("403 of a gateway", 403, {NotOffered, NotAllowed},
                   {u"Forbidden"_s, u"Forbidden"_s}, R"({"message":"Forbidden"})"),
            u"403 Forbidden"_s),
        saidNo(rowOf("403 for a role", 403, {NotLoggedIn, NotAllowed}, {role, role},
                   R"({"message":"needs the 'write' role","error_code":"InsufficientPermissions",)"
                   R"("details":{"required":"write","actual":"read"}})"),
            u"403 needs the 'write' role"_s),
        saidNo(rowOf("403 for a verb", 403, {NotLoggedIn, NotOffered}, {role, role},
                   R"({"message":"needs the 'write' role",)"
                   R"("error_code":"InsufficientPermissions"})"),
            u"403 needs the 'write' role"_s),
        notKnown(rowOf("404 about the artifact", 404, {NotFound, NotOffered},
            {u"Artifact does not exist."_s, reason}, R"({"detail":"Artifact does not exist."})")),
        pipelineNotKnown(same("404 about the pipeline", 404, NotFound, u"Unknown pipeline"_s,
            R"({"message":"Unknown pipeline","error_code":"UnknownPipelineName","details":{}})")),
        saidNo(rowOf("404 about the path", 404, {NotOffered, NotOffered}, {u"Not Found"_s, reason},
                   R"({"detail":"Not Found"})"),
            u"404"_s),
        saidNo(same("404 without a word", 404, NotOffered, reason, {}), u"404 Some Reason"_s),
        saidNo(rowOf("405", 405, {NotOffered, NotOffered}, {u"Method Not Allowed"_s, reason},
                   R"({"detail":"Method Not Allowed"})"),
            u"405"_s),
        saidNo(rowOf("409", 409, {Rejected, Rejected}, {u"exists already"_s, reason},
                   R"({"detail":"exists already"})"),
            u"409"_s),
        saidNo(page("413 as a web page", 413, Rejected), u"413 Some Reason"_s),
        saidNo(rowOf("422 as an array", 422, {Rejected, Rejected},
                   {u"path.artifact_type: unexpected value"_s, reason},
                   R"({"detail":[{"loc":["path","artifact_type"],"msg":"unexpected value"}]})"),
            u"422"_s),
    };
}

} // namespace

QList<FaultRow> statusFaults()
{
    using enum ErrorKind;
    const RawHeaders wait{{"Retry-After", "70"}};
    return refusals()
        + QList<FaultRow>{
            lost(same("408 without a word", 408, Timeout, {}, {}), u"408"_s),
            later(saidNo(same("429 with Retry-After", 429, Busy, u"Too Many Requests"_s,
                             R"({"message":"Too Many Requests"})", wait),
                u"429 Too Many Requests"_s)),
            later(lost(
                same("503 with Retry-After", 503, Busy, u"lock took too long"_s,
                    R"({"message":"lock took too long","error_code":"LockTookTooLong"})", wait),
                u"503 lock took too long"_s)),
            saidNo(same("500 as text/plain", 500, Server, u"Internal Server Error"_s,
                       "Internal Server Error", {{"Content-Type", "text/plain"}}),
                u"500 Internal Server Error"_s),
            saidNo(same("500, compressed", 500, Server, u"Some Reason"_s, "\x1f\x8b\x08\xff\xfe",
                       {{"Content-Encoding", "gzip"}}),
                u"500 Some Reason"_s),
            lost(page("502 as a web page", 502, Server), u"502 Some Reason"_s),
            lost(page("503 as a web page", 503, Busy), u"503 Some Reason"_s),
            lost(page("504 as a web page", 504, Timeout), u"504 Some Reason"_s),
        };
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/faulttable.h"

using namespace Qt::StringLiterals;

namespace steward {

namespace {

using Read = FaultRow::Read;

constexpr qsizetype kMiB = 1024 * 1024;

FaultRow rowOf(const char* name, const Read& read, std::function<RawAnswer()> answer)
{
    return {name, std::move(answer), false, Sent::Answered, read, read, {}, {}, {}, {}, {}, {}, {}};
}

Read unexpected(const QString& cameBack)
{
    return {ErrorKind::Unreadable, u"The % answered something unexpected"_s, cameBack};
}

Read tooLarge()
{
    return {ErrorKind::TooLarge, u"The % sent more than can be read"_s,
        u"200: “the answer is larger than 32 MiB”"_s};
}

RawAnswer promised(qsizetype size, const QByteArray& body)
{
    return {{"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(size) + "\r\n\r\n" + body},
        {}, RawAnswer::After::KeepAlive};
}

RawAnswer hundredMegabytes()
{
    const QByteArray mebibyte(kMiB, ' ');
    RawAnswer answer{
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"}, {}, RawAnswer::After::Hang};
    for (int i = 0; i < 100; ++i)
        answer.pieces += {QByteArray::number(kMiB, 16) + "\r\n", mebibyte, "\r\n"};
    return answer;
}

// What gzip makes of `body`: zlib's stream without its own two bytes before and four behind.
QByteArray gzipped(const QByteArray& body)
{
    const QByteArray deflated = qCompress(body).sliced(6).chopped(4);
    return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10) + deflated
        + QByteArray(8, '\0'); // nobody gets as far as the checksum
}

FaultRow compressed(const char* name, const QByteArray& body)
{
    const QString words = u"the answer is compressed (gzip), which was not asked for"_s;
    return lost(rowOf(name, unexpected(u"200: “%1”"_s.arg(words)),
                    [body] {
                        return RawAnswer::whole(200, gzipped(body), {{"Content-Encoding", "gzip"}});
                    }),
        u"200 "_s + words);
}

FaultRow redirect(int status)
{
    const Read read{ErrorKind::Redirected, u"This does not look like a %"_s,
        u"%1, which points to https://elsewhere.invalid."_s.arg(status)};
    static const QByteArray kTarget = "https://elsewhere.invalid/login?ticket=SECRET";
    const char* name = status == 301 ? "301" : status == 302 ? "302" : "307 to another origin";
    return saidNo(rowOf(name, read, [status] { return RawAnswer::redirect(status, kTarget); }),
        u"%1 redirected to https://elsewhere.invalid"_s.arg(status));
}

} // namespace

QList<FaultRow> bodyFaults()
{
    const Read page{ErrorKind::NotJson, u"This does not look like a %"_s,
        u"200, but a web page or plain text instead of data."_s};
    const Read empty = unexpected(u"204: “the answer is empty”"_s);
    // Each names the first place that it does not understand, which is another one for each verb.
    const Read shape = unexpected(u"200: “"_s);
    const Read broken = unexpected(u"200: “the answer is not JSON: "_s);
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    return {
        lost(rowOf("200 with a web page", page, [] { return RawAnswer::webPage(); }),
            u"200 this looks like a web page, not the API"_s),
        lost(rowOf("200 with plain text", page, [] { return RawAnswer::json("OK, deleted"); }),
            u"200 the answer is not JSON"_s),
        lost(rowOf("200 with truncated JSON", broken,
                 [] { return RawAnswer::json(R"([{"id":"1","name":"ber)"); }),
            u"200 the answer is not JSON"_s),
        lost(rowOf("200 with 100 MiB, promised", tooLarge(),
                 [] { return promised(100 * kMiB, QByteArray(1000, ' ')); }),
            u"200 the answer is larger than 32 MiB"_s),
        lost(rowOf("200 with 100 MiB, in chunks", tooLarge(), &hundredMegabytes),
            u"200 the answer is larger than 32 MiB"_s),
        // JSON of no use is still the server's own word.
        saidYes(rowOf("200 with deep nesting", shape, [deep] { return RawAnswer::json(deep); }),
            u"200"_s),
        lost(rowOf("200 with deep nesting, cut off", broken,
                 [] { return RawAnswer::json(QByteArray(100'000, '[')); }),
            u"200 the answer is not JSON"_s),
        lost(rowOf("200 with invalid UTF-8", broken,
                 [] { return RawAnswer::json("{\"status\":\"\xC3\x28\xFF\"}"); }),
            u"200 the answer is not JSON"_s),
        lost(rowOf("200 with more than its Content-Length", broken,
                 [] { return promised(12, R"({"status":"deleted"})"); }),
            u"200 the answer is not JSON"_s),
        saidYes(rowOf("204", empty, [] { return RawAnswer::whole(204, {}); }), u"204"_s),
        redirect(301),
        redirect(302),
        redirect(307),
        compressed("gzip", R"({"status":"deleted"})"),
        compressed("a gzip bomb", QByteArray(200 * kMiB, ' ')),
    };
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/answer.h"

#include <QDateTime>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestMessage = 300;

// "Wed, 21 Oct 2026 07:28:00 GMT": the one form that is still to be sent (RFC 9110, 5.6.7). Qt's
// own parsers begin with a local time, which asks the system for the time zone: not from a thread.
QDateTime httpDate(const QByteArray& text)
{
    const QList<QByteArray> parts = text.trimmed().split(' ');
    if (parts.size() != 6 || parts.at(5) != "GMT" || parts.at(2).size() != 3)
        return {};
    const qsizetype month
        = QByteArrayView("JanFebMarAprMayJunJulAugSepOctNovDec").indexOf(parts.at(2));
    const QTime time = QTime::fromString(QString::fromLatin1(parts.at(4)), Qt::ISODate);
    const QDate date(parts.at(3).toInt(), static_cast<int>(month / 3) + 1, parts.at(1).toInt());
    if (month < 0 || month % 3 != 0 || !date.isValid() || !time.isValid())
        return {};
    return {date, time, Qt::UTC};
}

std::optional<std::chrono::seconds> retryAfterOf(const Response& response)
{
    const QByteArray told = response.header("retry-after").trimmed();
    bool isNumber = false;
    const int seconds = told.toInt(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
    if (told.isEmpty())
        return std::nullopt;
    // A date is the server's: its own clock says how far away that is, ours only where it is mute.
    const QDateTime then = httpDate(told);
    if (!then.isValid())
        return std::nullopt;
    const QDateTime dated = httpDate(response.header("date"));
    const QDateTime now = dated.isValid() ? dated : QDateTime::currentDateTimeUtc();
    return std::chrono::seconds(std::max<qint64>(0, now.secsTo(then)));
}

// Gateways and time-outs answer for a server that may still be at work (registry 1.4).
bool mayStillHappen(const ApiError& error)
{
    switch (error.httpStatus) {
    case 408:
    case 502:
    case 504:
        return true;
    case 503: // with a code it is the server's own no
        return error.code.isEmpty() || error.code.contains("Unreachable"_L1);
    default:
        return false;
    }
}

QString successText(const JsonNode& body)
{
    if (body.isText())
        return body.text();
    for (const JsonNode& word :
        {body["message"], body["detail"], body["status"], body["success"]}) {
        if (word.isText())
            return word.text();
    }
    return {};
}

} // namespace

bool isSuccess(const Response& response)
{
    return response.status >= 200 && response.status < 300;
}

bool isWebPage(const Response& response)
{
    // No JSON and no plain message starts so; a text/html label alone is what some servers put on
    // their JSON.
    const QByteArray& body = response.body;
    const bool marked = body.startsWith("\xEF\xBB\xBF");
    for (qsizetype i = marked ? 3 : 0; i < body.size(); ++i) {
        const char c = body.at(i);
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return c == '<';
    }
    return false;
}

QString shortened(const QString& serverText)
{
    const QString text = serverText.trimmed();
    if (text.size() <= kLongestMessage)
        return text;
    const qsizetype keep
        = text.at(kLongestMessage - 1).isHighSurrogate() ? kLongestMessage - 1 : kLongestMessage;
    return text.first(keep) % u'…';
}

QString plainText(const Response& response)
{
    if (!packing(response).isEmpty())
        return {}; // bytes for no person
    constexpr qsizetype kEnough = 4 * kLongestMessage; // of bytes
    return shortened(
        QString::fromUtf8(response.body.first(std::min<qsizetype>(response.body.size(), kEnough))));
}

ApiError answered(const Response& response, ErrorKind kind, const QString& message)
{
    ApiError error;
    error.kind = kind;
    error.sent = Sent::Answered;
    error.httpStatus = response.status;
    error.message = shortened(message);
    error.asked = response.asked;
    error.retryAfter = retryAfterOf(response);
    return error;
}

ApiError refused(const Response& response, ErrorKind kind, const QString& message)
{
    const QString reason
        = response.reason.isEmpty() ? u"HTTP %1"_s.arg(response.status) : response.reason;
    const QString words = message.trimmed(); // of nothing but spaces nobody learns anything
    if (!isWebPage(response))
        return answered(response, kind, words.isEmpty() ? reason : words);
    // A gateway's page about its own trouble, or a framework's about an unknown path, is what its
    // status says; any other page comes from something that is not this server.
    const bool isPlain = kind == ErrorKind::Server || kind == ErrorKind::Busy
        || kind == ErrorKind::Timeout || kind == ErrorKind::NotOffered || response.status == 413;
    return isPlain ? answered(response, kind, reason) : notJson(response, {});
}

ApiError notJson(const Response& response, const QString& why)
{
    if (isWebPage(response))
        return answered(response, ErrorKind::NotJson, u"this looks like a web page, not the API"_s);
    if (const QString packed = packing(response); !packed.isEmpty())
        return answered(response, ErrorKind::Unreadable,
            u"the answer is compressed (%1), which was not asked for"_s.arg(packed));
    const QByteArray body = response.body.trimmed();
    if (body.isEmpty())
        return answered(response, ErrorKind::Unreadable, u"the answer is empty"_s);
    // What starts like JSON was meant to be some.
    const bool meant = body.startsWith('{') || body.startsWith('[') || body.startsWith('"');
    return answered(response, meant ? ErrorKind::Unreadable : ErrorKind::NotJson,
        u"the answer is not JSON: %1"_s.arg(why));
}

bool isOpenEnded(const Response& response)
{
    return response.header("content-length").isEmpty();
}

ApiError cutOff(const Response& response)
{
    ApiError error = answered(
        response, ErrorKind::Unreachable, u"the connection closed before a whole answer came"_s);
    error.sent = Sent::Maybe;
    return error;
}

QString packing(const Response& response)
{
    const QString encoding
        = QString::fromLatin1(response.header("content-encoding")).trimmed().toLower();
    return encoding == "identity"_L1 ? QString() : shortened(encoding);
}

Result<WriteAnswer> readWriteAnswer(const Response& response, ApiError (*errorOf)(const Response&))
{
    if (!isSuccess(response)) {
        ApiError error = errorOf(response);
        if (mayStillHappen(error))
            error.sent = Sent::Maybe;
        return Failure(error);
    }
    WriteAnswer answer{response.status, {}};
    if (response.body.trimmed().isEmpty())
        return answer;
    const Result<QString> text = readJson(response, "answer", successText);
    if (!text)
        return Failure(text.error());
    answer.message = shortened(*text);
    return answer;
}

} // namespace steward

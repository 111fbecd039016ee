// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/serversaid.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

using Word = ServerSaid::Word;

// Gateways answer for a server that is still at work (registry 1.4); and a 2xx that is a web page,
// or anything but JSON, comes from somebody else (SAFETY.md 6). A 503 with a code that speaks of
// the pipeline's state is the manager's own no (pipelines 3.4).
bool isNobodys(const ApiError& error)
{
    const int status = error.httpStatus;
    if (error.kind == ErrorKind::Rejected)
        return false;
    return status == 408 || (status >= 502 && status <= 504) || (status >= 200 && status < 300);
}

Word wordOf(const ApiError& error)
{
    switch (error.sent) {
    case Sent::No:
        return Word::NotSent;
    case Sent::Maybe:
        return Word::Nothing;
    case Sent::Answered:
        break;
    }
    if (isNobodys(error))
        return Word::Nothing;
    return error.kind == ErrorKind::NotFound ? Word::NotFound : Word::No;
}

QString joined(int status, const QString& message)
{
    if (status == 0)
        return message;
    return message.isEmpty() ? QString::number(status)
                             : QString(QString::number(status) % u' ' % message);
}

// A status that came before the answer broke off is no answer, and must not read like one.
bool brokeOff(const ApiError& error)
{
    return error.kind == ErrorKind::Unreachable
        || (error.kind == ErrorKind::Timeout && error.httpStatus != 408 && error.httpStatus != 504);
}

QString textOf(const ApiError& error)
{
    if (error.httpStatus != 0 && brokeOff(error))
        return u"%1 (a %2 had begun)"_s.arg(error.message, QString::number(error.httpStatus));
    return joined(error.httpStatus, error.message);
}

} // namespace

ServerSaid saidIn(const Result<WriteAnswer>& answer)
{
    if (answer)
        return {Word::Yes, answer->status, joined(answer->status, answer->message)};
    const ApiError& error = answer.error();
    return {wordOf(error), error.httpStatus, textOf(error)};
}

} // namespace steward

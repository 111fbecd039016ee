// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/troubles.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Troubles", text);
}

QString answered(const ApiError& error)
{
    const QString status = tr("answered %1").arg(error.httpStatus);
    return error.message.isEmpty() ? status : status + ": "_L1 + error.message;
}

} // namespace

QString troubleOf(const ApiError& error)
{
    switch (error.kind) {
    case ErrorKind::Unsendable:
        return tr("not asked: this name cannot be part of an address");
    case ErrorKind::Cancelled:
        return tr("cancelled");
    case ErrorKind::Timeout:
    case ErrorKind::Unreachable:
    case ErrorKind::Tls:
    case ErrorKind::TooLarge:
    case ErrorKind::Unreadable:
        return error.message.isEmpty() ? tr("no answer") : error.message;
    case ErrorKind::NotLoggedIn:
        return tr("it wants a login");
    case ErrorKind::NotAllowed:
        return tr("it does not allow this");
    case ErrorKind::NotFound:
        return tr("not found");
    case ErrorKind::NotOffered:
        return tr("it does not offer this (%1)").arg(error.httpStatus);
    case ErrorKind::Rejected:
    case ErrorKind::Server:
        return answered(error);
    case ErrorKind::Busy:
        return error.retryAfter ? tr("it is busy and asks for %1 s").arg(error.retryAfter->count())
                                : tr("it is busy (%1)").arg(error.httpStatus);
    case ErrorKind::Redirected:
        return tr("it redirects to %1").arg(error.location);
    case ErrorKind::NotJson:
        return tr("a web page came back where data was due");
    }
    return error.message;
}

QString adviceFor(const ApiError& error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
        return tr("Check that the server runs and that host and port are right.");
    case ErrorKind::Tls:
        return tr("Check the certificate, or whether this port speaks http.");
    case ErrorKind::NotJson:
        return tr("Another server may answer at this address, or the path is not the right one.");
    case ErrorKind::NotOffered:
    case ErrorKind::NotFound:
        return tr("The address may lack its path, such as /api.");
    case ErrorKind::Redirected:
        return tr("Use the address that it leads to, if you trust it.");
    case ErrorKind::NotLoggedIn:
        return tr("This version of Steward cannot log in.");
    default:
        return {};
    }
}

QString troubleInFull(const ApiError& error)
{
    const QString what = troubleOf(error);
    const QString asked = error.asked.isEmpty() ? what : tr("%1: %2").arg(error.asked, what);
    const QString advice = adviceFor(error);
    QString whole = asked + u'.';
    if (!advice.isEmpty())
        whole += u' ' + advice;
    return whole;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/apierror.h"

namespace steward {

using namespace Qt::StringLiterals;

QString wordFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unsendable:
        return u"Unsendable"_s;
    case ErrorKind::Cancelled:
        return u"Cancelled"_s;
    case ErrorKind::Timeout:
        return u"Timeout"_s;
    case ErrorKind::Unreachable:
        return u"Unreachable"_s;
    case ErrorKind::Tls:
        return u"Tls"_s;
    case ErrorKind::NotLoggedIn:
        return u"NotLoggedIn"_s;
    case ErrorKind::NotAllowed:
        return u"NotAllowed"_s;
    case ErrorKind::NotFound:
        return u"NotFound"_s;
    case ErrorKind::NotOffered:
        return u"NotOffered"_s;
    case ErrorKind::Rejected:
        return u"Rejected"_s;
    case ErrorKind::Busy:
        return u"Busy"_s;
    case ErrorKind::Redirected:
        return u"Redirected"_s;
    case ErrorKind::NotJson:
        return u"NotJson"_s;
    case ErrorKind::Unreadable:
        return u"Unreadable"_s;
    case ErrorKind::TooLarge:
        return u"TooLarge"_s;
    case ErrorKind::Server:
        return u"Server"_s;
    }
    return u"Unknown"_s;
}

ErrorKind kindForStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return ErrorKind::NotLoggedIn;
    case 403:
        return ErrorKind::NotAllowed;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 405:
    case 501:
        return ErrorKind::NotOffered;
    case 408:
    case 504:
        return ErrorKind::Timeout;
    case 429:
    case 503:
        return ErrorKind::Busy;
    default:
        break;
    }
    if (httpStatus >= 300 && httpStatus < 400)
        return ErrorKind::Redirected;
    return httpStatus < 500 ? ErrorKind::Rejected : ErrorKind::Server;
}

} // namespace steward

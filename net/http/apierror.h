// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/certificate.h"

#include <QString>

#include <chrono>
#include <optional>

namespace steward {

/// How much of a request can have reached the server (SAFETY.md 6).
enum class Sent {
    No, ///< nothing left this program
    Maybe, ///< it left, or may have; no whole answer came back
    Answered, ///< the server answered
};

/// Why a call failed, in the few kinds a person reads differently.
enum class ErrorKind {
    Unsendable, ///< refused here before anything was sent (a path that cannot be one segment)
    Cancelled,
    Timeout,
    Unreachable, ///< refused, reset, closed early, name not found
    Tls,
    NotLoggedIn,
    NotAllowed,
    NotFound,
    NotOffered, ///< this server has no such endpoint
    Rejected, ///< understood and refused: 400, 409, 413, 422, 424
    Busy, ///< 429 or 503: later
    Redirected, ///< 3xx; never followed for a write
    NotJson, ///< HTML or text where JSON was due
    Unreadable, ///< JSON, but not what the contract says; the message names the path
    TooLarge,
    Server, ///< 5xx
};

/// The one error of a call. `asked` is "GET /artifacts/model/12": a method and a path, never a
/// host, a query or a secret. Texts from the server are raw: make them visible before showing them.
struct ApiError {
    ErrorKind kind = ErrorKind::Unreachable;
    Sent sent = Sent::No;
    int httpStatus = 0; ///< 0 when no status line came
    QString code; ///< the server's own word (`error_code`), if it has one
    QString message; ///< the server's message, or ours where it said nothing
    QString asked;
    QString location; ///< of a redirect: scheme, host and port only
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<CertificateTrouble> certificate; ///< of Tls, where one was shown

    bool operator==(const ApiError&) const = default;
};

/// The word for logs and reports ("NotLoggedIn"); not translated.
QString wordFor(ErrorKind kind);

/// What a 4xx or 5xx of no particular server means; 401 and 403 are read the usual way, each
/// server's codec corrects them where its contract inverts them.
ErrorKind kindForStatus(int httpStatus);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/answer.h"
#include "net/http/apierror.h"

#include <QLatin1StringView>

#include <array>
#include <cstdint>
#include <cstdlib>

namespace steward {

/// What every target has in common: an answer made of the fuzzer's bytes, and what must hold of
/// whatever a codec makes of it.

inline QByteArray bytesOf(const uint8_t* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

/// With a Content-Length for every other size, so that both kinds of end are met.
inline Response answerOf(int status, const QByteArray& body)
{
    Response response;
    response.status = status;
    response.reason = QStringLiteral("Some Reason");
    if (body.size() % 2 == 0)
        response.headers.append({"content-length", QByteArray::number(body.size())});
    response.body = body;
    response.asked = QStringLiteral("GET /x");
    return response;
}

inline void must(bool holds)
{
    if (!holds)
        std::abort();
}

/// An error that can be shown: some words, not endless, and of this answer.
inline void mustBeShowable(const ApiError& error, int status)
{
    must(!error.message.isEmpty() && error.message.size() <= 400);
    must(error.httpStatus == status);
    must(error.sent == Sent::Answered || error.kind == ErrorKind::Unreachable);
    must(error.asked == QLatin1StringView("GET /x"));
}

template <class T> void mustBeReadable(const Result<T>& result, int status = 200)
{
    if (!result)
        mustBeShowable(result.error(), status);
}

inline constexpr std::array kRefusals{
    400, 401, 403, 404, 405, 408, 409, 410, 413, 422, 424, 429, 500, 501, 502, 503, 504};

} // namespace steward

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

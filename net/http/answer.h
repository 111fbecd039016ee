// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/jsonreader.h"
#include "net/http/transport.h"
#include "net/http/writeanswer.h"

#include <type_traits>

namespace steward {

/// What the codecs of both servers have in common: pure functions of an answer, for any thread.

bool isSuccess(const Response& response);
/// Markup, whatever the content type says: proxies, log-in pages and captive portals answer so,
/// also with 200 (SAFETY.md 6).
bool isWebPage(const Response& response);
/// The first lines of a server's text, some hundred characters of it.
QString shortened(const QString& serverText);
/// A body that is no JSON, as such a text.
QString plainText(const Response& response);
/// An error of a whole answer: status, what was asked and Retry-After filled in.
ApiError answered(const Response& response, ErrorKind kind, const QString& message);
/// The error of an answer that is no success, its message and code already found. `kind` is only
/// overruled by a web page, which says nothing about the thing asked for.
ApiError refused(const Response& response, ErrorKind kind, const QString& message);
ApiError notJson(const Response& response, const QString& why);
/// A body whose length nobody told, in chunks or to the end of the connection: Qt may take a
/// connection that breaks for its end.
bool isOpenEnded(const Response& response);
ApiError cutOff(const Response& response);
/// What the body is packed in although nothing but the plain bytes was asked for; empty if it is
/// not.
QString packing(const Response& response);

/// The value that `read(const JsonNode &)` makes of a 2xx body; `what` names the root in refusals.
template <class F> auto readJson(const Response& response, const char* what, F read)
{
    using T = std::invoke_result_t<F, const JsonNode&>;
    if (isWebPage(response) || !packing(response).isEmpty())
        return Result<T>(Failure(notJson(response, {})));
    JsonReader reader(response.body, what);
    if (reader.isCutOff() && isOpenEnded(response))
        return Result<T>(Failure(cutOff(response)));
    if (!reader.syntaxError().isEmpty())
        return Result<T>(Failure(notJson(response, reader.syntaxError())));
    T value = read(reader.root());
    if (!reader.refusal().isEmpty())
        return Result<T>(Failure(answered(response, ErrorKind::Unreadable, reader.refusal())));
    return Result<T>(std::move(value));
}

/// What a write was answered, judged by its status: empty bodies and bare texts are fine, a body
/// that is no JSON is not the server's yes. `errorOf` reads what is no 2xx.
Result<WriteAnswer> readWriteAnswer(const Response& response, ApiError (*errorOf)(const Response&));

} // namespace steward

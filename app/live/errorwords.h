// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/apierror.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace steward {

/// Who was asked, for the words.
struct AskedServer {
    enum class Kind { Registry, Pipelines };

    Kind kind = Kind::Registry;
    QUrl base;
    QString name; ///< as people know it: "localhost:8000/api"
    bool rowsShown = false; ///< something older is still on screen
    std::optional<QUrl> suggested; ///< a base URL that answered, see PrefixProbe
    bool polled = true; ///< false: asked once, and not again by itself
};

/// A failure as a person needs it: what was asked, what came back, what it means for the data and
/// what to do (UX.md, words). Translated, whole sentences. Texts of the server are in `cameBack`
/// only, raw and cut to some hundred characters: make them visible before showing them.
struct ErrorWords {
    QString title; ///< "The registry does not answer"
    QString asked; ///< "GET http://localhost:8000/health"
    QString cameBack;
    QString meaning;
    QString advice;
    std::optional<QUrl> proposal; ///< to be offered as a button, never taken unasked

    bool operator==(const ErrorWords&) const = default;
};

ErrorWords wordsFor(const ApiError& error, const AskedServer& server);

/// One short phrase for a list of many: "no answer in time", "500: Internal Server Error". Holds
/// raw server text.
QString brieflyFor(const ApiError& error);

/// The same as a sentence with what was asked: "GET /v0/config: 500: Internal Server Error."
QString inFullFor(const ApiError& error);

} // namespace steward

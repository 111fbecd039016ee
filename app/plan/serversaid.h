// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/result.h"
#include "net/http/writeanswer.h"

#include <QString>

namespace steward {

/// What a server said to a write, sorted as looking needs it (SAFETY.md 6).
struct ServerSaid {
    enum class Word {
        NotSent, ///< nothing left this program
        Yes,
        No,
        NotFound, ///< 404 about the thing itself
        Nothing, ///< no whole answer, or one that is nobody's yes or no: it may have happened
    };

    Word word = Word::Nothing;
    int httpStatus = 0;
    QString text; ///< "200 deleted", "401 not allowed", "no whole answer within 60 s"; raw

    bool operator==(const ServerSaid&) const = default;
};

ServerSaid saidIn(const Result<WriteAnswer>& answer);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/apierror.h"

#include <QString>

namespace steward {

/// What went wrong, in a few plain words: "connection refused", "answered 405". May hold raw server
/// text.
QString troubleOf(const ApiError& error);
/// The whole story in a sentence or two: what was asked, what came back, what to try.
QString troubleInFull(const ApiError& error);
/// What to try, "" where there is nothing to say.
QString adviceFor(const ApiError& error);

} // namespace steward

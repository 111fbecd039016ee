// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/apierror.h"

#include <tl/expected.hpp>

namespace steward {

/// What a call gives: a value, or the one error. An alias, so that std::expected is a change of one
/// line.
template <class T> using Result = tl::expected<T, ApiError>;

using Failure = tl::unexpected<ApiError>;

/// The value of a call that answers nothing worth keeping.
struct Nothing {
    bool operator==(const Nothing&) const = default;
};

} // namespace steward

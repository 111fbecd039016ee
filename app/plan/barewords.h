// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace steward {

struct Plan;

/// An address without its query, fragment and user information, which may be secrets (presigned
/// links): what is written down, shown in reports and copied (SAFETY.md 9). Works on the text,
/// because what servers call a URL may not be one.
QString bareAddress(const QString& url);

/// The plan with every address in it, and wherever its words repeat one, made bare.
Plan bareAddressesIn(const Plan& plan);

} // namespace steward

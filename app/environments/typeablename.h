// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace steward {

/// 1 to 64 visible characters of one direction: what a person can read off the screen and type
/// (SAFETY.md 2).
bool isTypeable(const QString& name);

/// Controls, formats, separators of lines, what has no shape assigned: not to be seen in a text.
bool isUnseen(char32_t c);

} // namespace steward

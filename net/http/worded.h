// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace steward {

/// An enumeration of a server together with the word it came as. Servers grow words: an unknown one
/// is E::Unknown, is shown verbatim and switches its row's verbs off (DESIGN.md 4).
template <class E> struct Worded {
    E value = E::Unknown;
    QString word;

    bool isKnown() const { return value != E::Unknown; }
    bool operator==(const Worded&) const = default;
    bool operator==(E other) const { return value == other; }
};

} // namespace steward

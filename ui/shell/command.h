// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/glyph.h"

#include <QList>
#include <QString>

#include <functional>

namespace steward {

/// Something that a person may ask for by its name, in the command palette. A verb opens its
/// review; nothing is ever sent from here.
struct Command {
    QString text; ///< "Delete acme/sentiment..."; may hold raw server text
    QString about{}; ///< of what kind, or which keys do the same; may hold raw server text
    Glyph glyph = Glyph::None;
    bool destroys = false;
    QString whyNot{}; ///< with what would make it possible; "" if it can run now
    std::function<void()> run{};
};

} // namespace steward

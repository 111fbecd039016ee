// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>

class QWidget;

namespace steward {

//! The few sizes and weights of type. Sizes are relative to the desktop's own font.
enum class FontRole {
    Body,
    Strong, //!< body, semi-bold
    Title, //!< +15 %, bold: the name of a page, a dialog, a thing
    Section, //!< captions that head a group: -8 %, semi-bold
    Caption, //!< -8 %
    Header, //!< headers of tables: -8 %, medium
    Number, //!< the large figures of the overview
    Mono, //!< the desktop's fixed-width font, -8 %
};

//! The role's font made from `base`.
QFont fontFor(FontRole role, const QFont& base);

//! Gives the widget the role's font, made from the application's, and keeps it in step when that
//! changes: a widget with a size of its own does not follow by itself.
void setFontRole(QWidget& widget, FontRole role);

} // namespace steward

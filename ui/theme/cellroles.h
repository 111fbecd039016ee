// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QVariant>

//! What a model tells CellDelegate about a cell beside Qt::DisplayRole. All are optional; server
//! text needs no cleaning, the delegate does it.
namespace steward {

enum CellRole {
    ToneRole = Qt::UserRole + 1000, //!< cellValue(Tone): text and glyph; Text when absent
    GlyphRole, //!< cellValue(Glyph) before the text. Glyph::Working turns
    GlyphToneRole, //!< cellValue(Tone): the glyph's own tone; SecondText for Tone::Text cells when
                   //!< absent
    SecondTextRole, //!< QString behind the text, in the second text's colour
    SortRole, //!< raw value to sort on: QSortFilterProxyModel::setSortRole(SortRole)
    ChangedRole, //!< bool, asked of column 0: the row changed lately: accent bar at its left
    StaleRole, //!< bool, asked of column 0: the row is old: clock instead of the check box, all
               //!< text grey
    DigitsRole, //!< bool: digits in equal cells, so that columns of numbers line up
    ProgressRole, //!< double behind the text: 0 to 1, or -1 for the tiny moving bar
    StrongRole, //!< bool: semi-bold text
    BadgeRole, //!< QString: a badge before the text
    BadgeToneRole, //!< cellValue(Tone): the badge's ground
};

inline QVariant cellValue(Tone tone)
{
    return static_cast<int>(tone);
}

inline QVariant cellValue(Glyph glyph)
{
    return static_cast<int>(glyph);
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

namespace steward {

//! How wide a column wants to be. Widths in average characters, so that they follow the font.
struct ColumnSpec {
    int characters = 14; //!< wanted
    int least = 6; //!< below this the table scrolls sideways instead
    int stretch = 0; //!< share of the room left over
    bool glyph = false; //!< room for an icon besides
    bool right = false; //!< header and cells end at the right: numbers, ages
    bool hideable = true; //!< in the column chooser
    bool hidden = false; //!< to begin with

    bool operator==(const ColumnSpec&) const = default;
};

//! One column's part in a fit, in pixels.
struct ColumnWish {
    int wanted = 0;
    int least = 0;
    int stretch = 0;
};

//! Widths that fill `room` exactly where that is possible: what is left over goes to the columns
//! that stretch (to the last one if none does); what is missing is taken from all, no one below its
//! least.
QList<int> fitColumns(const QList<ColumnWish>& wishes, int room);

} // namespace steward

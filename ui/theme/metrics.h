// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

//! Sizes in logical pixels, worked out from the application's font so that a 20 pt font gets room:
//! at the desktops' usual sizes (9 to 11 pt) the grid is the drawn one (4 px, rows 30, buttons and
//! fields 28).
namespace steward {

struct Metrics {
    double scale = 1.0; //!< 1 at the usual sizes, 2 at twice the usual 10 pt
    int row = 30; //!< height of a table row
    int header = 30; //!< height of a table's header
    int control = 28; //!< height of buttons and fields
    int radius = 6; //!< corners of buttons, fields and cards
    int icon = 16; //!< edge of an icon
    int check = 14; //!< edge of a check box
    int cell = 10; //!< space left and right of a cell's text
    int unit = 4; //!< the grid
    int character = 7; //!< width of an average character

    bool operator==(const Metrics&) const = default;

    //! A drawn length at the present font.
    int px(double atDefaultFont) const;

    static Metrics current();
};

} // namespace steward

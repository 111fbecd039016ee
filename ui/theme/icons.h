// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QIcon>
#include <QRect>

class QPainter;

//! The icon set, tinted by the application's palette each time it is painted: icons made once
//! follow a theme switch.
namespace steward::icons {

//! An icon for buttons, actions and fields. Disabled it takes the second text's colour.
QIcon icon(Glyph glyph, Tone tone = Tone::Text);

//! Paints a glyph for delegates and styles, sharp on any screen: the largest square centred in
//! `rect`.
void paint(
    QPainter& painter, const QRectF& rect, Glyph glyph, const QColor& colour, double degrees = 0);

//! The program's own icon.
QIcon application();

//! The SVG file behind a glyph; empty for Glyph::None.
QString fileOf(Glyph glyph);

} // namespace steward::icons

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QFont;
class QFontMetrics;
class QPainter;
class QRect;

//! Text of cells: digits can be set in cells of equal width, because the font's own are not (Qt 6.4
//! cannot ask for tabular figures).
namespace steward::celltext {

int width(const QFontMetrics& metrics, const QString& text, bool equalDigits);

//! Draws one line, vertically centred, elided at the right when it does not fit.
void draw(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text,
    bool equalDigits);

} // namespace steward::celltext

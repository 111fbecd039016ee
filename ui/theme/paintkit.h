// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/tone.h"

#include <QRectF>

class QPainter;

//! The few strokes of which the style, the delegates and the base widgets are made.
namespace steward::paintkit {

struct Box {
    QColor fill; //!< invalid: not filled
    QColor border; //!< invalid: no border
    double radius = 0;
    double width = 1;
    bool dashed = false;
};

//! A box whose border lies sharply inside `rect`.
void box(QPainter& painter, const QRectF& rect, const Box& box);

//! The one focus ring: 2 px of accent, inside `rect`.
void focusRing(QPainter& painter, const QRectF& rect, double radius, const QPalette& palette);

//! A sharp line of one pixel along the bottom, or right, edge of `rect`.
void lineBelow(QPainter& painter, const QRect& rect, const QColor& colour);
void lineRight(QPainter& painter, const QRect& rect, const QColor& colour);

//! A check box of `edge` pixels centred in `rect`.
void checkBox(QPainter& painter, const QRect& rect, Qt::CheckState state, bool enabled,
    bool hovered, const QPalette& palette);

//! The tiny moving bar of something that goes on; `phase` 0 to 1, or negative when motion is
//! unwanted.
void busyBar(QPainter& painter, const QRectF& rect, double phase, const QPalette& palette);

//! A proportion, 0 to 1, as a filled bar.
void bar(QPainter& painter, const QRectF& rect, double part, const QColor& fill,
    const QPalette& palette);

} // namespace steward::paintkit

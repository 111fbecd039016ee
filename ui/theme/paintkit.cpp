// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/paintkit.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace steward::paintkit {

namespace {

// Not a line's tone: in high contrast that is the text's, on which no fill is seen.
QColor grooveColour(const QPalette& palette)
{
    return mixed(toneColour(Tone::Surface, palette), toneColour(Tone::Text, palette), 0.08);
}

} // namespace

void box(QPainter& painter, const QRectF& rect, const Box& box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF inner = rect;
    if (box.border.isValid()) {
        QPen pen(box.border, box.width);
        if (box.dashed)
            pen.setDashPattern({3, 2});
        painter.setPen(pen);
        const double half = box.width / 2;
        inner.adjust(half, half, -half, -half);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    const double radius = std::max(0.0, box.radius - (box.border.isValid() ? box.width / 2 : 0));
    painter.drawRoundedRect(inner, radius, radius);
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& rect, double radius, const QPalette& palette)
{
    box(painter, rect,
        {.fill = {}, .border = toneColour(Tone::Accent, palette), .radius = radius, .width = 2});
}

void lineBelow(QPainter& painter, const QRect& rect, const QColor& colour)
{
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour);
}

void lineRight(QPainter& painter, const QRect& rect, const QColor& colour)
{
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), colour);
}

void checkBox(QPainter& painter, const QRect& rect, Qt::CheckState state, bool enabled,
    bool hovered, const QPalette& palette)
{
    const auto metrics = Metrics::current();
    QRect square(0, 0, metrics.check, metrics.check);
    square.moveTopLeft({rect.x() + (rect.width() - metrics.check) / 2,
        rect.y() + (rect.height() - metrics.check) / 2});
    const QColor accent = toneColour(Tone::Accent, palette);
    const QColor second = toneColour(Tone::SecondText, palette);
    const double radius = metrics.px(3);
    if (state == Qt::Unchecked) {
        const QColor border = !enabled ? toneColour(Tone::Line, palette)
            : hovered                  ? accent
                                       : second;
        box(painter, square,
            {.fill = toneColour(Tone::Surface, palette), .border = border, .radius = radius});
        return;
    }
    const QColor fill = enabled ? accent : second;
    box(painter, square, {.fill = fill, .border = {}, .radius = radius});
    if (state == Qt::Checked) {
        icons::paint(painter, square, Glyph::Check, textOn(fill));
    } else {
        const double thick = std::max(2, metrics.px(2));
        const QRectF dash(square.x() + square.width() * 0.25,
            square.center().y() + 0.5 - thick / 2 + 0.5, square.width() * 0.5, thick);
        painter.fillRect(dash, textOn(fill));
    }
}

void busyBar(QPainter& painter, const QRectF& rect, double phase, const QPalette& palette)
{
    const double radius = rect.height() / 2;
    box(painter, rect, {.fill = grooveColour(palette), .border = {}, .radius = radius});
    const double length = std::max(rect.height() * 2, rect.width() * 0.4);
    const double at = phase < 0 ? 0.5 : phase;
    const QRectF chunk(rect.x() + (rect.width() - length) * at, rect.y(), length, rect.height());
    box(painter, chunk,
        {.fill = toneColour(Tone::Accent, palette), .border = {}, .radius = radius});
}

void bar(
    QPainter& painter, const QRectF& rect, double part, const QColor& fill, const QPalette& palette)
{
    const double radius = rect.height() / 2;
    box(painter, rect, {.fill = grooveColour(palette), .border = {}, .radius = radius});
    const double width = rect.width() * std::clamp(part, 0.0, 1.0);
    if (width <= 0)
        return;
    painter.save();
    QPainterPath groove;
    groove.addRoundedRect(rect, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(groove);
    box(painter, QRectF(rect.topLeft(), QSizeF(std::max(width, rect.height()), rect.height())),
        {.fill = fill, .border = {}, .radius = radius});
    painter.restore();
}

} // namespace steward::paintkit

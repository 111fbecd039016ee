// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/iconengine.h"

#include "ui/theme/icons.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>

namespace steward {

IconEngine::IconEngine(Glyph glyph, Tone tone)
    : m_glyph(glyph)
    , m_tone(tone)
{
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    icons::paint(*painter, rect, m_glyph, colour(mode));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal)
{
    // `size` is in device pixels already; an unfilled pixmap would show whatever memory held.
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(*this); // QIcon owns it
}

bool IconEngine::isNull()
{
    return m_glyph == Glyph::None;
}

QColor IconEngine::colour(QIcon::Mode mode) const
{
    return toneColour(mode == QIcon::Disabled ? Tone::SecondText : m_tone, QApplication::palette());
}

} // namespace steward

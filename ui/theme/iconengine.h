// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QIconEngine>

namespace steward {

//! Paints one glyph of the set in the colour that a tone has in the application's palette at that
//! moment.
class IconEngine final : public QIconEngine {
public:
    IconEngine(Glyph glyph, Tone tone);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    bool isNull() override;

private:
    QColor colour(QIcon::Mode mode) const;

    Glyph m_glyph;
    Tone m_tone;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/iconlabel.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>

namespace steward {

IconLabel::IconLabel(Glyph glyph, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setGlyph(Glyph glyph, Tone tone)
{
    m_glyph = glyph;
    m_tone = tone;
    update();
}

void IconLabel::setEdge(int edge)
{
    m_edge = edge;
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    const int edge = Metrics::current().px(m_edge);
    return {edge, edge};
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    icons::paint(painter, rect(), m_glyph, toneColour(m_tone, palette()));
}

} // namespace steward

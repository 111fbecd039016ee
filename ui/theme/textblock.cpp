// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/textblock.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace steward {

namespace {

constexpr double lineSpacing = 1.12; // of the font's own
constexpr double unlimited = 1 << 24;

} // namespace

TextBlock::TextBlock(
    const QString& text, const QFont& font, int width, Qt::Alignment alignment, int strong)
    : m_layout(QString(text).replace(u'\n', QChar::LineSeparator), font)
    , m_alignment(alignment)
{
    QTextOption option;
    option.setWrapMode(
        width < 0 ? QTextOption::ManualWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(alignment & Qt::AlignHorizontal_Mask);
    m_layout.setTextOption(option);
    if (strong > 0) {
        QTextCharFormat heavy;
        heavy.setFontWeight(QFont::DemiBold);
        m_layout.setFormats({QTextLayout::FormatRange{0, strong, heavy}});
    }
    const double pitch = std::ceil(QFontMetrics(font).height() * lineSpacing);
    m_layout.beginLayout();
    double top = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width < 0 ? unlimited : std::max(1.0, double(width)));
        line.setPosition(QPointF(0, top));
        m_width = std::max(m_width, line.naturalTextWidth());
        m_height = top + line.height();
        top += std::max(pitch, line.height());
    }
    m_layout.endLayout();
}

int TextBlock::width() const
{
    return static_cast<int>(std::ceil(m_width));
}

int TextBlock::height() const
{
    return static_cast<int>(std::ceil(m_height));
}

void TextBlock::draw(QPainter& painter, const QRectF& rect) const
{
    const double free = std::max(0.0, rect.height() - m_height);
    const double down = m_alignment.testFlag(Qt::AlignVCenter) ? std::floor(free / 2)
        : m_alignment.testFlag(Qt::AlignBottom)                ? free
                                                               : 0;
    m_layout.draw(&painter, rect.topLeft() + QPointF(0, down));
}

} // namespace steward

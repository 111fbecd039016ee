// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/textlink.h"

#include "ui/theme/plaintext.h"
#include "ui/theme/tone.h"

#include <QFocusFrame>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace steward {

TextLink::TextLink(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void TextLink::setText(const QString& text)
{
    m_shown = visibleText(text);
    setAccessibleName(m_shown);
    updateGeometry();
    update();
}

QSize TextLink::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_shown) + 2, fontMetrics().height()};
}

QSize TextLink::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * 6), whole.height()};
}

void TextLink::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(underMouse() || isDown());
    painter.setFont(underlined);
    painter.setPen(toneColour(isEnabled() ? Tone::Accent : Tone::SecondText, palette()));
    const QString shown = fontMetrics().elidedText(m_shown, Qt::ElideMiddle, width() - 1);
    painter.drawText(rect(),
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        shown);
}

void TextLink::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    if (m_ring == nullptr)
        m_ring = new QFocusFrame(this);
    m_ring->setWidget(this);
}

void TextLink::focusOutEvent(QFocusEvent* event)
{
    QAbstractButton::focusOutEvent(event);
    if (m_ring != nullptr)
        m_ring->setWidget(nullptr);
}

} // namespace steward

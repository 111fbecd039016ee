// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/segmentbutton.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace steward {

SegmentButton::SegmentButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentButton::setPlace(Place place)
{
    m_place = place;
    update();
}

QSize SegmentButton::sizeHint() const
{
    // Measured in the heavier weight: choosing a segment must not move its neighbours.
    const auto m = Metrics::current();
    const QFontMetrics fm(fontFor(FontRole::Strong, font()));
    return {fm.size(Qt::TextShowMnemonic, text()).width() + 2 * m.px(10), m.control};
}

void SegmentButton::paintEvent(QPaintEvent*)
{
    const auto m = Metrics::current();
    QPainter painter(this);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const bool roundLeft
        = m_place == Place::Only || m_place == (rightToLeft ? Place::Last : Place::First);
    const bool roundRight
        = m_place == Place::Only || m_place == (rightToLeft ? Place::First : Place::Last);

    // One outline around all chips: each paints the same rounded box, reaching out of sight where
    // it has neighbours.
    const QRectF whole = QRectF(rect()).adjusted(
        roundLeft ? 0 : -m.radius - 1, 0, roundRight ? 0 : m.radius + 1, 0);
    const QColor line = toneColour(Tone::Line, palette());
    const QColor surface = toneColour(Tone::Surface, palette());
    const QColor fill = isChecked() ? toneColour(Tone::Selection, palette())
        : underMouse()              ? mixed(surface, toneColour(Tone::Text, palette()), 0.04)
                                    : surface;
    paintkit::box(painter, whole, {.fill = fill, .border = line, .radius = double(m.radius)});
    if (!roundRight)
        paintkit::lineRight(painter, rect(), line);

    painter.setFont(isChecked() ? fontFor(FontRole::Strong, font()) : font());
    painter.setPen(isChecked()
            ? palette().color(QPalette::HighlightedText)
            : toneColour(underMouse() ? Tone::Text : Tone::SecondText, palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text());
    if (hasFocus())
        paintkit::focusRing(painter, rect(), m.radius, palette());
}

void SegmentButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore(); // the filter moves the choice
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace steward

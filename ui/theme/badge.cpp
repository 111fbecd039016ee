// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/badge.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace steward {

namespace {

constexpr int longest = 24;

bool isClass(Tone tone)
{
    return roleOf(tone) == QPalette::NoRole;
}

// The sandbox is no place of work: its ground is hatched wherever it shows.
void hatch(QPainter& painter, const QRectF& rect, double radius)
{
    painter.save();
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(path);
    painter.setPen(QPen(QColor(255, 255, 255, 38), 2));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += 7)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace

Badge::Badge(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Badge::Badge(const QString& text, Tone tone, QWidget* parent)
    : Badge(parent)
{
    setBadge(text, tone);
}

void Badge::setBadge(const QString& text, Tone tone)
{
    m_text = visibleText(text, longest);
    m_tone = tone;
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return sizeOf(m_text);
}

QSize Badge::sizeOf(const QString& text)
{
    const auto m = Metrics::current();
    const QFontMetrics fm(fontFor(FontRole::Section, QApplication::font()));
    const int height = std::max(m.px(18), fm.height() + m.px(2));
    return {std::max(fm.horizontalAdvance(text) + 2 * m.px(7), height), height};
}

void Badge::paint(
    QPainter& painter, const QRect& rect, const QString& text, Tone tone, const QPalette& palette)
{
    const QSize size = sizeOf(text);
    const QRect place = QStyle::alignedRect(painter.layoutDirection(),
        Qt::AlignLeft | Qt::AlignVCenter, size.boundedTo(rect.size()), rect);
    const QColor fill = isClass(tone) ? badgeColour(tone) : toneColour(tone, palette);
    const double radius = isClass(tone) ? Metrics::current().px(4) : place.height() / 2.0;
    paintkit::box(painter, place, {.fill = fill, .border = {}, .radius = radius});
    if (tone == Tone::Sandbox)
        hatch(painter, place, radius);
    painter.save();
    painter.setFont(fontFor(FontRole::Section, QApplication::font()));
    painter.setPen(isClass(tone) ? QColor(Qt::white) : textOn(fill));
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width() - 4));
    painter.restore();
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paint(painter, rect(), m_text, m_tone, palette());
}

void Badge::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
}

} // namespace steward

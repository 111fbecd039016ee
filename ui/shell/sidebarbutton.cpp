// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/sidebarbutton.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>

namespace steward {

SidebarButton::SidebarButton(Glyph glyph, const QString& title, QWidget* parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void SidebarButton::setCount(const QString& count, bool busy)
{
    if (m_count == count && m_busy == busy)
        return;
    m_count = count;
    m_busy = busy;
    describe();
    update();
}

void SidebarButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    describe();
    updateGeometry();
}

void SidebarButton::describe()
{
    const QString whole = m_count.isEmpty() ? text() : tr("%1, %2").arg(text(), m_count);
    setAccessibleName(text());
    setAccessibleDescription(m_count);
    setToolTip(m_narrow ? whole : QString());
}

QSize SidebarButton::sizeHint() const
{
    const Metrics metrics = Metrics::current();
    return {metrics.px(m_narrow ? 36 : 151), metrics.row};
}

void SidebarButton::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (up || event->key() == Qt::Key_Down) {
        // Arrows walk the list, as in any list of pages.
        focusNextPrevChild(!up);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void SidebarButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics metrics = Metrics::current();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        QColor fill = toneColour(Tone::Selection, palette());
        if (!isChecked())
            fill = mixed(toneColour(Tone::Window, palette()), fill, 0.5);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, metrics.radius, metrics.radius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(toneColour(Tone::Accent, palette()), 2));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), metrics.radius, metrics.radius);
    }
    const QColor ink = toneColour(isChecked() ? Tone::Text : Tone::SecondText, palette());
    const QRectF icon(m_narrow ? (width() - metrics.icon) / 2.0 : metrics.px(9),
        (height() - metrics.icon) / 2.0, metrics.icon, metrics.icon);
    icons::paint(painter, icon, m_glyph, ink);
    if (m_narrow)
        return;

    QRect line = rect().adjusted(metrics.px(34), 0, -metrics.px(10), 0);
    if (!m_count.isEmpty()) {
        // The page's name goes first: of "3 differ" the number is left.
        QString count = m_count;
        const int room = line.width() - metrics.unit
            - QFontMetrics(fontFor(FontRole::Strong, font())).horizontalAdvance(text());
        if (fontMetrics().horizontalAdvance(count) > room)
            count = count.section(u' ', 0, 0);
        const int width = fontMetrics().horizontalAdvance(count);
        QRect place(line.right() - width + 1, 0, width, height());
        if (m_busy) {
            const QRectF pill(place.right() - width - metrics.px(10) + 1,
                (height() - metrics.px(16)) / 2.0, width + metrics.px(10), metrics.px(16));
            painter.setPen(Qt::NoPen);
            const QColor accent = toneColour(Tone::Accent, palette());
            painter.setBrush(accent);
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
            painter.setPen(textOn(accent));
            painter.setFont(fontFor(FontRole::Section, font()));
            painter.drawText(pill, Qt::AlignCenter, count);
            place = pill.toRect();
        } else {
            painter.setPen(toneColour(Tone::SecondText, palette()));
            painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, count);
        }
        line.setRight(place.left() - metrics.unit);
    }
    painter.setFont(isChecked() ? fontFor(FontRole::Strong, font()) : font());
    painter.setPen(ink);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
}

} // namespace steward

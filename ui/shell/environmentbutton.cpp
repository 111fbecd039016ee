// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/environmentbutton.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace steward {

EnvironmentButton::EnvironmentButton(const QString& name, const QColor& mark, QWidget* parent)
    : QAbstractButton(parent)
    , m_mark(mark)
{
    setText(visibleText(name));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFontRole(*this, FontRole::Strong);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

int EnvironmentButton::widthOf(int text) const
{
    const Metrics metrics = Metrics::current();
    const int mark = m_mark.isValid() ? metrics.px(16) : 0;
    return metrics.px(7) + mark + text + metrics.px(6) + metrics.px(12) + metrics.px(7);
}

QSize EnvironmentButton::sizeHint() const
{
    const Metrics metrics = Metrics::current();
    const int name = fontMetrics().horizontalAdvance(text()) + 2;
    return {widthOf(std::min(name, metrics.px(280))), metrics.control};
}

QSize EnvironmentButton::minimumSizeHint() const
{
    const Metrics metrics = Metrics::current();
    return {std::min(sizeHint().width(), widthOf(metrics.px(90))), metrics.control};
}

void EnvironmentButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Down) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void EnvironmentButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics metrics = Metrics::current();
    const QColor ink = toneColour(Tone::Text, palette());
    if (underMouse() || isDown())
        paintkit::box(painter, rect(),
            {.fill = mixed(toneColour(Tone::Surface, palette()), ink, isDown() ? 0.12 : 0.06),
                .border = {},
                .radius = double(metrics.radius)});
    if (hasFocus())
        paintkit::focusRing(painter, rect(), metrics.radius, palette());
    QRect line = rect().adjusted(metrics.px(7), 0, -metrics.px(7), 0);
    if (m_mark.isValid()) {
        const int edge = metrics.px(9);
        paintkit::box(painter, QRectF(line.left(), (height() - edge) / 2, edge, edge),
            {.fill = m_mark, .border = toneColour(Tone::Line, palette()), .radius = 2});
        line.setLeft(line.left() + metrics.px(16));
    }
    const int arrow = metrics.px(12);
    icons::paint(painter, QRectF(line.right() - arrow + 1, (height() - arrow) / 2.0, arrow, arrow),
        Glyph::ChevronDown, toneColour(Tone::SecondText, palette()));
    line.setRight(line.right() - arrow - metrics.px(6));
    painter.setPen(ink);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, line.width()));
}

} // namespace steward

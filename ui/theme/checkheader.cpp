// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/checkheader.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

namespace steward {

CheckHeader::CheckHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setObjectName(QLatin1StringView("columnHeader"));
    connect(this, &QHeaderView::sectionResized, this, [this](int logical, int, int size) {
        if (m_dragging)
            Q_EMIT widthChosen(logical, size);
    });
}

void CheckHeader::setCheckable(bool checkable)
{
    m_checkable = checkable;
    viewport()->update();
}

void CheckHeader::setCheckState(Qt::CheckState state)
{
    if (state == m_state)
        return;
    m_state = state;
    viewport()->update();
}

void CheckHeader::setRightAligned(const QList<bool>& columns)
{
    m_right = columns;
    viewport()->update();
}

void CheckHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (m_right.value(logicalIndex))
        option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

QSize CheckHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), Metrics::current().header};
}

void CheckHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    QHeaderView::paintSection(painter, rect, logicalIndex);
    if (m_checkable && logicalIndex == 0)
        paintkit::checkBox(
            *painter, rect.adjusted(0, 0, 0, -1), m_state, isEnabled(), false, palette());
}

void CheckHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton && isCheckAt(event->position().toPoint());
    m_dragging = event->button() == Qt::LeftButton;
    if (!m_pressed)
        QHeaderView::mousePressEvent(event);
}

void CheckHeader::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragging = false;
    if (!m_pressed)
        return QHeaderView::mouseReleaseEvent(event);
    m_pressed = false;
    if (isCheckAt(event->position().toPoint()))
        Q_EMIT checkToggled(m_state != Qt::Checked);
}

bool CheckHeader::isCheckAt(const QPoint& at) const
{
    return m_checkable && logicalIndexAt(at) == 0;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/wraprow.h"

#include "ui/theme/metrics.h"

#include <QEvent>

#include <algorithm>

namespace steward {

WrapRow::WrapRow(QWidget* left, QWidget* right, QWidget* parent)
    : QWidget(parent)
    , m_left(left)
    , m_right(right)
{
    left->setParent(this);
    right->setParent(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

bool WrapRow::fits(int width) const
{
    return m_right->isHidden()
        || m_left->sizeHint().width() + Metrics::current().px(8) + m_right->sizeHint().width()
        <= width;
}

int WrapRow::heightForWidth(int width) const
{
    const int left = m_left->sizeHint().height();
    const int right = m_right->sizeHint().height();
    return fits(width) ? std::max(left, right) : left + Metrics::current().px(6) + right;
}

QSize WrapRow::sizeHint() const
{
    const QSize left = m_left->sizeHint();
    const QSize right = m_right->sizeHint();
    return {left.width() + Metrics::current().px(8) + right.width(),
        std::max(left.height(), right.height())};
}

QSize WrapRow::minimumSizeHint() const
{
    return {
        Metrics::current().px(120), std::max(m_left->sizeHint().height(), heightForWidth(width()))};
}

void WrapRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

bool WrapRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void WrapRow::place()
{
    const QSize left = m_left->sizeHint();
    const QSize right = m_right->sizeHint();
    const int rightWidth = std::min(right.width(), width());
    const bool one = fits(width());
    const int row = std::max(left.height(), right.height());
    const int leftY = one ? (row - left.height()) / 2 : 0;
    const int rightY = one ? (row - right.height()) / 2 : left.height() + Metrics::current().px(6);
    m_left->setGeometry(0, leftY, std::min(left.width(), width()), left.height());
    m_right->setGeometry(width() - rightWidth, rightY, rightWidth, right.height());
}

} // namespace steward

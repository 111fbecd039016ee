// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStackedWidget>

namespace steward {

/// A stack that wants the size of the page that shows, not of the largest one.
class FittingStack final : public QStackedWidget {
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    QSize sizeHint() const override { return wish(&QWidget::sizeHint); }
    QSize minimumSizeHint() const override { return wish(&QWidget::minimumSizeHint); }

    bool hasHeightForWidth() const override
    {
        return currentWidget() && currentWidget()->hasHeightForWidth();
    }
    int heightForWidth(int width) const override
    {
        return currentWidget() ? currentWidget()->heightForWidth(width) : -1;
    }

private:
    QSize wish(QSize (QWidget::*hint)() const) const
    {
        return currentWidget() ? (currentWidget()->*hint)() : QSize();
    }
};

} // namespace steward

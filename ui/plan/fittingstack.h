// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
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

    /// What has a layout of its own tells those above it of new words only with the next events;
    /// until then they go by the room that it wanted before. After this they ask.
    void askAnew()
    {
        const auto inner = currentWidget()->findChildren<QWidget*>();
        for (QWidget* const widget : inner)
            askAnew(*widget);
        askAnew(*currentWidget());
        updateGeometry();
    }

private:
    static void askAnew(QWidget& widget)
    {
        if (QLayout* const layout = widget.layout()) {
            layout->invalidate();
            widget.updateGeometry();
        }
    }

    QSize wish(QSize (QWidget::*hint)() const) const
    {
        return currentWidget() ? (currentWidget()->*hint)() : QSize();
    }
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"

#include <QEvent>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>

namespace steward {

/// Wants the room that its content wants, and scrolls it where a screen has less: with large type
/// nothing below is out of reach.
class FittingScroll final : public QScrollArea {
    Q_OBJECT
public:
    /// Takes the content.
    explicit FittingScroll(QWidget* content, QWidget* parent = nullptr)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidgetResizable(true);
        setWidget(content);
        viewport()->setBackgroundRole(roleOf(Tone::Surface));
        content->setAutoFillBackground(false);
    }

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        const QSize content = widget()->minimumSizeHint();
        const int wide = std::max(width(), window()->minimumWidth()); // before it is laid out, too
        const int wanted = hasHeightForWidth() ? heightForWidth(wide) : content.height();
        return {content.width(), std::min(wanted, most())};
    }
    bool hasHeightForWidth() const override { return widget()->hasHeightForWidth(); }
    int heightForWidth(int width) const override { return widget()->heightForWidth(width); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry(); // those around it give what it wants now
        return QScrollArea::eventFilter(watched, event);
    }

private:
    /// Of a screen, beside what is above and below in a dialog.
    int most() const
    {
        const int metric = Metrics::current().px(150);
        return screen() ? std::max(screen()->availableSize().height() * 9 / 10 - metric, metric)
                        : metric;
    }
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/scrim.h"

#include <QEvent>
#include <QPainter>

namespace steward {

Scrim::Scrim(QWidget& window)
    : QWidget(&window)
{
    setObjectName(QLatin1StringView("scrim"));
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    window.installEventFilter(this);
    setGeometry(window.rect());
}

void Scrim::behind(QWidget& dialog, QWidget& window)
{
    auto* scrim = new Scrim(window); // the window owns it until the dialog goes
    dialog.installEventFilter(scrim);
    connect(&dialog, &QObject::destroyed, scrim, &QObject::deleteLater);
    if (dialog.isVisible()) {
        scrim->show();
        scrim->raise();
    }
}

void Scrim::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(10, 13, 18, 110));
}

bool Scrim::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        return false;
    }
    if (event->type() == QEvent::Show) {
        show();
        raise();
    } else if (event->type() == QEvent::Hide) {
        hide();
        deleteLater();
    }
    return false;
}

} // namespace steward

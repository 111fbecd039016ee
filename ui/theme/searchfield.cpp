// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QKeyEvent>

namespace steward {

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    const int closer = -Metrics::current().px(6); // Qt leaves a gap behind the icon
    setTextMargins(isLeftToRight() ? closer : 0, 0, isLeftToRight() ? 0 : closer, 0);
    addAction(icons::icon(Glyph::Search, Tone::SecondText), QLineEdit::LeadingPosition);
}

QSize SearchField::sizeHint() const
{
    return {Metrics::current().px(330), QLineEdit::sizeHint().height()};
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Down) {
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace steward

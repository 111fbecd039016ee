// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/celltext.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace steward::celltext {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int digitWidth(const QFontMetrics& metrics)
{
    int widest = 0;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(c)));
    return widest;
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), isDigit);
}

} // namespace

int width(const QFontMetrics& metrics, const QString& text, bool equalDigits)
{
    if (!equalDigits || !hasDigit(text))
        return metrics.horizontalAdvance(text);
    const int digit = digitWidth(metrics);
    int sum = 0;
    for (const QChar c : text)
        sum += isDigit(c) ? digit : metrics.horizontalAdvance(c);
    return sum;
}

void draw(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text,
    bool equalDigits)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int wanted = width(metrics, text, equalDigits);
    const bool fits = wanted <= rect.width();
    if (!equalDigits || !fits || !hasDigit(text)) {
        // Names differ at their ends, sentences begin with what matters.
        const Qt::TextElideMode mode = text.contains(u' ') ? Qt::ElideRight : Qt::ElideMiddle;
        const QString shown = fits ? text : metrics.elidedText(text, mode, rect.width());
        painter.drawText(rect,
            static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
            shown);
        return;
    }
    const int digit = digitWidth(metrics);
    int x = alignment.testFlag(Qt::AlignRight) ? rect.right() + 1 - wanted : rect.left();
    const int base = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QChar c : text) {
        const int own = metrics.horizontalAdvance(c);
        const int cell = isDigit(c) ? digit : own;
        painter.drawText(QPointF(x + (cell - own) / 2.0, base), QString(c));
        x += cell;
    }
}

} // namespace steward::celltext

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/steadylabel.h"

#include "ui/theme/plaintext.h"

#include <QEvent>

#include <algorithm>

namespace steward {

namespace {

QChar widestDigit(const QFontMetrics& metrics)
{
    QChar widest = u'0';
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (metrics.horizontalAdvance(QChar(digit)) > metrics.horizontalAdvance(widest))
            widest = digit;
    }
    return widest;
}

} // namespace

SteadyLabel::SteadyLabel(Tone tone, FontRole role, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(roleOf(tone));
    setFontRole(*this, role);
    fit();
}

void SteadyLabel::setText(const QString& text)
{
    const QString shown = visibleText(text);
    if (shown == QLabel::text())
        return;
    QString shape = shown;
    std::replace_if(
        shape.begin(), shape.end(), [](QChar each) { return each.isDigit(); }, u'0');
    if (shape != m_shape) { // first: what a label of fixed size says is no question of layout
        m_shape = shape;
        fit();
    }
    QLabel::setText(shown);
}

void SteadyLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void SteadyLabel::fit()
{
    const QString widest = QString(m_shape).replace(u'0', widestDigit(fontMetrics()));
    setFixedSize(fontMetrics().horizontalAdvance(widest) + 1, fontMetrics().height());
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/elidedlabel.h"

#include "ui/theme/plaintext.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

ElidedLabel::ElidedLabel(QWidget* parent)
    : ElidedLabel({}, Tone::Text, FontRole::Body, parent)
{
}

ElidedLabel::ElidedLabel(const QString& text, Tone tone, FontRole role, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTone(tone);
    setRole(role);
    setText(text);
}

void ElidedLabel::setText(const QString& text)
{
    const QString shown = visibleText(text);
    if (shown == QLabel::text())
        return;
    QLabel::setText(shown);
    updateGeometry();
    refreshToolTip();
}

void ElidedLabel::setTone(Tone tone)
{
    if (const auto role = roleOf(tone); role != QPalette::NoRole)
        setForegroundRole(role);
}

void ElidedLabel::setRole(FontRole role)
{
    setFontRole(*this, role);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setDetail(const QString& detail)
{
    m_detail = detail;
    refreshToolTip();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const auto margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(text()) + 1 + margins.left() + margins.right(),
        fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * 6), whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect rect = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), m_mode, rect.width());
    const auto flags = static_cast<int>(QStyle::visualAlignment(
                           layoutDirection(), alignment() | Qt::AlignVCenter))
        | Qt::TextSingleLine;
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    painter.drawText(rect, flags, shown);
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    refreshToolTip();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        refreshToolTip();
    }
}

void ElidedLabel::refreshToolTip()
{
    const bool elided = isElided();
    const QString tip = elided && !m_detail.isEmpty() ? QString(text() + u"\n"_s + m_detail)
        : elided                                      ? text()
                                                      : m_detail;
    setToolTip(tip.isEmpty() ? QString() : plainToolTip(tip));
}

} // namespace steward

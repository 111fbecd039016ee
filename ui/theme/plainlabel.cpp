// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/plainlabel.h"

#include "ui/theme/plaintext.h"
#include "ui/theme/textblock.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace steward {

namespace {

constexpr int readableLine = 80; // characters
constexpr int breakableWord = 20;

} // namespace

PlainLabel::PlainLabel(QWidget* parent)
    : PlainLabel({}, Tone::Text, FontRole::Body, parent)
{
}

PlainLabel::PlainLabel(const QString& text, Tone tone, FontRole role, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setTone(tone);
    setRole(role);
    setText(text);
}

void PlainLabel::setText(const QString& text)
{
    const QString shown = visibleLines(text);
    if (shown != QLabel::text())
        QLabel::setText(shown);
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    if (const auto role = roleOf(tone); role != QPalette::NoRole)
        setForegroundRole(role);
}

void PlainLabel::setRole(FontRole role)
{
    setFontRole(*this, role);
}

// Text that can be selected is drawn by QLabel, in the font's own line spacing.
bool PlainLabel::isSelectable() const
{
    return (textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard))
        != 0;
}

QSize PlainLabel::around(const QSize& content) const
{
    const auto margins = contentsMargins();
    return content.grownBy(margins) + QSize(2 * margin(), 2 * margin());
}

int PlainLabel::heightForWidth(int width) const
{
    if (isSelectable() || !wordWrap())
        return QLabel::heightForWidth(width);
    const QSize frame = around({0, 0});
    return TextBlock(text(), font(), std::max(1, width - frame.width())).height() + frame.height();
}

QSize PlainLabel::sizeHint() const
{
    if (isSelectable())
        return QLabel::sizeHint();
    const int most = fontMetrics().averageCharWidth() * readableLine;
    const TextBlock line(text(), font(), -1);
    if (!wordWrap() || line.width() <= most)
        return around({line.width(), line.height()});
    return around({most, TextBlock(text(), font(), most).height()});
}

QSize PlainLabel::minimumSizeHint() const
{
    if (isSelectable())
        return QLabel::minimumSizeHint();
    if (!wordWrap())
        return sizeHint();
    // The longest word, unless it is one of those that may break: an id, a path.
    int longest = 0;
    for (const auto& word : QStringView(text()).split(u' '))
        longest = std::max(longest, fontMetrics().horizontalAdvance(word.toString()));
    return around({std::min(longest, fontMetrics().averageCharWidth() * breakableWord) + 1,
        fontMetrics().height()});
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (isSelectable())
        return QLabel::paintEvent(event);
    const QRect rect = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const auto aligned = QStyle::visualAlignment(layoutDirection(), alignment());
    TextBlock(text(), font(), rect.width(), aligned).draw(painter, rect);
}

SectionLabel::SectionLabel(const QString& text, QWidget* parent)
    : PlainLabel(text, Tone::SecondText, FontRole::Section, parent)
{
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/leadtext.h"

#include "ui/theme/plaintext.h"
#include "ui/theme/textblock.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace steward {

LeadText::LeadText(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LeadText::setText(const QString& strong, const QString& text, Tone tone)
{
    m_strong = visibleLines(strong);
    m_text = visibleLines(text);
    m_tone = tone;
    setAccessibleName(words());
    updateGeometry();
    update();
}

QString LeadText::words() const
{
    return m_strong.isEmpty() ? m_text : QString(m_strong + u" "_s + m_text);
}

int LeadText::heightForWidth(int width) const
{
    return TextBlock(words(), font(), width, Qt::AlignLeft, static_cast<int>(m_strong.size()))
        .height();
}

QSize LeadText::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 48;
    return {width, heightForWidth(width)};
}

void LeadText::paintEvent(QPaintEvent*)
{
    const TextBlock block(words(), font(), width(), Qt::AlignLeft | Qt::AlignVCenter,
        static_cast<int>(m_strong.size()));
    QPainter painter(this);
    painter.setPen(toneColour(m_tone, palette()));
    block.draw(painter, rect());
}

} // namespace steward

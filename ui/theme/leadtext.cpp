// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/leadtext.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/plaintext.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

// Lays the words out into lines of `width`; gives the height back.
double layOut(QTextLayout& layout, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

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
    setAccessibleName(m_strong + u" "_s + m_text);
    updateGeometry();
    update();
}

static void prepare(
    QTextLayout& layout, const QString& strong, const QString& text, const QFont& font)
{
    layout.setText(strong.isEmpty() ? text : QString(strong + u" "_s + text));
    layout.setFont(font);
    if (strong.isEmpty())
        return;
    QTextCharFormat heavy;
    heavy.setFontWeight(QFont::DemiBold);
    layout.setFormats({QTextLayout::FormatRange{0, static_cast<int>(strong.size()), heavy}});
}

int LeadText::heightForWidth(int width) const
{
    QTextLayout layout;
    prepare(layout, m_strong, m_text, font());
    return static_cast<int>(std::ceil(layOut(layout, std::max(width, 1))));
}

QSize LeadText::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 48;
    return {width, heightForWidth(width)};
}

void LeadText::paintEvent(QPaintEvent*)
{
    QTextLayout layout;
    prepare(layout, m_strong, m_text, font());
    const double height = layOut(layout, width());
    QPainter painter(this);
    painter.setPen(toneColour(m_tone, palette()));
    layout.draw(&painter, QPointF(0, std::max(0.0, std::floor((this->height() - height) / 2))));
}

} // namespace steward

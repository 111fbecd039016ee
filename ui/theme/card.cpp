// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/card.h"

#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace steward {

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_head(new QWidget(this))
    , m_headLayout(new QHBoxLayout(m_head))
    , m_title(new ElidedLabel({}, Tone::Text, FontRole::Title, m_head))
    , m_aside(new ElidedLabel({}, Tone::SecondText, FontRole::Body, m_head))
    , m_body(new QVBoxLayout)
{
    const auto m = Metrics::current();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_headLayout->setContentsMargins(m.px(16), 0, m.px(16), 0);
    m_headLayout->setSpacing(m.px(10));
    m_headLayout->addWidget(m_title);
    m_headLayout->addStretch(1);
    m_headLayout->addWidget(m_aside, 2);
    m_aside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_aside->setElideMode(Qt::ElideMiddle);
    m_head->setFixedHeight(m.px(43));
    whole->addWidget(m_head);
    whole->addLayout(m_body, 1);
    setBodyMargin(16);
    setTitle(title);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setAside(const QString& text)
{
    m_aside->setText(text);
}

void Card::setLeading(QWidget* widget)
{
    m_headLayout->insertWidget(0, widget);
}

void Card::setHeadLine(bool line)
{
    m_headLine = line;
    update();
}

QHBoxLayout* Card::foot()
{
    if (m_foot == nullptr) {
        const auto m = Metrics::current();
        m_foot = new QWidget(this);
        auto* buttons = new QHBoxLayout(m_foot);
        buttons->setContentsMargins(m.px(16), m.px(11), m.px(16), m.px(10));
        buttons->setSpacing(m.px(8));
        layout()->addWidget(m_foot);
    }
    return static_cast<QHBoxLayout*>(m_foot->layout());
}

void Card::setBodyMargin(int margin)
{
    const auto m = Metrics::current();
    m_body->setContentsMargins(
        m.px(margin), m.px(margin * 0.75), m.px(margin), m.px(margin * 0.75));
    m_body->setSpacing(m.px(8));
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintkit::box(painter, rect(),
        {.fill = toneColour(Tone::Surface, palette()),
            .border = toneColour(Tone::Line, palette()),
            .radius = double(Metrics::current().radius)});
    const QColor soft = toneColour(Tone::SoftLine, palette());
    if (!m_head->isHidden() && m_headLine)
        painter.fillRect(1, m_head->geometry().bottom(), width() - 2, 1, soft);
    if (m_foot != nullptr && !m_foot->isHidden())
        painter.fillRect(1, m_foot->geometry().top(), width() - 2, 1, soft);
}

} // namespace steward

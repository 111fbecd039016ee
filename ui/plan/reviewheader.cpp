// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/reviewheader.h"

#include "ui/shell/classtone.h"
#include "ui/theme/badge.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ReviewHeader::ReviewHeader(const Environment& environment, QWidget* parent)
    : QWidget(parent)
    , m_glyphLabel(new QLabel(this))
    , m_title(new ElidedLabel(QString(), Tone::Text, FontRole::Title, this))
    , m_where(new ElidedLabel(QString(), Tone::SecondText, FontRole::Body, this))
{
    m_title->setObjectName(u"reviewTitle"_s);
    m_where->setObjectName(u"reviewServer"_s);
    const Metrics metrics = Metrics::current();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(8));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_glyphLabel, 0, Qt::AlignTop);
    auto* text = new QVBoxLayout;
    text->setSpacing(metrics.px(2));
    text->addWidget(m_title);
    text->addWidget(m_where);
    layout->addLayout(text, 1);
    auto* right = new QHBoxLayout;
    right->setSpacing(metrics.px(8));
    right->addWidget(new Badge(
        wordFor(environment.environmentClass), toneFor(environment.environmentClass), this));
    auto* name = new ElidedLabel(environment.name, Tone::Text, FontRole::Strong, this);
    name->setMaximumWidth(metrics.px(220));
    right->addWidget(name);
    layout->addLayout(right);
    layout->setAlignment(right, Qt::AlignTop);
}

void ReviewHeader::setTitle(const QString& title, Glyph glyph, Tone tone)
{
    m_title->setText(title);
    m_glyph = glyph;
    m_tone = tone;
    paintGlyph();
}

void ReviewHeader::setWhere(const QString& where)
{
    m_where->setText(where);
}

QString ReviewHeader::title() const
{
    return m_title->text();
}

void ReviewHeader::paintGlyph()
{
    const int edge = Metrics::current().px(20);
    m_glyphLabel->setPixmap(icons::icon(m_glyph, m_tone).pixmap(edge, edge));
}

void ReviewHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintGlyph();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/statusstrip.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"

#include <QHBoxLayout>
#include <QLabel>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QLabel* quietLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(roleOf(Tone::SecondText));
    setFontRole(*label, FontRole::Caption);
    return label;
}

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent)
    , m_live(quietLabel(u"liveStatus"_s, this))
    , m_page(quietLabel(u"pageStatus"_s, this))
{
    setObjectName(u"statusStrip"_s);
    const Metrics metrics = Metrics::current();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(12), metrics.px(3), metrics.px(12), metrics.px(4));
    layout->setSpacing(metrics.px(16));
    layout->addWidget(m_live);
    layout->addStretch();
    layout->addWidget(m_page);
}

void StatusStrip::setLive(const QString& text)
{
    m_live->setText(text);
}

void StatusStrip::setPage(const QString& text)
{
    m_page->setText(text);
}

} // namespace steward

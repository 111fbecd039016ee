// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/spinner.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

namespace steward {

Spinner::Spinner(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("working"));
    m_since.start();
}

QSize Spinner::sizeHint() const
{
    const int edge = Metrics::current().icon;
    return {edge, edge};
}

void Spinner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double degrees = m_tick.isActive() ? double(m_since.elapsed() % 1200) * 0.3 : 0;
    icons::paint(painter, rect(), Glyph::Working, toneColour(Tone::Accent, palette()), degrees);
}

void Spinner::showEvent(QShowEvent*)
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_tick.start(50, this);
}

void Spinner::hideEvent(QHideEvent*)
{
    m_tick.stop();
}

void Spinner::timerEvent(QTimerEvent*)
{
    update();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/progressline.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace steward {

ProgressLine::ProgressLine(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_since.start();
}

void ProgressLine::setPart(double part)
{
    m_part = part < 0 ? -1 : std::min(part, 1.0);
    run();
    update();
}

QSize ProgressLine::sizeHint() const
{
    const auto m = Metrics::current();
    return {m.px(120), m.px(6)};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRectF line(0, 0, width(), std::min(height(), Metrics::current().px(6)));
    line.moveCenter(QRectF(rect()).center());
    if (m_part >= 0)
        return paintkit::bar(painter, line, m_part, toneColour(Tone::Accent, palette()), palette());
    const double saw = double(m_since.elapsed() % 2400) / 1200.0;
    paintkit::busyBar(painter, line, m_tick.isActive() ? (saw < 1 ? saw : 2 - saw) : -1, palette());
}

void ProgressLine::showEvent(QShowEvent*)
{
    run();
}

void ProgressLine::hideEvent(QHideEvent*)
{
    m_tick.stop();
}

void ProgressLine::timerEvent(QTimerEvent*)
{
    update();
}

void ProgressLine::run()
{
    const bool moves = m_part < 0 && isVisible()
        && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (moves && !m_tick.isActive())
        m_tick.start(50, this);
    else if (!moves)
        m_tick.stop();
}

} // namespace steward

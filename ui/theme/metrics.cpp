// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace steward {

int Metrics::px(double atDefaultFont) const
{
    return static_cast<int>(std::lround(atDefaultFont * scale));
}

Metrics Metrics::current()
{
    const QFont font = QApplication::font();
    const QFontMetrics fm(font);
    const double relative = QFontInfo(font).pixelSize() / (10.0 * 96 / 72);

    Metrics m;
    m.scale = relative > 0.85 && relative < 1.15 ? 1.0 : std::max(0.75, relative);
    m.unit = std::max(2, m.px(4));
    m.control = std::max(m.px(28), fm.height() + 2 * m.px(4));
    m.row = std::max(m.px(30), fm.height() + 2 * m.px(5));
    m.header = m.row;
    m.radius = m.px(6);
    m.icon = m.px(16);
    m.check = m.px(14);
    m.cell = m.px(10);
    m.character = fm.averageCharWidth();
    return m;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/healthdot.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"

#include <QPainter>

namespace steward {

HealthDot::HealthDot(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setHealth(Health::Unknown, tr("not asked yet"));
}

void HealthDot::setHealth(Health health, const QString& said)
{
    if (said != m_said) {
        m_said = said;
        setAccessibleName(visibleText(said));
        setToolTip(plainToolTip(said));
    }
    if (health != m_health) {
        m_health = health;
        update();
    }
}

QSize HealthDot::sizeHint() const
{
    const int edge = Metrics::current().px(8);
    return {edge, edge};
}

void HealthDot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int edge = Metrics::current().px(8);
    QRectF circle(0, 0, edge, edge);
    circle.moveCenter(QRectF(rect()).center());
    const double radius = edge / 2.0;
    switch (m_health) {
    case Health::Good:
        return paintkit::box(painter, circle,
            {.fill = fillColour(Tone::Verified, palette()), .border = {}, .radius = radius});
    case Health::Slow:
        return paintkit::box(painter, circle,
            {.fill = fillColour(Tone::Care, palette()), .border = {}, .radius = radius});
    case Health::Lost:
        return paintkit::box(painter, circle,
            {.fill = {},
                .border = toneColour(Tone::Destroys, palette()),
                .radius = radius,
                .width = 2});
    case Health::Unknown:
        return paintkit::box(painter, circle,
            {.fill = {},
                .border = toneColour(Tone::SecondText, palette()),
                .radius = radius,
                .width = 1});
    }
}

} // namespace steward

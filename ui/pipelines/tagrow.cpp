// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/tagrow.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/tone.h"

#include <QPainter>

namespace steward {

using namespace Qt::StringLiterals;

TagRow::TagRow(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFontRole(*this, FontRole::Caption);
}

void TagRow::setTags(const QStringList& tags)
{
    QStringList shown;
    for (const QString& tag : tags)
        shown.append(visibleText(tag, 60));
    if (shown == m_tags)
        return;
    m_tags = shown;
    setAccessibleName(tr("Tags: %1").arg(visibleText(m_tags.join(", "_L1))));
    setVisible(!m_tags.isEmpty());
    updateGeometry();
    update();
}

QList<QRect> TagRow::places(int width) const
{
    const Metrics m = Metrics::current();
    const QFontMetrics metrics = fontMetrics();
    const int height = metrics.height() + m.px(3);
    const int gap = m.px(6);
    QList<QRect> places;
    int x = 0;
    int y = 0;
    for (const QString& tag : m_tags) {
        const int wanted = std::min(width, metrics.horizontalAdvance(tag) + m.px(14));
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += height + m.px(4);
        }
        places.append(QRect(x, y, wanted, height));
        x += wanted + gap;
    }
    return places;
}

int TagRow::heightForWidth(int width) const
{
    const QList<QRect> all = places(width);
    return all.isEmpty() ? 0 : all.last().bottom() + 1;
}

QSize TagRow::sizeHint() const
{
    const int width = Metrics::current().px(240);
    return {width, heightForWidth(width)};
}

void TagRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QList<QRect> all = places(width());
    const int pad = Metrics::current().px(7);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const double round = all.at(i).height() / 2.0;
        paintkit::box(painter, all.at(i), {{}, toneColour(Tone::Line, palette()), round});
        painter.setPen(toneColour(Tone::SecondText, palette()));
        const QRect inner = all.at(i).adjusted(pad, 0, -pad, 0);
        painter.drawText(inner, Qt::AlignCenter,
            fontMetrics().elidedText(m_tags.at(i), Qt::ElideRight, inner.width() + 1));
    }
}

} // namespace steward

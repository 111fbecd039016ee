// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/environmentdelegate.h"

#include "app/environments/serverkey.h"
#include "ui/shell/classtone.h"
#include "ui/theme/badge.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"

#include <QApplication>
#include <QPainter>
#include <QStandardItem>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

Tone toneIn(const QModelIndex& index, int role)
{
    return static_cast<Tone>(index.data(role).toInt());
}

} // namespace

QString serversOf(const Environment& environment)
{
    QStringList servers;
    for (const QUrl& url : {environment.registryUrl, environment.pipelinesUrl}) {
        if (!url.isEmpty())
            servers.append(ServerKey::of(url).display());
    }
    if (environment.environmentClass == EnvironmentClass::Production && isPresenting())
        return QCoreApplication::translate("EnvironmentDelegate", "not while presenting");
    if (environment.environmentClass == EnvironmentClass::Sandbox)
        return QCoreApplication::translate(
            "EnvironmentDelegate", "inside the program, with sample data");
    return servers.isEmpty() ? QCoreApplication::translate("EnvironmentDelegate", "no server yet")
                             : servers.join(u", "_s);
}

QStandardItem* environmentItem(const Environment& environment)
{
    auto* item = new QStandardItem;
    fillItem(*item, environment);
    return item;
}

void fillItem(QStandardItem& item, const Environment& environment)
{
    const Tone tone = toneFor(environment.environmentClass);
    const QString word = wordFor(environment.environmentClass);
    const QString servers = serversOf(environment);
    item.setText(visibleText(environment.name));
    item.setData(visibleText(servers), SecondTextRole);
    item.setData(word, BadgeRole);
    item.setData(cellValue(tone), BadgeToneRole);
    item.setData(cellValue(tone), BandRole);
    item.setData(QColor(environment.colour), MarkRole);
    item.setData(
        masked(u"%1, %2, %3"_s.arg(environment.name, word, servers)), Qt::AccessibleTextRole);
    item.setToolTip(plainToolTip(environment.name + u'\n' + servers));
}

QSize EnvironmentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Metrics metrics = Metrics::current();
    return {metrics.px(180), option.fontMetrics.height() * 2 + metrics.px(14)};
}

void EnvironmentDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics metrics = Metrics::current();
    const QPalette& palette = option.palette;
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        painter->fillRect(
            option.rect, toneColour(selected ? Tone::Selection : Tone::Inset, palette));
    QRect inner
        = option.rect.adjusted(metrics.px(8), metrics.px(6), -metrics.px(10), -metrics.px(6));
    const QRect band(inner.left(), inner.top(), metrics.px(3), inner.height());
    painter->fillRect(band, toneColour(toneIn(index, BandRole), palette));
    inner.setLeft(band.right() + metrics.px(10));

    const QString badge = index.data(BadgeRole).toString();
    const QSize badgeSize = Badge::sizeOf(badge);
    QRect first(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    Badge::paint(*painter,
        QRect(first.right() - badgeSize.width(), first.top(), badgeSize.width(), first.height()),
        badge, toneIn(index, BadgeToneRole), palette);
    first.setRight(first.right() - badgeSize.width() - metrics.px(8));
    if (index.data(CurrentEnvironmentRole).toBool()) {
        const QRect tick(first.right() - metrics.icon, first.center().y() - metrics.icon / 2,
            metrics.icon, metrics.icon);
        icons::paint(*painter, tick, Glyph::Check, toneColour(Tone::Accent, palette));
        first.setRight(tick.left() - metrics.px(6));
    }
    const auto mark = index.data(MarkRole).value<QColor>();
    if (mark.isValid()) {
        const int edge = metrics.px(9);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(toneColour(Tone::Line, palette), 1));
        painter->setBrush(mark);
        painter->drawRoundedRect(
            QRectF(first.left() + 0.5, first.center().y() - (edge - 1) / 2.0 + 0.5, edge, edge), 2,
            2);
        first.setLeft(first.left() + edge + metrics.px(7));
    }
    painter->setFont(fontFor(FontRole::Strong, option.font));
    painter->setPen(toneColour(Tone::Text, palette));
    painter->drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, first.width()));
    const QRect second(inner.left(), inner.top() + inner.height() / 2, inner.width(),
        inner.height() - inner.height() / 2);
    painter->setFont(fontFor(FontRole::Caption, option.font));
    painter->setPen(toneColour(Tone::SecondText, palette));
    painter->drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(
            index.data(SecondTextRole).toString(), Qt::ElideMiddle, second.width()));
    painter->restore();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/barpainter.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace steward::barpainter {

namespace {

constexpr int tabGap = 9; // on either side of a tab's text
constexpr int menuIcon = 28; // room for the icon or tick

// A scroll bar stands on what it scrolls.
QColor groundBelow(const QWidget* bar, const QPalette& palette)
{
    const QWidget* holder = bar != nullptr && bar->parentWidget() != nullptr
        ? bar->parentWidget()->parentWidget()
        : nullptr;
    const auto* area = qobject_cast<const QAbstractScrollArea*>(holder);
    return palette.color(area != nullptr ? area->viewport()->backgroundRole() : QPalette::Base);
}

} // namespace

void scrollBar(
    const QStyleOptionSlider& option, const QRect& handle, QPainter& painter, const QWidget* widget)
{
    const auto& palette = option.palette;
    const QColor ground = groundBelow(widget, palette);
    painter.fillRect(option.rect, ground);
    if (option.minimum == option.maximum)
        return;
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (option.state.testFlag(QStyle::State_MouseOver)
            || option.state.testFlag(QStyle::State_Sunken));
    const QColor colour = mixed(ground, toneColour(Tone::SecondText, palette), active ? 0.75 : 0.4);
    const int inset = Metrics::current().px(active ? 2 : 3);
    const QRectF bar = option.orientation == Qt::Vertical
        ? QRectF(handle).adjusted(inset, 2, -inset, -2)
        : QRectF(handle).adjusted(2, inset, -2, -inset);
    paintkit::box(painter, bar,
        {.fill = colour, .border = {}, .radius = std::min(bar.width(), bar.height()) / 2});
}

void tab(const QStyleOptionTab& option, QPainter& painter)
{
    const auto m = Metrics::current();
    const auto& palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hot = option.state.testFlag(QStyle::State_MouseOver);
    painter.save();
    const QFont font = painter.font();
    painter.setFont(selected ? fontFor(FontRole::Strong, font) : font);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter.setPen(
        toneColour(enabled && (selected || hot) ? Tone::Text : Tone::SecondText, palette));
    const QRect text = option.rect.adjusted(m.px(tabGap), 0, -m.px(tabGap), 0);
    painter.drawText(
        text, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    if (selected)
        painter.fillRect(
            QRect(text.left(), option.rect.bottom() - m.px(2) + 1, text.width(), m.px(2)),
            toneColour(Tone::Accent, palette));
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintkit::focusRing(
            painter, option.rect.adjusted(m.px(2), m.px(2), -m.px(2), -m.px(4)), m.px(4), palette);
    painter.restore();
}

QSize tabSize(const QStyleOptionTab& option)
{
    const auto m = Metrics::current();
    // Measured in the heavier weight, so that choosing a tab moves none.
    QFontMetrics fm = option.fontMetrics;
    const int width = fm.size(Qt::TextShowMnemonic, option.text).width();
    return {width + width / 14 + 2 * m.px(tabGap) + 2, m.px(34)};
}

void tabBase(const QStyleOption& option, QPainter& painter)
{
    paintkit::lineBelow(painter, option.rect, toneColour(Tone::Line, option.palette));
}

void menuPanel(const QStyleOption& option, QPainter& painter)
{
    // Square: a translucent window is a black box where no compositor runs.
    paintkit::box(painter, option.rect,
        {.fill = toneColour(Tone::Surface, option.palette),
            .border = toneColour(Tone::Line, option.palette)});
}

void menuItem(const QStyleOptionMenuItem& option, QPainter& painter)
{
    const auto m = Metrics::current();
    const auto& palette = option.palette;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = option.rect.center().y();
        painter.fillRect(QRect(option.rect.left() + m.px(8), y, option.rect.width() - m.px(16), 1),
            toneColour(Tone::SoftLine, palette));
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.state.testFlag(QStyle::State_Selected))
        paintkit::box(painter, QRectF(option.rect).adjusted(4, 0, -4, 0),
            {.fill = toneColour(Tone::Selection, palette),
                .border = {},
                .radius = double(m.px(4))});

    const auto mirrored = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QColor text = option.state.testFlag(QStyle::State_Selected) && enabled
        ? palette.color(QPalette::HighlightedText)
        : toneColour(enabled ? Tone::Text : Tone::SecondText, palette);
    const QRect mark(option.rect.left() + m.px(12),
        option.rect.top() + (option.rect.height() - m.icon) / 2, m.icon, m.icon);
    if (option.checked)
        icons::paint(painter, mirrored(mark), Glyph::Check, text);
    else if (!option.icon.isNull())
        option.icon.paint(
            &painter, mirrored(mark), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    painter.save();
    painter.setPen(text);
    painter.setFont(option.font);
    const QRect words = option.rect.adjusted(m.px(8 + menuIcon), 0, -m.px(16), 0);
    const auto tabAt = option.text.indexOf(QLatin1Char('\t'));
    const auto align
        = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::TextDontClip;
    painter.drawText(mirrored(words),
        static_cast<int>(align | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
        option.text.left(tabAt));
    if (tabAt >= 0) {
        painter.setPen(toneColour(Tone::SecondText, palette));
        painter.drawText(mirrored(words),
            static_cast<int>(align | QStyle::visualAlignment(option.direction, Qt::AlignRight)),
            option.text.mid(tabAt + 1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(option.rect.right() - m.px(8) - m.icon, mark.top(), m.icon, m.icon);
        icons::paint(painter, mirrored(arrow),
            option.direction == Qt::RightToLeft ? Glyph::ChevronLeft : Glyph::ChevronRight, text);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents)
{
    const auto m = Metrics::current();
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), m.px(9)};
    const int shortcut = option.text.contains(QLatin1Char('\t')) ? m.px(24) : 0;
    return {contents.width() + m.px(8 + menuIcon + 24) + shortcut, m.control};
}

void progress(const QStyleOptionProgressBar& option, QPainter& painter)
{
    const auto& palette = option.palette;
    const double height = Metrics::current().px(6);
    QRectF groove(option.rect);
    groove.setHeight(height);
    groove.moveCenter(QRectF(option.rect).center());
    if (option.maximum <= option.minimum) {
        paintkit::busyBar(painter, groove, -1, palette);
        return;
    }
    const double part
        = double(option.progress - option.minimum) / (option.maximum - option.minimum);
    paintkit::bar(painter, groove, part, toneColour(Tone::Accent, palette), palette);
}

} // namespace steward::barpainter

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/viewpainter.h"

#include "ui/theme/celldelegate.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace steward::viewpainter {

void header(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget)
{
    const auto m = Metrics::current();
    const auto& palette = option.palette;
    headerEmptyArea(option, painter);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const bool hot = option.state.testFlag(QStyle::State_MouseOver)
        && option.state.testFlag(QStyle::State_Enabled);
    painter.save();
    painter.setFont(fontFor(FontRole::Header, widget != nullptr ? widget->font() : painter.font()));
    painter.setPen(toneColour(sorted || hot ? Tone::Text : Tone::SecondText, palette));
    QRect rect = option.rect.adjusted(m.cell, 0, -m.cell, 0);
    const int arrow = sorted ? m.icon : 0;
    const QFontMetrics fm = painter.fontMetrics();
    const QString text
        = fm.elidedText(option.text, Qt::ElideRight, std::max(0, rect.width() - arrow));
    const int width = std::min(fm.horizontalAdvance(text) + 1, rect.width());
    const auto alignment = QStyle::visualAlignment(option.direction, option.textAlignment);
    const bool right = alignment.testFlag(Qt::AlignRight);
    QRect place(
        right ? rect.right() - width + 1 : rect.left(), rect.top(), width, rect.height() - 1);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    if (sorted) {
        // SortDown means that the small ones are above: an arrow up, as everywhere on the web.
        const auto glyph = option.sortIndicator == QStyleOptionHeader::SortDown
            ? Glyph::ChevronUp
            : Glyph::ChevronDown;
        const int x = right ? place.left() - arrow : place.right() + m.px(1);
        icons::paint(painter, QRect(x, rect.top(), arrow, rect.height() - 1), glyph,
            toneColour(Tone::SecondText, palette));
    }
    painter.restore();
}

void headerEmptyArea(const QStyleOption& option, QPainter& painter)
{
    painter.fillRect(option.rect, toneColour(Tone::Inset, option.palette));
    painter.fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 1,
        toneColour(Tone::SoftLine, option.palette));
    paintkit::lineBelow(painter, option.rect, toneColour(Tone::Line, option.palette));
}

QSize headerSize(const QStyleOptionHeader& option)
{
    const auto m = Metrics::current();
    return {option.fontMetrics.horizontalAdvance(option.text) + 2 * m.cell + m.icon, m.header};
}

void row(const QStyleOptionViewItem& option, QPainter& painter)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hot = option.state.testFlag(QStyle::State_MouseOver)
        && option.state.testFlag(QStyle::State_Enabled);
    if (selected)
        painter.fillRect(option.rect, toneColour(Tone::Selection, option.palette));
    else if (hot)
        painter.fillRect(option.rect,
            mixed(toneColour(Tone::Surface, option.palette),
                toneColour(Tone::Selection, option.palette), 0.45));
}

void branch(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    // The hairlines of a CellDelegate's rows go on below the branches.
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (view != nullptr && qobject_cast<const CellDelegate*>(view->itemDelegate()) != nullptr)
        paintkit::lineBelow(painter, option.rect, toneColour(Tone::SoftLine, option.palette));
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool open = option.state.testFlag(QStyle::State_Open);
    const auto closed
        = option.direction == Qt::RightToLeft ? Glyph::ChevronLeft : Glyph::ChevronRight;
    icons::paint(painter, QRectF(option.rect), open ? Glyph::ChevronDown : closed,
        toneColour(Tone::SecondText, option.palette));
}

} // namespace steward::viewpainter

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/celldelegate.h"

#include "ui/theme/badge.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/celltext.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr int smallGap = 3; // glyph to text
constexpr int barWidth = 26;

template <typename Enum> Enum enumAt(const QModelIndex& index, int role, Enum otherwise)
{
    const QVariant value = index.data(role);
    return value.isValid() ? static_cast<Enum>(value.toInt()) : otherwise;
}

struct Cell {
    explicit Cell(const QModelIndex& index)
        : text(visibleText(index.data(Qt::DisplayRole).toString()))
        , second(visibleText(index.data(SecondTextRole).toString()))
        , badge(index.data(BadgeRole).toString())
        , glyph(enumAt(index, GlyphRole, Glyph::None))
        , tone(enumAt(index, ToneRole, Tone::Text))
        , glyphTone(enumAt(index, GlyphToneRole, tone == Tone::Text ? Tone::SecondText : tone))
        , digits(index.data(DigitsRole).toBool())
        , strong(index.data(StrongRole).toBool())
        , progress(index.data(ProgressRole))
    {
    }

    QString text;
    QString second;
    QString badge;
    Glyph glyph;
    Tone tone;
    Tone glyphTone;
    bool digits;
    bool strong;
    QVariant progress;
};

int leadingWidth(const Cell& cell, const Metrics& m)
{
    int width = 0;
    if (!cell.badge.isEmpty())
        width += Badge::sizeOf(cell.badge).width() + m.px(8);
    if (cell.glyph != Glyph::None)
        width += m.icon + m.px(smallGap);
    return width;
}

int contentWidth(const Cell& cell, const QFont& font, const Metrics& m)
{
    int width = leadingWidth(cell, m)
        + celltext::width(QFontMetrics(cell.strong ? fontFor(FontRole::Strong, font) : font),
            cell.text, cell.digits)
        + 1;
    if (!cell.second.isEmpty())
        width += m.px(4) + QFontMetrics(font).horizontalAdvance(cell.second) + 1;
    if (cell.progress.isValid())
        width += m.px(8 + barWidth);
    return width;
}

bool rowIsStale(const QModelIndex& index)
{
    return index.siblingAtColumn(0).data(StaleRole).toBool();
}

} // namespace

CellDelegate::CellDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
    m_motion.start();
}

QRegion CellDelegate::takeMoving()
{
    return std::exchange(m_moving, {});
}

int CellDelegate::widthFor(const QModelIndex& index, const QFont& font) const
{
    const auto m = Metrics::current();
    return contentWidth(Cell(index), font, m) + 2 * m.cell;
}

void CellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintRow(*painter, option, index);
    if (m_checkable && index.column() == 0)
        paintCheck(*painter, option, index);
    else
        paintContent(*painter, option, index);
    painter->restore();
}

void CellDelegate::paintRow(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& palette = option.palette;
    const bool checked
        = m_checkable && index.siblingAtColumn(0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QColor selection = toneColour(Tone::Selection, palette);
    if (option.state.testFlag(QStyle::State_Selected) || checked)
        painter.fillRect(option.rect, selection);
    else if (index.row() == m_hoveredRow)
        painter.fillRect(option.rect, mixed(toneColour(Tone::Surface, palette), selection, 0.45));
    paintkit::lineBelow(painter, option.rect, toneColour(Tone::SoftLine, palette));
    const int edge = option.direction == Qt::RightToLeft ? option.widget->width() - 1 : 0;
    const bool first = option.direction == Qt::RightToLeft ? option.rect.right() >= edge - 1
                                                           : option.rect.left() <= edge;
    if (first && index.siblingAtColumn(0).data(ChangedRole).toBool()) {
        const int width = Metrics::current().px(3);
        const QRect mark(option.rect.left(), option.rect.top(), width, option.rect.height() - 1);
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, mark),
            toneColour(Tone::Accent, palette));
    }
}

void CellDelegate::paintCheck(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto m = Metrics::current();
    const QRect place = option.rect.adjusted(0, 0, 0, -1);
    if (rowIsStale(index)) {
        const QRect clock(place.left() + (place.width() - m.icon) / 2,
            place.top() + (place.height() - m.icon) / 2, m.icon, m.icon);
        icons::paint(painter, clock, Glyph::Stale, toneColour(Tone::SecondText, option.palette));
        return;
    }
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    paintkit::checkBox(painter, place, static_cast<Qt::CheckState>(state.toInt()),
        index.flags().testFlag(Qt::ItemIsUserCheckable), index.row() == m_hoveredRow,
        option.palette);
}

void CellDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto m = Metrics::current();
    const auto& palette = option.palette;
    const Cell cell(index);
    const bool stale = rowIsStale(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    // In high contrast the selection is a strong colour on which only its own text reads.
    const bool strongSelection
        = selected && palette.color(QPalette::HighlightedText) != palette.color(QPalette::Text);
    const auto colour = [&](Tone tone) {
        if (strongSelection)
            return palette.color(QPalette::HighlightedText);
        return toneColour(stale && tone == Tone::Text ? Tone::SecondText : tone, palette);
    };

    painter.setClipRect(option.rect);
    const QRect inner = option.rect.adjusted(m.cell, 0, -m.cell, -1);
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const bool right = m_right.value(index.column())
        || (aligned.isValid() && Qt::Alignment(aligned.toInt()).testFlag(Qt::AlignRight));
    const int free = inner.width() - contentWidth(cell, option.font, m);
    QRect rest = inner.adjusted(right && free > 0 ? free : 0, 0, 0, 0);
    const auto take = [&](int width) {
        const QRect part(rest.left(), rest.top(), std::clamp(width, 0, std::max(0, rest.width())),
            rest.height());
        rest.setLeft(part.right() + 1);
        return QStyle::visualRect(option.direction, inner, part);
    };

    if (!cell.badge.isEmpty()) {
        Badge::paint(painter, take(Badge::sizeOf(cell.badge).width()), cell.badge,
            enumAt(index, BadgeToneRole, Tone::Accent), palette);
        take(m.px(8));
    }
    if (cell.glyph != Glyph::None) {
        const QRect at = take(m.icon);
        const bool turns = cell.glyph == Glyph::Working
            && QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
        const double degrees = turns ? double(m_motion.elapsed() % 1200) * 0.3 : 0;
        icons::paint(painter, at, cell.glyph,
            colour(turns && !strongSelection ? Tone::Accent : cell.glyphTone), degrees);
        if (turns)
            m_moving += at;
        take(m.px(smallGap));
    }
    const QFont font = cell.strong ? fontFor(FontRole::Strong, option.font) : option.font;
    painter.setFont(font);
    painter.setPen(colour(cell.tone));
    const int textWidth = celltext::width(QFontMetrics(font), cell.text, cell.digits) + 1;
    const QRect textRect = take(textWidth);
    celltext::draw(painter, textRect, QStyle::visualAlignment(option.direction, Qt::AlignLeft),
        cell.text, cell.digits);
    if (!cell.second.isEmpty() && rest.width() > m.px(12)) {
        take(m.px(4));
        painter.setFont(option.font);
        painter.setPen(colour(Tone::SecondText));
        const int wanted = painter.fontMetrics().horizontalAdvance(cell.second) + 1;
        celltext::draw(painter, take(wanted),
            QStyle::visualAlignment(option.direction, Qt::AlignLeft), cell.second, false);
    }
    if (cell.progress.isValid() && rest.width() > m.px(8 + barWidth / 2)) {
        take(m.px(8));
        QRectF bar(take(m.px(barWidth)));
        const double height = m.px(5);
        bar = QRectF(bar.left(), bar.center().y() - height / 2, bar.width(), height);
        const double part = cell.progress.toDouble();
        if (part >= 0) {
            paintkit::bar(painter, bar, part, toneColour(Tone::Accent, palette), palette);
        } else {
            const bool moves
                = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
            const double saw = double(m_motion.elapsed() % 1600) / 800.0;
            paintkit::busyBar(painter, bar, moves ? (saw < 1 ? saw : 2 - saw) : -1, palette);
            if (moves)
                m_moving += bar.toAlignedRect();
        }
    }
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto m = Metrics::current();
    if (m_checkable && index.column() == 0)
        return {m.check + 2 * m.cell, m.row};
    return {widthFor(index, option.font), m.row};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Cell cell(index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (widthFor(index, option.font) > option.rect.width()) {
        const QString whole
            = cell.second.isEmpty() ? cell.text : QString(cell.text + u" "_s + cell.second);
        tip = tip.isEmpty() ? whole : QString(whole + u"\n"_s + tip);
    }
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(tip), view, option.rect);
    return true;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/celldelegate.h"

#include "ui/theme/cellpainter.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

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
    return Cell(index).width(font) + 2 * m.cell;
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

bool CellDelegate::rowIsChecked(const QModelIndex& index) const
{
    return m_checkable && index.siblingAtColumn(0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

void CellDelegate::paintRow(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& palette = option.palette;
    const bool checked = rowIsChecked(index);
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
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const bool right = m_right.value(index.column())
        || (aligned.isValid() && Qt::Alignment(aligned.toInt()).testFlag(Qt::AlignRight));
    const bool selected = option.state.testFlag(QStyle::State_Selected) || rowIsChecked(index);
    CellPainter cell(painter, option, Cell(index), m_motion.elapsed());
    cell.setStale(rowIsStale(index));
    cell.setSelected(selected);
    m_moving += cell.paint(right);
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

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/tablecolumns.h"

#include "ui/theme/checkheader.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr quint32 stateMagic = 0x53744474; // "StDt"

struct Remembered {
    qint32 logical = 0;
    bool hidden = false;
    qint32 width = -1;
};

bool isOrder(const QList<Remembered>& columns)
{
    QList<int> seen;
    for (const auto& column : columns)
        seen.append(column.logical);
    std::sort(seen.begin(), seen.end());
    for (qsizetype i = 0; i < seen.size(); ++i) {
        if (seen.at(i) != i)
            return false;
    }
    return true;
}

} // namespace

TableColumns::TableColumns(QTableView& table, CheckHeader& header)
    : QObject(&table)
    , m_table(table)
    , m_header(header)
{
    const auto chosen = [this] {
        if (!m_restoring)
            Q_EMIT changed();
    };
    connect(&m_header, &CheckHeader::widthChosen, this, [this](int column, int width) {
        m_chosenWidths.insert(column, width);
        Q_EMIT changed();
    });
    connect(&m_header, &QHeaderView::sectionMoved, this, chosen);
    connect(&m_header, &QHeaderView::sortIndicatorChanged, this, chosen);
    connect(&m_header, &QWidget::customContextMenuRequested, this, &TableColumns::showMenu);
}

void TableColumns::setSpecs(const QList<ColumnSpec>& specs)
{
    m_specs = specs;
    QList<bool> right;
    for (const auto& s : specs)
        right.append(s.right);
    m_header.setRightAligned(right);
    for (int column = 0; column < m_header.count(); ++column)
        m_table.setColumnHidden(column, spec(column).hidden);
    fit();
}

ColumnSpec TableColumns::spec(int column) const
{
    return column < m_specs.size() ? m_specs.at(column) : ColumnSpec{};
}

void TableColumns::setCheckable(bool checkable)
{
    m_checkable = checkable;
    fit();
}

void TableColumns::fit()
{
    const auto m = Metrics::current();
    QList<int> columns;
    QList<ColumnWish> wishes;
    int room = m_table.viewport()->width();
    for (int column = 0; column < m_header.count(); ++column) {
        if (m_table.isColumnHidden(column))
            continue;
        if (m_checkable && column == 0) {
            m_header.setSectionResizeMode(0, QHeaderView::Fixed);
            m_header.resizeSection(0, m.check + 2 * m.cell);
            room -= m_header.sectionSize(0);
            continue;
        }
        const auto s = spec(column);
        const int extra = 2 * m.cell + (s.glyph ? m.icon + m.px(3) : 0);
        // Narrower than this the header makes none, and the table would scroll by what it adds.
        const int floor = m_header.minimumSectionSize();
        const int wanted = std::max(floor, s.characters * m.character + extra);
        const auto chosen = m_chosenWidths.constFind(column);
        columns.append(column);
        if (chosen == m_chosenWidths.constEnd())
            wishes.append(
                {wanted, std::clamp(s.least * m.character + extra, floor, wanted), s.stretch});
        else
            wishes.append({*chosen, *chosen, 0});
    }
    const auto widths = fitColumns(wishes, room);
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_header.resizeSection(columns.at(i), widths.at(i));
}

void TableColumns::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(&m_table);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        if (!spec(column).hideable || (m_checkable && column == 0))
            continue;
        auto* action
            = menu->addAction(m_table.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_table.setColumnHidden(column, !shown);
            fit();
            Q_EMIT changed();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &TableColumns::reset);
    menu->popup(m_header.mapToGlobal(at));
}

void TableColumns::reset()
{
    m_chosenWidths.clear();
    for (int column = 0; column < m_header.count(); ++column)
        m_header.moveSection(m_header.visualIndex(column), column);
    setSpecs(m_specs);
    Q_EMIT changed();
}

QByteArray TableColumns::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << stateMagic << qint32(m_header.count());
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        out << qint32(column) << m_header.isSectionHidden(column)
            << qint32(m_chosenWidths.value(column, -1));
    }
    out << qint32(m_header.sortIndicatorSection()) << qint32(m_header.sortIndicatorOrder());
    return bytes;
}

bool TableColumns::restoreState(const QByteArray& state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    qint32 count = 0;
    in >> magic >> count;
    if (magic != stateMagic || count != m_header.count())
        return false;
    QList<Remembered> columns(count);
    for (auto& column : columns)
        in >> column.logical >> column.hidden >> column.width;
    qint32 sorted = -1;
    qint32 order = 0;
    in >> sorted >> order;
    if (in.status() != QDataStream::Ok || sorted >= count || !isOrder(columns))
        return false;
    m_restoring = true;
    m_chosenWidths.clear();
    for (int visual = 0; visual < count; ++visual) {
        const auto& column = std::as_const(columns).at(visual);
        m_header.moveSection(m_header.visualIndex(column.logical), visual);
        m_table.setColumnHidden(column.logical, column.hidden && spec(column.logical).hideable);
        if (column.width > 0)
            m_chosenWidths.insert(column.logical, column.width);
    }
    m_table.sortByColumn(
        sorted, order == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_restoring = false;
    fit();
    return true;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/datatable.h"

#include "ui/theme/celldelegate.h"
#include "ui/theme/checkheader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr quint32 stateMagic = 0x53744474; // "StDt"
constexpr int motionTick = 80; // milliseconds

} // namespace

DataTable::DataTable(QWidget* parent)
    : QTableView(parent)
    , m_delegate(new CellDelegate(this))
    , m_header(new CheckHeader(this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyFont();
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);

    connect(m_header, &CheckHeader::checkToggled, this, &DataTable::setAllChecked);
    connect(m_header, &CheckHeader::widthChosen, this, [this](int column, int width) {
        m_chosenWidths.insert(column, width);
        Q_EMIT columnsChanged();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &DataTable::columnsChanged);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &DataTable::columnsChanged);
    connect(m_header, &QWidget::customContextMenuRequested, this, &DataTable::showColumnMenu);
}

void DataTable::setColumns(const QList<ColumnSpec>& columns)
{
    m_columns = columns;
    if (model() != nullptr) {
        for (int column = 0; column < model()->columnCount(); ++column)
            setColumnHidden(column, spec(column).hidden);
    }
    fit();
}

void DataTable::setCheckable(bool checkable)
{
    m_checkable = checkable;
    m_delegate->setCheckable(checkable);
    m_header->setCheckable(checkable);
    fit();
}

void DataTable::setModel(QAbstractItemModel* next)
{
    if (model() != nullptr)
        model()->disconnect(this);
    QTableView::setModel(next);
    if (next == nullptr)
        return;
    // The base class listens to some of these too: `this` as context keeps both apart from pages'
    // own.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(next, signal, this, &DataTable::scheduleChecks);
    connect(next, &QAbstractItemModel::modelReset, this, &DataTable::scheduleChecks);
    connect(next, &QAbstractItemModel::layoutChanged, this, &DataTable::scheduleChecks);
    connect(next, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from) {
        if (from.column() == 0)
            scheduleChecks();
    });
    setColumns(m_columns);
    scheduleChecks();
}

void DataTable::setBottomRoom(int pixels)
{
    setViewportMargins(0, viewportMargins().top(), 0, pixels);
    updateGeometries();
}

void DataTable::applyFont()
{
    const auto m = Metrics::current();
    verticalHeader()->setMinimumSectionSize(m.row);
    verticalHeader()->setDefaultSectionSize(m.row);
    m_header->setMinimumSectionSize(m.px(34));
    fit();
}

ColumnSpec DataTable::spec(int column) const
{
    return column < m_columns.size() ? m_columns.at(column) : ColumnSpec{};
}

void DataTable::fit()
{
    if (model() == nullptr)
        return;
    const auto m = Metrics::current();
    QList<int> columns;
    QList<ColumnWish> wishes;
    int room = viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        if (m_checkable && column == 0) {
            m_header->setSectionResizeMode(0, QHeaderView::Fixed);
            m_header->resizeSection(0, m.check + 2 * m.cell);
            room -= m_header->sectionSize(0);
            continue;
        }
        const auto s = spec(column);
        const int extra = 2 * m.cell + (s.glyph ? m.icon + m.px(3) : 0);
        const int wanted = s.characters * m.character + extra;
        const auto chosen = m_chosenWidths.constFind(column);
        columns.append(column);
        if (chosen == m_chosenWidths.constEnd())
            wishes.append({wanted, std::min(wanted, s.least * m.character + extra), s.stretch});
        else
            wishes.append({*chosen, *chosen, 0});
    }
    const auto widths = fitColumns(wishes, room);
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_header->resizeSection(columns.at(i), widths.at(i));
}

void DataTable::hover(int row)
{
    if (row == m_hovered)
        return;
    for (const int touched : {m_hovered, row}) {
        if (touched >= 0 && model() != nullptr && touched < model()->rowCount())
            viewport()->update(
                0, rowViewportPosition(touched), viewport()->width(), rowHeight(touched));
    }
    m_hovered = row;
    m_delegate->setHoveredRow(row);
}

bool DataTable::setChecked(int row, bool checked)
{
    const QModelIndex index = model()->index(row, 0);
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable)
        || (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) == checked)
        return false;
    return model()->setData(index, checked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

void DataTable::toggleRow(int row, bool range)
{
    if (row < 0)
        return;
    const bool checked = model()->index(row, 0).data(Qt::CheckStateRole).toInt() != Qt::Checked;
    const int from
        = range && m_lastToggled && *m_lastToggled < model()->rowCount() ? *m_lastToggled : row;
    const bool wanted = range ? true : checked;
    bool any = false;
    for (int i = std::min(from, row); i <= std::max(from, row); ++i)
        any |= setChecked(i, wanted);
    m_lastToggled = row;
    if (any)
        scheduleChecks();
}

bool DataTable::toggleAt(const QPoint& at, bool range)
{
    const QModelIndex index = indexAt(at);
    if (!m_checkable || !index.isValid() || index.column() != 0)
        return false;
    toggleRow(index.row(), range);
    return true;
}

void DataTable::setAllChecked(bool checked)
{
    if (!m_checkable || model() == nullptr)
        return;
    for (int row = 0; row < model()->rowCount(); ++row)
        setChecked(row, checked);
    scheduleChecks();
}

void DataTable::scheduleChecks()
{
    if (m_checkable && !m_checks.isActive())
        m_checks.start(0, this);
}

void DataTable::refreshHeaderCheck()
{
    int checked = 0;
    const int rows = model() != nullptr ? model()->rowCount() : 0;
    for (int row = 0; row < rows; ++row)
        checked += model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked ? 1 : 0;
    m_header->setCheckState(checked == 0 ? Qt::Unchecked
            : checked == rows            ? Qt::Checked
                                         : Qt::PartiallyChecked);
    viewport()->update();
    Q_EMIT checksChanged();
}

void DataTable::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_checks.timerId()) {
        m_checks.stop();
        refreshHeaderCheck();
    } else if (event->timerId() == m_motion.timerId()) {
        const QRegion moving = m_delegate->takeMoving();
        if (moving.isEmpty())
            m_motion.stop();
        else
            viewport()->update(moving);
    } else {
        QTableView::timerEvent(event);
    }
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (m_checkable && event->key() == Qt::Key_Space)
        return toggleRow(currentRow(), event->modifiers().testFlag(Qt::ShiftModifier));
    if (m_checkable && event->matches(QKeySequence::SelectAll))
        return setAllChecked(true);
    if (event->matches(QKeySequence::Delete)) {
        Q_EMIT removeWanted();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton
        && toggleAt(event->position().toPoint(), event->modifiers().testFlag(Qt::ShiftModifier))) {
        setFocus(Qt::MouseFocusReason);
        return;
    }
    QTableView::mousePressEvent(event);
}

void DataTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && toggleAt(event->position().toPoint(), false))
        return;
    QTableView::mouseDoubleClickEvent(event);
}

void DataTable::mouseMoveEvent(QMouseEvent* event)
{
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool DataTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void DataTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint below = viewport()->mapToGlobal(visualRect(index).bottomLeft());
    Q_EMIT menuWanted(index, keyboard ? below : event->globalPos());
}

void DataTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!m_motion.isActive() && isVisible())
        m_motion.start(motionTick, this);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    const int row = currentRow();
    const QRect ring(0, rowViewportPosition(row),
        std::min(viewport()->width(), m_header->length() - m_header->offset()), rowHeight(row) - 1);
    paintkit::focusRing(painter, ring, Metrics::current().px(3), palette());
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void DataTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void DataTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

void DataTable::showColumnMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!spec(column).hideable || (m_checkable && column == 0))
            continue;
        auto* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            fit();
            Q_EMIT columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        m_chosenWidths.clear();
        for (int column = 0; column < m_header->count(); ++column)
            m_header->moveSection(m_header->visualIndex(column), column);
        setColumns(m_columns);
        Q_EMIT columnsChanged();
    });
    menu->popup(m_header->mapToGlobal(at));
}

QByteArray DataTable::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const int count = m_header->count();
    out << stateMagic << qint32(count);
    for (int visual = 0; visual < count; ++visual) {
        const int column = m_header->logicalIndex(visual);
        out << qint32(column) << m_header->isSectionHidden(column)
            << qint32(m_chosenWidths.value(column, -1));
    }
    out << qint32(m_header->sortIndicatorSection()) << qint32(m_header->sortIndicatorOrder());
    return bytes;
}

bool DataTable::restoreState(const QByteArray& state)
{
    struct Column {
        qint32 logical = 0;
        bool hidden = false;
        qint32 width = -1;
    };
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    qint32 count = 0;
    in >> magic >> count;
    if (magic != stateMagic || count != m_header->count())
        return false;
    QList<Column> columns(count);
    for (auto& column : columns)
        in >> column.logical >> column.hidden >> column.width;
    qint32 sortColumn = -1;
    qint32 order = 0;
    in >> sortColumn >> order;
    const bool sane = in.status() == QDataStream::Ok && sortColumn < count
        && std::all_of(columns.cbegin(), columns.cend(),
            [count](const Column& c) { return c.logical >= 0 && c.logical < count; });
    if (!sane)
        return false;
    m_chosenWidths.clear();
    for (int visual = 0; visual < count; ++visual) {
        const auto& column = columns.at(visual);
        m_header->moveSection(m_header->visualIndex(column.logical), visual);
        setColumnHidden(column.logical, column.hidden && spec(column.logical).hideable);
        if (column.width > 0)
            m_chosenWidths.insert(column.logical, column.width);
    }
    sortByColumn(
        sortColumn, order == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    fit();
    return true;
}

} // namespace steward

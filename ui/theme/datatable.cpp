// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/datatable.h"

#include "ui/theme/celldelegate.h"
#include "ui/theme/checkheader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/tablecolumns.h"
#include "ui/theme/viewpainter.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>

#include <algorithm>

namespace steward {

namespace {

constexpr int motionTick = 80; // milliseconds

// Continues the header above the scroll bar, where there would be a hole.
class HeaderEnd final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        viewpainter::headerEmptyArea(option, painter);
    }
};

} // namespace

DataTable::DataTable(QWidget* parent)
    : QTableView(parent)
    , m_delegate(new CellDelegate(this))
    , m_header(new CheckHeader(this))
    , m_columns(new TableColumns(*this, *m_header))
    , m_headerEnd(new HeaderEnd(this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
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
    addScrollBarWidget(m_headerEnd, Qt::AlignTop);
    applyFont();
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);

    connect(m_header, &CheckHeader::checkToggled, this, &DataTable::setAllChecked);
    connect(m_columns, &TableColumns::changed, this, &DataTable::columnsChanged);
}

void DataTable::setColumns(const QList<ColumnSpec>& columns)
{
    m_specs = columns;
    QList<bool> right;
    for (const auto& spec : columns)
        right.append(spec.right);
    m_delegate->setRightAligned(right);
    m_columns->setSpecs(columns);
}

void DataTable::setCheckable(bool checkable)
{
    m_checkable = checkable;
    m_delegate->setCheckable(checkable);
    m_header->setCheckable(checkable);
    m_columns->setCheckable(checkable);
}

QByteArray DataTable::saveState() const
{
    return m_columns->saveState();
}

bool DataTable::restoreState(const QByteArray& state)
{
    return m_columns->restoreState(state);
}

void DataTable::setBottomRoom(int pixels)
{
    if (pixels == m_bottomRoom)
        return;
    m_bottomRoom = pixels;
    updateGeometries();
}

void DataTable::updateGeometries()
{
    // The base class sets the viewport's margins anew each time, without a bottom one.
    if (m_placing)
        return;
    m_placing = true;
    QTableView::updateGeometries();
    m_headerEnd->setVisible(!m_header->isHidden());
    if (m_bottomRoom > 0) {
        auto margins = viewportMargins();
        margins.setBottom(m_bottomRoom);
        setViewportMargins(margins);
        auto* bar = verticalScrollBar();
        bar->setPageStep(viewport()->height());
        bar->setRange(0, std::max(0, verticalHeader()->length() - viewport()->height()));
    }
    m_placing = false;
}

void DataTable::applyFont()
{
    const auto m = Metrics::current();
    verticalHeader()->setMinimumSectionSize(m.row);
    verticalHeader()->setDefaultSectionSize(m.row);
    m_header->setMinimumSectionSize(m.px(34));
    m_headerEnd->setFixedHeight(m.header);
    m_columns->fit();
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
    connect(next, &QAbstractItemModel::rowsInserted, this, &DataTable::scheduleChecks);
    connect(next, &QAbstractItemModel::rowsRemoved, this, &DataTable::scheduleChecks);
    connect(next, &QAbstractItemModel::modelReset, this, &DataTable::scheduleChecks);
    connect(next, &QAbstractItemModel::layoutChanged, this, &DataTable::scheduleChecks);
    connect(next, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from) {
        if (from.column() == 0)
            scheduleChecks();
    });
    m_columns->setSpecs(m_specs);
    scheduleChecks();
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
    if (m_delegate->moves() && !m_motion.isActive() && isVisible())
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
    m_columns->fit();
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

} // namespace steward

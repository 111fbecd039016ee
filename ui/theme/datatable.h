// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/columnfit.h"

#include <QBasicTimer>
#include <QTableView>

#include <optional>

namespace steward {

class CellDelegate;
class CheckHeader;
class TableColumns;

//! The one table of Steward, configured once: rows of 30 px with hairlines, cells by CellDelegate,
//! one row selected, check boxes in column 0 (the model serves Qt::CheckStateRole there), sorting
//! by header, columns that fit the width, a column chooser on the header's context menu. Space
//! checks the current row, Shift+Space and Shift+click all between, Ctrl+A what is shown.
//! Selection, scroll and focus survive whatever the model does short of a reset. Set an accessible
//! name and an object name; let the model answer Qt::AccessibleTextRole where a cell says more than
//! its text.
class DataTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DataTable)

public:
    explicit DataTable(QWidget* parent = nullptr);

    //! Before setModel or after; columns without a spec get the default one.
    void setColumns(const QList<ColumnSpec>& columns);
    void setCheckable(bool checkable);
    void setModel(QAbstractItemModel* next) override;

    //! Order, widths chosen by hand, hidden columns, sorting. A state of other columns is refused.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

    //! Keeps this many pixels free at the bottom (for a Banner) without moving a row.
    void setBottomRoom(int pixels);

    int currentRow() const { return currentIndex().row(); }

public Q_SLOTS:
    void setAllChecked(bool checked);

Q_SIGNALS:
    void columnsChanged(); //!< worth a saveState()
    void checksChanged(); //!< or the rows under them; coalesced
    void menuWanted(
        const QModelIndex& index, const QPoint& global); //!< right click or the Menu key on a row
    void removeWanted(); //!< Del: open the review, delete nothing

protected:
    void updateGeometries() override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyFont();
    void hover(int row);
    bool toggleAt(const QPoint& at, bool range);
    void toggleRow(int row, bool range);
    bool setChecked(int row, bool checked);
    void scheduleChecks();
    void refreshHeaderCheck();
    void showColumnMenu(const QPoint& at);
    ColumnSpec spec(int column) const;

    CellDelegate* m_delegate;
    CheckHeader* m_header;
    TableColumns* m_columns;
    QWidget* m_headerEnd;
    QList<ColumnSpec> m_specs;
    QBasicTimer m_motion;
    QBasicTimer m_checks;
    int m_hovered = -1;
    int m_bottomRoom = 0;
    bool m_placing = false;
    std::optional<int> m_lastToggled;
    bool m_checkable = false;
};

} // namespace steward

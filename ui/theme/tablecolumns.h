// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/columnfit.h"

#include <QHash>
#include <QObject>

class QTableView;

namespace steward {

class CheckHeader;

//! The columns of one table: how wide they want to be, what a person chose (width, order, which are
//! hidden), the chooser on the header's context menu, and all of it as bytes to remember.
class TableColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableColumns)

public:
    TableColumns(QTableView& table, CheckHeader& header);

    void setSpecs(const QList<ColumnSpec>& specs);
    ColumnSpec spec(int column) const;
    void setCheckable(bool checkable);

    //! Gives every column its width for the room there is.
    void fit();

    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

Q_SIGNALS:
    void changed(); //!< by a person

private:
    void showMenu(const QPoint& at);
    void reset();

    QTableView& m_table;
    CheckHeader& m_header;
    QList<ColumnSpec> m_specs;
    QHash<int, int> m_chosenWidths;
    bool m_checkable = false;
    bool m_restoring = false;
};

} // namespace steward

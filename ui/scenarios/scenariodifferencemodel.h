// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/returnroute.h"
#include "app/scenario/scenariocheck.h"

#include <QAbstractTableModel>

namespace steward {

/// What a check found, a line each, by server: what differs, what could not be read, what is
/// tolerated; after a return, what refused it.
class ScenarioDifferenceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Where, What, Words, Why, ColumnCount };
    enum class Sort { Differs, NotRead, Tolerated };
    struct Line {
        Sort sort = Sort::Differs;
        bool ofRegistry = false; ///< not said of what was not read
        QString kind; ///< "missing"
        QString words; ///< raw server text
        QString why; ///< it is left after a return

        bool operator==(const Line&) const = default;
    };

    explicit ScenarioDifferenceModel(QObject* parent = nullptr);

    /// `left`: of the last return, if that ended with this check.
    void setCheck(const ScenarioCheck& check, const QList<LeftOver>& left = {});
    void clear() { setLines({}); }
    const QList<Line>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void setLines(const QList<Line>& lines);

    QList<Line> m_lines;
};

} // namespace steward

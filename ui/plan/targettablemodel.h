// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QAbstractTableModel>

namespace steward {

/// What a plan touches, a row a target, worst first. Set once per plan: a review is about a frozen
/// set. What is left out of the plan is LeftOutModel's.
class TargetTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Order: which request of the plan it is; "" where everything goes at once.
    enum Column { Order, Thing, Read, Fact, ColumnCount };

    explicit TargetTableModel(QObject* parent = nullptr);

    void setPlan(const Plan& plan, Instant now);
    /// Ages of what was read.
    void setNow(Instant now);
    /// The target of a row; -1 where rows are parts of one (a reset).
    int targetOf(int row) const { return m_rows.at(row).target; }
    bool hasOrder() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        QString second; ///< "model, id 2"
        QString fact; ///< who names it, what is lost
        std::optional<Instant> readAt;
        bool care = false;
        int order = 0; ///< from 1; 0: none
        int target = -1;

        bool operator==(const Row&) const = default;
    };

    static QList<Row> rowsOf(const Plan& plan);
    QVariant sortValue(const Row& row, int column) const;
    QVariant display(const Row& row, int column) const;

    QList<Row> m_rows;
    Instant m_now{};
    Verb m_verb = Verb::DeleteArtifacts;
};

} // namespace steward

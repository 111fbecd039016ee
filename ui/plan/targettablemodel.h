// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QAbstractTableModel>

namespace steward {

/// What a plan touches, a row a target, worst first; ineligible things follow with their reason.
/// Set once per plan: a review is about a frozen set.
class TargetTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Thing, Read, Fact, ColumnCount };

    explicit TargetTableModel(QObject* parent = nullptr);

    void setPlan(const Plan& plan, Instant now);
    /// Ages of what was read.
    void setNow(Instant now);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        QString second; ///< "model, id 2"
        QString fact; ///< who names it, what is lost
        std::optional<Instant> readAt;
        bool care = false;
        bool out = false; ///< not part of the plan

        bool operator==(const Row&) const = default;
    };

    static QList<Row> rowsOf(const Plan& plan);

    QList<Row> m_rows;
    Instant m_now{};
    Verb m_verb = Verb::DeleteArtifacts;
};

} // namespace steward

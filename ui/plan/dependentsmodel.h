// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"

#include <QAbstractTableModel>

namespace steward {

/// Everybody who is built on the target of a review: nearest first, each certain or only possible.
class DependentsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Thing, Depth, Sure, ColumnCount };

    explicit DependentsModel(QObject* parent = nullptr);

    void setDependents(const QList<Dependent>& dependents);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Dependent> m_dependents;
};

} // namespace steward

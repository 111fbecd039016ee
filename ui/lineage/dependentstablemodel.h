// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"

#include <QAbstractTableModel>

namespace steward {

/// Everybody who depends on one artifact, as a table: type, name, depth, sure or not. Rows keep
/// their place while the artifact asked about stays the same.
class DependentsTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TypeColumn, NameColumn, DepthColumn, SureColumn };
    static constexpr int columns = SureColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setDependents(const QList<Dependent>& dependents);
    const Dependent& at(int row) const { return m_dependents.at(row); }
    /// -1: it is not among them.
    int rowOf(const ArtifactIdentity& artifact) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const Dependent& dependent, int column) const;

    QList<Dependent> m_dependents;
};

} // namespace steward

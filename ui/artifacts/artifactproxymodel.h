// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/artifacts/artifactfilter.h"

#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>

namespace steward {

class ArtifactTableModel;

/// The rows that are shown, in the order asked for. Sorts on raw values (ids of digits by size);
/// a row that leaves what is shown loses its check.
class ArtifactProxyModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ArtifactProxyModel(ArtifactTableModel& model, QObject* parent = nullptr);

    const ArtifactFilter& filter() const { return m_filter; }
    void setFilter(const ArtifactFilter& filter);
    /// nullopt: every type.
    void setKind(std::optional<ArtifactKind> kind);
    /// What the server's search answered, by id; nullopt: not asked.
    void setFound(const std::optional<QSet<QString>>& ids);

    const Artifact& at(int row) const;
    int sourceRow(int row) const;
    /// -1 if it is not shown.
    int rowOf(const ArtifactIdentity& identity) const;
    QSet<QString> listedIds() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void uncheckHidden();

    ArtifactTableModel& m_model;
    ArtifactFilter m_filter;
    std::optional<ArtifactKind> m_kind;
    std::optional<QSet<QString>> m_found;
};

} // namespace steward

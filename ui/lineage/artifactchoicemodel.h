// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QAbstractListModel>

#include <memory>

namespace steward {

/// What can be gone to: one line an artifact, found by name or id. Roles: ui/theme/cellroles.h.
class ArtifactChoiceModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int searchRole
        = Qt::UserRole; ///< name and id: what is typed is looked for here

    using QAbstractListModel::QAbstractListModel;

    void setArtifacts(const std::shared_ptr<const QList<Artifact>>& artifacts);
    const Artifact& at(int row) const { return m_artifacts->at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const QList<Artifact>> m_artifacts = std::make_shared<const QList<Artifact>>();
};

} // namespace steward

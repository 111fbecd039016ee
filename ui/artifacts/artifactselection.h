// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>
#include <QSet>

#include <optional>

namespace steward {

class ArtifactProxyModel;
class ArtifactTableModel;
class DataTable;

/// What verbs and details speak of: the checked rows or, with none checked, the current row. A
/// click on another row while one is checked means that row.
class ArtifactSelection final : public QObject {
    Q_OBJECT
public:
    ArtifactSelection(DataTable& table, ArtifactTableModel& model, ArtifactProxyModel& proxy,
        QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ArtifactSelection)

    QList<Artifact> selected() const;
    /// Makes it the current row and scrolls to it; false if it is not shown.
    bool makeCurrent(const ArtifactIdentity& identity);
    /// Checks exactly the rows that are shown.
    void checkShown();
    /// Checks exactly the listed rows with these ids, shown or not.
    void checkExactly(const QSet<QString>& ids);

Q_SIGNALS:
    /// Another selection, or the selected look different now.
    void changed();

private:
    void clicked(const QModelIndex& index);
    void checksChanged();

    DataTable& m_table;
    ArtifactTableModel& m_model;
    ArtifactProxyModel& m_proxy;
    QList<QPersistentModelIndex> m_checked; ///< when last looked
};

} // namespace steward

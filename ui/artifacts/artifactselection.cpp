// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactselection.h"

#include "ui/artifacts/artifactproxymodel.h"
#include "ui/artifacts/artifacttablemodel.h"
#include "ui/theme/datatable.h"

#include <QItemSelectionModel>

namespace steward {

ArtifactSelection::ArtifactSelection(
    DataTable& table, ArtifactTableModel& model, ArtifactProxyModel& proxy, QObject* parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
    , m_proxy(proxy)
{
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ArtifactSelection::changed);
    connect(&table, &DataTable::clicked, this, &ArtifactSelection::clicked);
    // Coalesced there: checking a thousand rows is one change.
    connect(&table, &DataTable::checksChanged, this, &ArtifactSelection::checksChanged);
}

QList<Artifact> ArtifactSelection::selected() const
{
    QList<Artifact> artifacts;
    const QList<int> checked = m_model.checkedRows();
    for (const int row : checked)
        artifacts.append(m_model.at(row));
    if (artifacts.isEmpty() && m_table.currentIndex().isValid())
        artifacts.append(m_proxy.at(m_table.currentRow()));
    return artifacts;
}

bool ArtifactSelection::makeCurrent(const ArtifactIdentity& identity)
{
    const int row = m_proxy.rowOf(identity);
    if (row < 0)
        return false;
    const QModelIndex index = m_proxy.index(row, NameColumn);
    m_table.setCurrentIndex(index);
    m_table.scrollTo(index);
    return true;
}

void ArtifactSelection::checkShown()
{
    for (int row = 0; row < m_proxy.rowCount(); ++row)
        m_proxy.setData(m_proxy.index(row, CheckColumn), Qt::Checked, Qt::CheckStateRole);
}

void ArtifactSelection::checkExactly(const QSet<QString>& ids)
{
    std::optional<int> first;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!ids.contains(m_model.at(row).id.value)) {
            m_model.uncheck(row);
            continue;
        }
        m_model.setData(m_model.index(row, CheckColumn), Qt::Checked, Qt::CheckStateRole);
        first = first.value_or(row);
    }
    if (first)
        makeCurrent(identityOf(m_model.at(*first)));
}

void ArtifactSelection::clicked(const QModelIndex& index)
{
    const QList<int> checked = m_model.checkedRows();
    if (index.column() != CheckColumn && checked.size() == 1
        && checked.first() != m_proxy.sourceRow(index.row()))
        m_model.uncheck(checked.first());
}

void ArtifactSelection::checksChanged()
{
    QList<QPersistentModelIndex> checked;
    const QList<int> rows = m_model.checkedRows();
    for (const int row : rows)
        checked.append(QPersistentModelIndex(m_model.index(row, NameColumn)));
    const QList<QPersistentModelIndex> before = std::exchange(m_checked, checked);
    // What a person just checked alone is what they look at; a poll moves nobody.
    if (checked.size() == 1 && !before.contains(checked.first())) {
        const QModelIndex row = m_proxy.mapFromSource(checked.first());
        if (row.isValid() && row.row() != m_table.currentRow())
            m_table.setCurrentIndex(row);
    }
    Q_EMIT changed();
}

} // namespace steward

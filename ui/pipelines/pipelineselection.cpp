// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelineselection.h"

#include "ui/pipelines/pipelineproxymodel.h"
#include "ui/theme/datatable.h"

#include <QItemSelectionModel>

namespace steward {

PipelineSelection::PipelineSelection(
    DataTable& table, PipelineTableModel& model, PipelineProxyModel& proxy, QObject* parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
    , m_proxy(proxy)
{
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { Q_EMIT changed(); });
    connect(&table, &DataTable::clicked, this, &PipelineSelection::clicked);
    connect(&model, &PipelineTableModel::checksChanged, this, &PipelineSelection::checksChanged);
}

QList<Pipeline> PipelineSelection::selected() const
{
    QList<Pipeline> pipelines;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isChecked(row))
            pipelines.append(m_model.pipelineAt(row));
    }
    if (pipelines.isEmpty()) {
        if (const std::optional<Pipeline> only = current())
            pipelines.append(*only);
    }
    return pipelines;
}

std::optional<Pipeline> PipelineSelection::current() const
{
    const QModelIndex index = m_table.currentIndex();
    if (!index.isValid())
        return {};
    return m_proxy.pipelineAt(index.row());
}

bool PipelineSelection::makeCurrent(const PipelineIdentity& identity)
{
    const int row = m_proxy.rowOf(identity);
    if (row < 0)
        return false;
    const QModelIndex index = m_proxy.index(row, PipelineTableModel::Name);
    m_table.setCurrentIndex(index);
    m_table.scrollTo(index);
    return true;
}

void PipelineSelection::dropHidden()
{
    m_model.keepChecked(
        [this](int row) { return m_proxy.mapFromSource(m_model.index(row, 0)).isValid(); });
}

void PipelineSelection::clicked(const QModelIndex& index)
{
    if (index.column() == PipelineTableModel::Check)
        return;
    const QList<PipelineIdentity> checked = m_model.checked();
    if (checked.size() == 1 && checked.first() != m_proxy.pipelineAt(index.row()).identity)
        m_model.keepChecked([](int) { return false; });
}

void PipelineSelection::checksChanged()
{
    const QList<PipelineIdentity> checked = m_model.checked();
    if (checked.size() == 1)
        makeCurrent(checked.first());
    Q_EMIT changed();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipeline.h"

#include <QObject>

#include <optional>

class QModelIndex;

namespace steward {

class DataTable;
class PipelineProxyModel;
class PipelineTableModel;

/// What verbs and details speak of: the checked rows or, with none checked, the current row. Rows
/// that a filter hides lose their check; a click on another row while one is checked means that
/// row.
class PipelineSelection final : public QObject {
    Q_OBJECT
public:
    PipelineSelection(DataTable& table, PipelineTableModel& model, PipelineProxyModel& proxy,
        QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PipelineSelection)

    QList<Pipeline> selected() const;
    std::optional<Pipeline> current() const;
    /// Makes it the current row and scrolls to it; false if it is not shown.
    bool makeCurrent(const PipelineIdentity& identity);
    /// After a filter changed.
    void dropHidden();

Q_SIGNALS:
    /// Another selection. That the selected say something else, the model tells.
    void changed();

private:
    void clicked(const QModelIndex& index);
    void checksChanged();

    DataTable& m_table;
    PipelineTableModel& m_model;
    PipelineProxyModel& m_proxy;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"

#include <QAbstractTableModel>

namespace steward {

/// What a scenario asks for, a row each: its artifacts in the order to register them, then its
/// pipelines.
class ScenarioAskModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Name, Kind, Asked, Id, ColumnCount };

    explicit ScenarioAskModel(QObject* parent = nullptr);

    void setScenario(const Scenario& scenario);
    /// Of a row that is a pipeline, else null.
    const ScenarioPipeline* pipelineAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QVariant ofArtifact(const ScenarioArtifact& artifact, int column, int role);
    static QVariant ofPipeline(const ScenarioPipeline& pipeline, int column, int role);

    QList<ScenarioArtifact> m_artifacts;
    QList<ScenarioPipeline> m_pipelines;
};

} // namespace steward

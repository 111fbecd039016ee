// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenarioaskmodel.h"

#include "ui/artifacts/artifactwords.h"
#include "ui/scenarios/scenariowords.h"
#include "ui/theme/cellroles.h"

#include <QLocale>

namespace steward {

ScenarioAskModel::ScenarioAskModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ScenarioAskModel::setScenario(const Scenario& scenario)
{
    if (scenario.registry.artifacts == m_artifacts && scenario.pipelines.named == m_pipelines)
        return;
    beginResetModel();
    m_artifacts = scenario.registry.artifacts;
    m_pipelines = scenario.pipelines.named;
    endResetModel();
}

const ScenarioPipeline* ScenarioAskModel::pipelineAt(int row) const
{
    const qsizetype at = row - m_artifacts.size();
    return at >= 0 && at < m_pipelines.size() ? &m_pipelines.at(at) : nullptr;
}

int ScenarioAskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_artifacts.size() + m_pipelines.size());
}

int ScenarioAskModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ScenarioAskModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return column == Number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role == DigitsRole)
        return column == Number || column == Id;
    if (role == ToneRole)
        return column == Name ? QVariant() : cellValue(Tone::SecondText);
    if (role == Qt::DisplayRole && column == Number)
        return QLocale().toString(index.row() + 1);
    const ScenarioPipeline* const pipeline = pipelineAt(index.row());
    return pipeline ? ofPipeline(*pipeline, column, role)
                    : ofArtifact(m_artifacts.at(index.row()), column, role);
}

QVariant ScenarioAskModel::ofArtifact(const ScenarioArtifact& artifact, int column, int role)
{
    if (role == GlyphRole)
        return column == Kind ? cellValue(typeGlyph(artifact.type)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return artifact.name;
    case Kind:
        return typeWord(artifact.type);
    case Asked:
        return artifact.source;
    case Id:
        return artifact.id.value;
    default:
        return {};
    }
}

QVariant ScenarioAskModel::ofPipeline(const ScenarioPipeline& pipeline, int column, int role)
{
    if (role == GlyphRole)
        return column == Kind ? cellValue(Glyph::Pipeline) : QVariant();
    const QString program = programWords(pipeline);
    if (role == SecondTextRole)
        return column == Asked && !program.isEmpty() ? tr("created if missing: %1").arg(program)
                                                     : QVariant();
    if (role == Qt::AccessibleTextRole && column == Asked && !program.isEmpty())
        return tr("%1, created if missing: %2").arg(wishWords(pipeline), program);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return pipeline.name;
    case Kind:
        return tr("pipeline");
    case Asked:
        return wishWords(pipeline);
    default:
        return {};
    }
}

QVariant ScenarioAskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Name:
        return tr("Name");
    case Kind:
        return tr("Type");
    case Asked:
        return m_artifacts.isEmpty() ? tr("State and storage") : tr("Source, or state");
    case Id:
        return tr("Id then");
    default:
        return {};
    }
}

} // namespace steward

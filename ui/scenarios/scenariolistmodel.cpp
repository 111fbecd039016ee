// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariolistmodel.h"

#include "app/environments/environmentrules.h"
#include "ui/scenarios/scenariowords.h"
#include "ui/theme/cellroles.h"

namespace steward {

ScenarioListModel::ScenarioListModel(const ScenarioStore& store, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    take();
    connect(&store, &ScenarioStore::changed, this, &ScenarioListModel::take);
}

void ScenarioListModel::take()
{
    beginResetModel();
    m_scenarios = m_store.scenarios();
    m_builtIn.clear();
    for (const Scenario& scenario : std::as_const(m_scenarios))
        m_builtIn.append(m_store.isBuiltIn(scenario.name));
    endResetModel();
}

void ScenarioListModel::setMark(const Mark& mark)
{
    if (mark == m_mark)
        return;
    const Mark before = std::exchange(m_mark, mark);
    for (const QString& name : {before.name, mark.name}) {
        const int row = name.isEmpty() ? -1 : rowOf(name);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

const Scenario* ScenarioListModel::at(int row) const
{
    return row >= 0 && row < m_scenarios.size() ? &m_scenarios.at(row) : nullptr;
}

int ScenarioListModel::rowOf(const QString& name) const
{
    for (int row = 0; row < m_scenarios.size(); ++row) {
        if (sameName(m_scenarios.at(row).name, name))
            return row;
    }
    return -1;
}

int ScenarioListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_scenarios.size());
}

int ScenarioListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool ScenarioListModel::isMarked(const Scenario& scenario) const
{
    return !m_mark.name.isEmpty() && sameName(scenario.name, m_mark.name);
}

QVariant ScenarioListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Scenario& scenario = m_scenarios.at(index.row());
    const bool builtIn = m_builtIn.at(index.row());
    const bool marked = isMarked(scenario);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return scenario.name;
        return marked ? m_mark.word : QString();
    case SecondTextRole:
        return column == Name && builtIn ? tr("built in") : QVariant();
    case Qt::AccessibleTextRole:
        return column == Name && builtIn ? tr("%1, built in").arg(scenario.name) : QVariant();
    case Qt::ToolTipRole:
        return column == Name ? sizeWords(scenario) : QVariant();
    case StrongRole:
        return column == Name && marked;
    case GlyphRole:
        return column == State && marked && m_mark.glyph != Glyph::None ? cellValue(m_mark.glyph)
                                                                        : QVariant();
    case ToneRole:
        return column == State ? cellValue(m_mark.tone) : QVariant();
    default:
        return {};
    }
}

QVariant ScenarioListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Here");
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/dependentsmodel.h"

#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;

DependentsModel::DependentsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void DependentsModel::setDependents(const QList<Dependent>& dependents)
{
    if (dependents == m_dependents)
        return;
    beginResetModel();
    m_dependents = dependents;
    endResetModel();
}

int DependentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_dependents.size());
}

int DependentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DependentsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::AccessibleTextRole)
        return visibleText(data(index, Qt::DisplayRole).toString());
    const Dependent& dependent = m_dependents.at(index.row());
    switch (index.column()) {
    case Thing:
        if (role == Qt::DisplayRole)
            return dependent.artifact.name;
        if (role == SecondTextRole)
            return tr("%1, id %2").arg(dependent.artifact.type.word, dependent.artifact.id.value);
        break;
    case Depth:
        if (role == Qt::DisplayRole) {
            return dependent.depth == 1
                ? tr("direct")
                : tr("%1 steps away").arg(QLocale().toString(dependent.depth));
        }
        if (role == Qt::ToolTipRole)
            return dependent.path.names().join(u" \u2192 "_s);
        break;
    case Sure:
        if (role == Qt::DisplayRole)
            return dependent.certain ? tr("certain") : tr("possible, by name");
        if (role == ToneRole)
            return cellValue(dependent.certain ? Tone::SecondText : Tone::Care);
        break;
    default:
        break;
    }
    return {};
}

QVariant DependentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Thing:
        return tr("Built on it");
    case Depth:
        return tr("How far");
    case Sure:
        return tr("Sure?");
    default:
        return {};
    }
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/steptablemodel.h"

#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;

StepTableModel::StepTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void StepTableModel::setSteps(const QList<Step>& steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

int StepTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StepTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant StepTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Step& step = m_steps.at(index.row());
    if (role == Qt::AccessibleTextRole)
        return visibleText(data(index, Qt::DisplayRole).toString());
    if (role == ToneRole)
        return index.column() == Title ? QVariant() : cellValue(Tone::SecondText);
    if (role == DigitsRole)
        return index.column() == Number;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return QLocale().toString(step.id);
    case Title:
        return step.title;
    case After: {
        QStringList ids;
        for (const int id : step.after)
            ids.append(QLocale().toString(id));
        return ids.join(u", "_s);
    }
    case Expectation:
        return step.expectation;
    default:
        return {};
    }
}

QVariant StepTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Step");
    case Title:
        return tr("What is asked");
    case After:
        return tr("After");
    case Expectation:
        return tr("Counts as done when");
    default:
        return {};
    }
}

} // namespace steward

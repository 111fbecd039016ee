// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/leftoutmodel.h"

#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

namespace steward {

LeftOutModel::LeftOutModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void LeftOutModel::setLeftOut(const QList<Ineligible>& leftOut)
{
    if (leftOut == m_leftOut)
        return;
    beginResetModel();
    m_leftOut = leftOut;
    endResetModel();
}

int LeftOutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_leftOut.size());
}

int LeftOutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LeftOutModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Ineligible& left = m_leftOut.at(index.row());
    const QString& text = index.column() == Thing ? left.subject : left.reason;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text;
    case Qt::AccessibleTextRole:
        return visibleText(text);
    case GlyphRole:
        return index.column() == Thing ? cellValue(Glyph::NotSent) : QVariant();
    case GlyphToneRole:
        return index.column() == Thing ? cellValue(Tone::Care) : QVariant();
    default:
        return {};
    }
}

QVariant LeftOutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Thing ? tr("Left out") : tr("Why, and what would make it possible");
}

} // namespace steward

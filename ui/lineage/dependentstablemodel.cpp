// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/dependentstablemodel.h"

#include "app/live/diff.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <QLocale>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

void DependentsTableModel::setDependents(const QList<Dependent>& dependents)
{
    const auto key = [](const Dependent& dependent) { return identityOf(dependent.artifact); };
    const Diff diff = diffOf(m_dependents, dependents, key);
    if (diff.isEmpty() && m_dependents == dependents)
        return;
    for (auto row = diff.removed.crbegin(); row != diff.removed.crend(); ++row) {
        beginRemoveRows({}, *row, *row);
        m_dependents.remove(*row);
        endRemoveRows();
    }
    // What is left keeps its order among itself, or everything is laid out anew.
    QList<ArtifactIdentity> kept;
    for (int row = 0; row < dependents.size(); ++row) {
        if (!std::binary_search(diff.added.cbegin(), diff.added.cend(), row))
            kept.append(key(dependents.at(row)));
    }
    const bool inOrder = std::equal(m_dependents.cbegin(), m_dependents.cend(), kept.cbegin(),
        kept.cend(), [key](const Dependent& a, const ArtifactIdentity& b) { return key(a) == b; });
    if (!inOrder) {
        beginResetModel();
        m_dependents = dependents;
        endResetModel();
        return;
    }
    for (const int row : diff.added) {
        beginInsertRows({}, row, row);
        m_dependents.insert(row, dependents.at(row));
        endInsertRows();
    }
    for (const int row : diff.changed) {
        m_dependents[row] = dependents.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

int DependentsTableModel::rowOf(const ArtifactIdentity& artifact) const
{
    const auto found = std::find_if(m_dependents.cbegin(), m_dependents.cend(),
        [&artifact](const Dependent& each) { return identityOf(each.artifact) == artifact; });
    return found == m_dependents.cend() ? -1 : static_cast<int>(found - m_dependents.cbegin());
}

int DependentsTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_dependents.size());
}

int DependentsTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant DependentsTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Dependent& dependent = m_dependents.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(dependent, column);
    case SortRole:
        if (column == TypeColumn)
            return typeWord(dependent.artifact.type);
        return column == DepthColumn ? QVariant(dependent.depth) : text(dependent, column);
    case Qt::AccessibleTextRole: // a sign is enough for the eye
        return column == TypeColumn ? typeWord(dependent.artifact.type)
                                    : visibleText(text(dependent, column).toString());
    case GlyphRole:
        return column == TypeColumn ? cellValue(typeGlyph(dependent.artifact.type)) : QVariant();
    case Qt::ToolTipRole:
        if (column == TypeColumn)
            return typeWord(dependent.artifact.type);
        return dependent.path.names().join(u" \u2190 "_s);
    case Qt::TextAlignmentRole:
        return column == DepthColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                     : QVariant();
    case DigitsRole:
        return column == DepthColumn;
    case ToneRole:
        if (column == SureColumn)
            return cellValue(dependent.certain ? Tone::SecondText : Tone::Care);
        return {};
    default:
        return {};
    }
}

QVariant DependentsTableModel::text(const Dependent& dependent, int column) const
{
    switch (column) {
    case NameColumn:
        return dependent.artifact.name;
    case DepthColumn:
        return QLocale().toString(dependent.depth);
    case SureColumn:
        return dependent.certain ? tr("certain") : tr("possible");
    default:
        return {};
    }
}

QVariant DependentsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == DepthColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (section == TypeColumn) // a sign is enough for the eye, and leaves its room to the names
        return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? tr("Type") : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case DepthColumn:
        return tr("Depth");
    case SureColumn:
        return tr("Sure?");
    default:
        return {};
    }
}

} // namespace steward

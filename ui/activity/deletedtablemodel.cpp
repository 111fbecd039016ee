// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/deletedtablemodel.h"

#include "app/live/clock.h"
#include "app/record/restore.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <QSet>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString trashKeyOf(const TrashedArtifact& trashed)
{
    return trashed.plan.toString() % u'\n' % trashed.record.artifact.id.value % u'\n'
        % trashed.record.artifact.name;
}

} // namespace

DeletedTableModel::DeletedTableModel(Clock& clock, NowWords now, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_now(std::move(now))
{
}

void DeletedTableModel::setTrash(const QList<TrashedArtifact>& trash)
{
    const bool same = std::equal(m_rows.cbegin(), m_rows.cend(), trash.cbegin(), trash.cend(),
        [](const Row& row, const TrashedArtifact& one) { return row.trashed == one; });
    if (same)
        return; // whoever reads on keeps the place
    QSet<QString> checked;
    for (const Row& row : std::as_const(m_rows)) {
        if (row.checked)
            checked.insert(trashKeyOf(row.trashed));
    }
    beginResetModel();
    m_rows.clear();
    for (const TrashedArtifact& one : trash) {
        const QList<Ineligible> left = restoreOf({one}).left;
        m_rows.append({one, left.isEmpty() ? QString() : left.constFirst().reason,
            checked.contains(trashKeyOf(one))});
    }
    endResetModel();
}

void DeletedTableModel::listChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(
            createIndex(0, Now), createIndex(static_cast<int>(m_rows.size()) - 1, Now));
}

int DeletedTableModel::rowOf(const TrashedArtifact& trashed) const
{
    const QString key = trashKeyOf(trashed);
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [&key](const Row& row) { return trashKeyOf(row.trashed) == key; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int DeletedTableModel::countOf(const QUuid& plan) const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(),
        [&plan](const Row& row) { return row.trashed.plan == plan; }));
}

QList<TrashedArtifact> DeletedTableModel::checked() const
{
    QList<TrashedArtifact> checked;
    for (const Row& row : m_rows) {
        if (row.checked)
            checked.append(row.trashed);
    }
    return checked;
}

int DeletedTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeletedTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DeletedTableModel::text(const Row& row, int column) const
{
    const Artifact& artifact = row.trashed.record.artifact;
    switch (column) {
    case When:
        return shortMoment(row.trashed.capturedAt, m_clock.utcNow());
    case Name:
        return visibleText(artifact.name);
    case Type:
        return visibleText(artifact.type.word, 20);
    case Id:
        return visibleText(artifact.id.value, 60);
    case Again:
        return row.whyNot.isEmpty() ? tr("yes, with a new id") : row.whyNot;
    case Now:
        return m_now(artifact);
    default:
        return {};
    }
}

QVariant DeletedTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::CheckStateRole:
        return column == Check ? QVariant(row.checked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == When ? QVariant(fullMoment(row.trashed.capturedAt))
            : column == Again ? QVariant(plainToolTip(text(row, column)))
                              : QVariant();
    case Qt::AccessibleTextRole:
        return column == Check ? text(row, Name) : text(row, column);
    case SortRole:
        return column == When ? QVariant(row.trashed.capturedAt) : QVariant(text(row, column));
    case WordsRole:
        return QString(text(row, Name) % u'\n' % text(row, Id) % u'\n' % text(row, Type) % u'\n'
            % row.trashed.record.url);
    case ToneRole:
        return column == When || column == Now || (column == Again && !row.whyNot.isEmpty())
            ? cellValue(Tone::SecondText)
            : QVariant();
    case DigitsRole:
        return column == When || column == Id;
    default:
        return {};
    }
}

bool DeletedTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || index.column() != Check)
        return false;
    m_rows[index.row()].checked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags DeletedTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Check ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant DeletedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Went");
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Id:
        return tr("Id");
    case Again:
        return tr("Can come back");
    case Now:
        return tr("Now");
    default:
        return {};
    }
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifacttablemodel.h"

#include "app/live/diff.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/lineage/lineageanswers.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The index speaks often while it crawls; people read a few times a second.
constexpr auto lineageRhythm = 250ms;

QList<int> occurrencesIn(const QList<Artifact>& list, bool repeats)
{
    QList<int> occurrences(list.size(), 0);
    if (!repeats)
        return occurrences;
    QHash<ArtifactIdentity, int> seen;
    for (qsizetype i = 0; i < list.size(); ++i)
        occurrences[i] = seen[identityOf(list.at(i))]++;
    return occurrences;
}

// Calls `act(first, last)` for each run of neighbours in ascending `rows`, last run first.
template <class F> void runsFromBelow(const QList<int>& rows, F act)
{
    for (qsizetype end = rows.size(); end > 0;) {
        qsizetype begin = end - 1;
        while (begin > 0 && rows.at(begin - 1) == rows.at(begin) - 1)
            --begin;
        act(rows.at(begin), rows.at(end - 1));
        end = begin;
    }
}

} // namespace

ArtifactTableModel::ArtifactTableModel(const LineageAnswers& lineage, Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_lineage(lineage)
    , m_clock(clock)
{
}

void ArtifactTableModel::apply(
    const std::shared_ptr<const ArtifactSnapshot>& snapshot, const Diff& diff)
{
    const auto before = std::exchange(m_snapshot, snapshot);
    // The first reading shows nothing new.
    if (!before || before->seq == 0 || before->generation != snapshot->generation) {
        start(snapshot);
        return;
    }
    if (before->seq == snapshot->seq)
        return;
    const bool fits = diff.seq == snapshot->seq && snapshot->seq == before->seq + 1;
    if (!fits || !follow(*before->items, *snapshot->items, diff))
        follow(
            *before->items, *snapshot->items, diffOf(*before->items, *snapshot->items, identityOf));
}

void ArtifactTableModel::start(const std::shared_ptr<const ArtifactSnapshot>& snapshot)
{
    beginResetModel();
    m_rows.clear();
    const QList<Artifact>& list = *snapshot->items;
    const QList<int> occurrences = occurrencesIn(list, true);
    m_rows.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i)
        m_rows.append({list.at(i), occurrences.at(i), false, {}, {}, {}});
    reindex();
    endResetModel();
}

bool ArtifactTableModel::follow(
    const QList<Artifact>& before, const QList<Artifact>& now, const Diff& diff)
{
    const bool moves = !diff.removed.isEmpty() || !diff.added.isEmpty();
    const QList<int> oldTimes = occurrencesIn(before, m_repeats);
    const QList<int> newTimes = occurrencesIn(now, m_repeats || moves);
    const auto rowAt = [this](const QList<Artifact>& list, const QList<int>& times, int position) {
        if (position < 0 || position >= list.size())
            return -1;
        return m_rowOf.value({identityOf(list.at(position)), times.at(position)}, -1);
    };
    QList<int> removed;
    for (const int position : diff.removed)
        removed.append(rowAt(before, oldTimes, position));
    QList<std::pair<int, Artifact>> changed;
    for (const int position : diff.changed)
        changed.append({rowAt(now, newTimes, position), now.value(position)});
    // A diff from elsewhere is believed only if it leads exactly to the new list.
    const auto lost = [](const std::pair<int, Artifact>& change) { return change.first < 0; };
    if (removed.contains(-1) || std::any_of(changed.cbegin(), changed.cend(), lost)
        || m_rows.size() - removed.size() + diff.added.size() != now.size())
        return false;

    update(std::move(changed));
    remove(std::move(removed));
    append(now, diff.added, newTimes);
    if (moves)
        reindex();
    return true;
}

void ArtifactTableModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    runsFromBelow(rows, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    });
}

void ArtifactTableModel::update(QList<std::pair<int, Artifact>> changes)
{
    QList<int> rows;
    for (const auto& [row, artifact] : std::as_const(changes)) {
        m_rows[row].artifact = artifact;
        mark(row);
        rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    runsFromBelow(rows, [this](int first, int last) {
        Q_EMIT dataChanged(createIndex(first, 0), createIndex(last, columns - 1));
    });
}

void ArtifactTableModel::append(
    const QList<Artifact>& now, const QList<int>& positions, const QList<int>& occurrences)
{
    if (positions.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(positions.size()) - 1);
    for (const int position : positions) {
        m_rows.append({now.at(position), occurrences.at(position), false, {}, {}, {}});
        mark(static_cast<int>(m_rows.size()) - 1);
    }
    endInsertRows();
}

void ArtifactTableModel::reindex()
{
    m_rowOf.clear();
    m_rowOf.reserve(m_rows.size());
    m_repeats = false;
    for (int row = 0; row < m_rows.size(); ++row) {
        m_rowOf.insert({identityOf(m_rows.at(row).artifact), m_rows.at(row).occurrence}, row);
        m_repeats = m_repeats || m_rows.at(row).occurrence > 0;
    }
}

int ArtifactTableModel::rowOf(const ArtifactIdentity& identity) const
{
    return m_rowOf.value({identity, 0}, -1);
}

void ArtifactTableModel::mark(int row)
{
    m_rows[row].markedUntil = m_clock.now() + markTime;
    m_clock.after(markTime, this, [this] { unmark(); });
}

bool ArtifactTableModel::isMarked(const Row& row) const
{
    return row.markedUntil && m_clock.now() < *row.markedUntil;
}

void ArtifactTableModel::unmark()
{
    QList<int> rows;
    for (int row = 0; row < m_rows.size(); ++row) {
        Row& entry = m_rows[row];
        if (!entry.markedUntil || isMarked(entry))
            continue;
        entry.markedUntil.reset();
        rows.append(row);
    }
    runsFromBelow(rows, [this](int first, int last) {
        Q_EMIT dataChanged(createIndex(first, 0), createIndex(last, columns - 1), {ChangedRole});
    });
}

void ArtifactTableModel::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(createIndex(0, 0),
            createIndex(static_cast<int>(m_rows.size()) - 1, columns - 1), {StaleRole});
}

void ArtifactTableModel::lineageChanged()
{
    if (std::exchange(m_lineageDue, true))
        return;
    m_clock.after(lineageRhythm, this, [this] { dropLineage(); });
}

void ArtifactTableModel::dropLineage()
{
    m_lineageDue = false;
    if (m_rows.isEmpty())
        return;
    for (Row& row : m_rows) {
        row.builtOn.reset();
        row.dependents.reset();
    }
    Q_EMIT dataChanged(createIndex(0, BuiltOnColumn),
        createIndex(static_cast<int>(m_rows.size()) - 1, DependentsColumn));
}

const LineageCell& ArtifactTableModel::cell(const Row& row, int column) const
{
    const ArtifactIdentity identity = identityOf(row.artifact);
    if (column == BuiltOnColumn) {
        if (!row.builtOn)
            row.builtOn
                = builtOnCell(m_lineage.parentsOf(identity), identity, m_lineage.coverage());
        return *row.builtOn;
    }
    if (!row.dependents)
        row.dependents = dependentsCell(m_lineage.countsOf(identity), m_lineage.coverage());
    return *row.dependents;
}

LineageCell ArtifactTableModel::builtOn(int row) const
{
    return cell(m_rows.at(row), BuiltOnColumn);
}

LineageCell ArtifactTableModel::dependents(int row) const
{
    return cell(m_rows.at(row), DependentsColumn);
}

QList<int> ArtifactTableModel::checkedRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).checked)
            rows.append(row);
    }
    return rows;
}

void ArtifactTableModel::uncheck(int row)
{
    if (!std::exchange(m_rows[row].checked, false))
        return;
    const QModelIndex changed = createIndex(row, CheckColumn);
    Q_EMIT dataChanged(changed, changed, {Qt::CheckStateRole});
}

int ArtifactTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ArtifactTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ArtifactTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? shownName(row.artifact.name)
                                            : text(row, index.column());
    case SortRole:
        return order(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == CheckColumn ? QVariant(row.checked ? Qt::Checked : Qt::Unchecked)
                                             : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == CheckColumn
            ? tr("Select %1").arg(visibleText(shownName(row.artifact.name)))
            : visibleText(data(index, Qt::DisplayRole).toString());
    case ChangedRole:
        return isMarked(row);
    case StaleRole:
        return m_stale;
    default:
        break;
    }
    if (index.column() == NameColumn && m_pinReason
        && (role == GlyphRole || role == Qt::ToolTipRole))
        return pinLook(row, role);
    if (index.column() == BuiltOnColumn || index.column() == DependentsColumn)
        return lineageLook(cell(row, index.column()), role);
    return artifactLook(row.artifact, index.column(), role);
}

QVariant ArtifactTableModel::pinLook(const Row& row, int role) const
{
    const std::optional<QString> reason = m_pinReason(identityOf(row.artifact));
    if (!reason)
        return {};
    if (role == GlyphRole)
        return cellValue(Glyph::Pin);
    return reason->isEmpty() ? tr("Pinned here: no plan destroys it.")
                             : tr("Pinned here: %1").arg(*reason);
}

void ArtifactTableModel::pinsChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(createIndex(0, NameColumn),
            createIndex(static_cast<int>(m_rows.size()) - 1, NameColumn),
            {GlyphRole, Qt::ToolTipRole});
}

QVariant ArtifactTableModel::text(const Row& row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.artifact.name;
    case TypeColumn:
        return typeWord(row.artifact.type);
    case IdColumn:
        return row.artifact.id.value;
    case BuiltOnColumn:
    case DependentsColumn:
        return cell(row, column).text;
    default:
        return {};
    }
}

QVariant ArtifactTableModel::order(const Row& row, int column) const
{
    switch (column) {
    case CheckColumn:
        return row.checked;
    case DependentsColumn:
        return cell(row, column).order;
    default:
        return text(row, column);
    }
}

bool ArtifactTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool checked = value.toInt() == Qt::Checked;
    if (std::exchange(m_rows[index.row()].checked, checked) != checked)
        Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

QVariant ArtifactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? artifactHeader(section, role) : QVariant();
}

Qt::ItemFlags ArtifactTableModel::flags(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == CheckColumn && !m_stale)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace steward

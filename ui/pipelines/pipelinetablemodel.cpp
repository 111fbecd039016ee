// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelinetablemodel.h"

#include "ui/pipelines/pipelinecells.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <algorithm>

namespace steward {

using namespace std::chrono_literals;

namespace {

constexpr auto markedFor = 4s;

} // namespace

PipelineTableModel::PipelineTableModel(const Clock& clock, Sources sources, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_sources(std::move(sources))
{
}

void PipelineTableModel::apply(
    const std::shared_ptr<const PipelineSnapshot>& snapshot, const Diff& diff)
{
    const bool inStep = m_filled && diff.seq == snapshot->seq && m_seq + 1 == snapshot->seq;
    m_seq = snapshot->seq;
    const bool sameRows = inStep && diff.removed.isEmpty() && diff.added.isEmpty();
    if (!sameRows || !applyChanges(*snapshot->items, diff.changed))
        merge(*snapshot->items);
    m_filled = m_filled || snapshot->seq > 0;
}

// The common case: a few rows say something else. False if an identity repeats or is missing, which
// needs the whole list to be told apart.
bool PipelineTableModel::applyChanges(const QList<Pipeline>& items, const QList<int>& changed)
{
    QList<int> rows;
    for (const int position : changed) {
        const PipelineIdentity& identity = items.at(position).identity;
        if (rowsByIdentity().count(identity) != 1)
            return false;
        rows.append(rowsByIdentity().value(identity));
    }
    for (qsizetype i = 0; i < changed.size(); ++i) {
        Row& row = m_rows[rows.at(i)];
        row.pipeline = items.at(changed.at(i));
        row.changedAt = m_clock.now();
    }
    announce(rows);
    return true;
}

// Rows and items are matched by identity and, where it repeats, in the order of both.
void PipelineTableModel::merge(const QList<Pipeline>& items)
{
    QHash<PipelineIdentity, QList<int>> free;
    for (int row = 0; row < m_rows.size(); ++row)
        free[m_rows.at(row).pipeline.identity].append(row);
    QList<bool> seen(m_rows.size(), false);
    QList<int> changed;
    QList<const Pipeline*> fresh;
    for (const Pipeline& item : items) {
        const auto found = free.find(item.identity);
        if (found == free.end() || found->isEmpty()) {
            fresh.append(&item);
            continue;
        }
        const int row = found->takeFirst();
        seen[row] = true;
        if (m_rows.at(row).pipeline == item)
            continue;
        m_rows[row].pipeline = item;
        m_rows[row].changedAt = m_clock.now();
        changed.append(row);
    }
    announce(changed);
    removeMissing(seen);
    if (!fresh.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        for (const Pipeline* item : std::as_const(fresh))
            m_rows.append({*item, m_filled ? std::optional(m_clock.now()) : std::nullopt, false});
        m_indexed = false;
        endInsertRows();
    }
}

void PipelineTableModel::removeMissing(const QList<bool>& seen)
{
    bool hadChecks = false;
    for (int last = static_cast<int>(seen.size()) - 1; last >= 0; --last) {
        if (seen.at(last))
            continue;
        int first = last;
        while (first > 0 && !seen.at(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            hadChecks = hadChecks || m_rows.at(row).checked;
        m_rows.remove(first, last - first + 1);
        m_indexed = false;
        endRemoveRows();
        last = first;
    }
    if (hadChecks)
        Q_EMIT checksChanged();
}

void PipelineTableModel::announce(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows.at(end) == rows.at(end - 1) + 1)
            ++end;
        Q_EMIT dataChanged(index(rows.at(i), 0), index(rows.at(end - 1), ColumnCount - 1));
        i = end;
    }
}

const QMultiHash<PipelineIdentity, int>& PipelineTableModel::rowsByIdentity() const
{
    if (!m_indexed) {
        m_rowOf.clear();
        m_rowOf.reserve(m_rows.size());
        for (int row = 0; row < m_rows.size(); ++row)
            m_rowOf.insert(m_rows.at(row).pipeline.identity, row);
        m_indexed = true;
    }
    return m_rowOf;
}

void PipelineTableModel::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {});
    }
}

PipelineMoment PipelineTableModel::momentOf(const Pipeline& pipeline) const
{
    PipelineMoment moment;
    if (m_sources.serverNow)
        moment.serverNow = m_sources.serverNow();
    if (isClearing(pipeline)) {
        // Whether it still is, nobody knows while the list is old.
        if (m_sources.clearingSince && !m_stale)
            moment.clearingSince = m_sources.clearingSince(pipeline.identity);
        if (m_sources.usual)
            moment.usual = m_sources.usual();
    }
    return moment;
}

int PipelineTableModel::rowOf(const PipelineIdentity& identity) const
{
    return rowsByIdentity().value(identity, -1);
}

QList<PipelineIdentity> PipelineTableModel::checked() const
{
    QList<PipelineIdentity> identities;
    for (const Row& row : m_rows) {
        if (row.checked)
            identities.append(row.pipeline.identity);
    }
    return identities;
}

void PipelineTableModel::keepChecked(const std::function<bool(int row)>& keep)
{
    bool any = false;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).checked || keep(row))
            continue;
        m_rows[row].checked = false;
        any = true;
        Q_EMIT dataChanged(index(row, Check), index(row, Check), {Qt::CheckStateRole});
    }
    if (any)
        Q_EMIT checksChanged();
}

bool PipelineTableModel::isChangedLately(int row) const
{
    const std::optional<Instant>& changedAt = m_rows.at(row).changedAt;
    return changedAt && m_clock.now() - *changedAt < markedFor;
}

int PipelineTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PipelineTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PipelineTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::CheckStateRole:
        return index.column() == Check ? QVariant(row.checked ? Qt::Checked : Qt::Unchecked)
                                       : QVariant();
    case ChangedRole:
        return isChangedLately(index.row());
    case StaleRole:
        return m_stale;
    case Qt::AccessibleTextRole:
        return visibleText(index.column() == Check ? row.pipeline.identity.name
                                                   : data(index, Qt::DisplayRole).toString());
    default:
        break;
    }
    if (index.column() == Name && m_sources.pinReason
        && (role == GlyphRole || role == Qt::ToolTipRole)) {
        const QVariant pinned = pinLook(row, role);
        if (pinned.isValid())
            return pinned;
    }
    return pipelineCell(
        row.pipeline, index.column(), role, [this, &row] { return momentOf(row.pipeline); });
}

QVariant PipelineTableModel::pinLook(const Row& row, int role) const
{
    const std::optional<QString> reason = m_sources.pinReason(row.pipeline.identity);
    if (!reason)
        return {};
    if (role == GlyphRole)
        return cellValue(Glyph::Pin);
    return reason->isEmpty() ? tr("Pinned here: no plan destroys it.")
                             : plainToolTip(tr("Pinned here: %1").arg(*reason));
}

void PipelineTableModel::pinsChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(createIndex(0, Name),
            createIndex(static_cast<int>(m_rows.size()) - 1, Name), {GlyphRole, Qt::ToolTipRole});
}

bool PipelineTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || index.column() != Check)
        return false;
    Row& row = m_rows[index.row()];
    const bool checked = value.toInt() == Qt::Checked;
    if (row.checked != checked) {
        row.checked = checked;
        Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
        Q_EMIT checksChanged();
    }
    return true;
}

Qt::ItemFlags PipelineTableModel::flags(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Check && !m_stale)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString PipelineTableModel::columnName(int column)
{
    switch (column) {
    case Name:
        return tr("Name");
    case Status:
        return tr("Status");
    case Storage:
        return tr("Storage");
    case Checkpoints:
        return tr("Checkpoints");
    case Program:
        return tr("Program");
    case Since:
        return tr("Since");
    case Message:
        return tr("Message");
    case Tags:
        return tr("Tags");
    default:
        return {};
    }
}

QVariant PipelineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return columnName(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == Since ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Check)
        return tr("Checked");
    return {};
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activitytablemodel.h"

#include "ui/shell/classtone.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"

#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;

ActivityTableModel::ActivityTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ActivityTableModel::setEntries(const QList<ActivityEntry>& entries, const QDateTime& nowUtc)
{
    m_nowUtc = nowUtc;
    QList<ActivityEntry> fresh;
    for (const ActivityEntry& entry : entries) {
        const int row = rowOf(entry.key);
        if (row < 0) {
            fresh.append(entry);
        } else if (m_entries.at(row) != entry) {
            m_entries[row] = entry;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    if (fresh.isEmpty())
        return;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_entries.append(fresh);
    endInsertRows();
}

int ActivityTableModel::rowOf(const QString& key) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).key == key)
            return row;
    }
    return -1;
}

int ActivityTableModel::runningCount() const
{
    int count = 0;
    for (const ActivityEntry& entry : m_entries)
        count += entry.running ? 1 : 0;
    return count;
}

int ActivityTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ActivityTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ActivityTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActivityEntry& entry = m_entries.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, column);
    case Qt::ToolTipRole:
        return column == When ? fullMoment(entry.when) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Took ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return sortValue(entry, column);
    case ToneRole:
        return column == OutcomeColumn         ? cellValue(entry.tone)
            : column == When || column == Took ? cellValue(Tone::SecondText)
                                               : QVariant();
    case GlyphRole:
        return column == OutcomeColumn && entry.glyph != Glyph::None ? cellValue(entry.glyph)
                                                                     : QVariant();
    case GlyphToneRole:
        return column == OutcomeColumn && entry.running ? cellValue(Tone::Accent) : QVariant();
    case BadgeRole:
        return column == Where ? QVariant(wordFor(entry.environmentClass)) : QVariant();
    case BadgeToneRole:
        return column == Where ? cellValue(toneFor(entry.environmentClass)) : QVariant();
    case DigitsRole:
        return column == When || column == Took;
    default:
        return {};
    }
}

QVariant ActivityTableModel::display(const ActivityEntry& entry, int column) const
{
    switch (column) {
    case When: {
        const QDateTime local = entry.when.toLocalTime();
        if (entry.when.isValid() && local.date() == m_nowUtc.toLocalTime().date())
            return QLocale().toString(local.time(), u"HH:mm:ss"_s);
        return shortMoment(entry.when, m_nowUtc);
    }
    case What:
        return entry.what;
    case Where:
        return entry.environment;
    case OutcomeColumn:
        return entry.outcome;
    case Took:
        return tookWords(entry.took);
    default:
        return {};
    }
}

QVariant ActivityTableModel::sortValue(const ActivityEntry& entry, int column)
{
    switch (column) {
    case When:
        return entry.when;
    case What:
        return entry.what;
    case Where:
        return entry.environment;
    case OutcomeColumn:
        return entry.outcome;
    case Took:
        return qint64(entry.took.count());
    default:
        return {};
    }
}

QVariant ActivityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Took ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Where:
        return tr("Where");
    case OutcomeColumn:
        return tr("Outcome");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/activity/activityentry.h"

#include <QAbstractTableModel>

namespace steward {

/// What was done and seen, as rows kept by key; nothing is ever taken away.
class ActivityTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, What, Where, OutcomeColumn, Took, ColumnCount };

    explicit ActivityTableModel(QObject* parent = nullptr);

    /// Changes rows in place and appends new ones.
    void setEntries(const QList<ActivityEntry>& entries, const QDateTime& nowUtc);
    const ActivityEntry& entryAt(int row) const { return m_entries.at(row); }
    int rowOf(const QString& key) const;
    int runningCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant display(const ActivityEntry& entry, int column) const;
    static QVariant sortValue(const ActivityEntry& entry, int column);

    QList<ActivityEntry> m_entries;
    QDateTime m_nowUtc;
};

} // namespace steward

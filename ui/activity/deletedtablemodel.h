// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/trash.h"

#include <QAbstractTableModel>

#include <functional>

namespace steward {

/// What was captured before it went, a row each, as the trash gives them: newest plans first.
class DeletedTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Check, When, Name, Type, Id, Again, Now, ColumnCount };
    /// What a filter looks into.
    enum { WordsRole = Qt::UserRole + 500 };
    /// How it is on the server now, in words.
    using NowWords = std::function<QString(const Artifact&)>;

    DeletedTableModel(Clock& clock, NowWords now, QObject* parent = nullptr);

    /// Checks stay with the things they were set for.
    void setTrash(const QList<TrashedArtifact>& trash);
    /// The server's list is another one.
    void listChanged();
    const TrashedArtifact& at(int row) const { return m_rows.at(row).trashed; }
    /// The row of the same thing, gone in the same plan; -1 for none.
    int rowOf(const TrashedArtifact& trashed) const;
    /// How many went in one plan.
    int countOf(const QUuid& plan) const;
    bool isChecked(int row) const { return m_rows.at(row).checked; }
    QList<TrashedArtifact> checked() const;
    /// Why it cannot come back as it was; "" if it can.
    QString whyNot(int row) const { return m_rows.at(row).whyNot; }
    QString nowAt(int row) const { return m_now(at(row).record.artifact); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        TrashedArtifact trashed;
        QString whyNot;
        bool checked = false;
    };

    QString text(const Row& row, int column) const;

    Clock& m_clock;
    NowWords m_now;
    QList<Row> m_rows;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/pipelinefeed.h"
#include "ui/pipelines/pipelinewords.h"

#include <QAbstractTableModel>
#include <QMultiHash>

#include <functional>

namespace steward {

/// Pipelines as rows, kept in step with snapshots by identity: removed, changed in place, appended;
/// never reset, so that selection, scroll and focus stay. Order is a proxy's business. Ages are
/// worked out when they are asked for; whoever shows them repaints.
class PipelineTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Check,
        Name,
        Status,
        Storage,
        Checkpoints,
        Program,
        Since,
        Message,
        Tags,
        ColumnCount
    };

    /// What is known of time and of the server beside its rows.
    struct Sources {
        std::function<QDateTime()> serverNow; ///< UTC
        std::function<QDateTime(const PipelineIdentity&)> clearingSince; ///< UTC, null if unknown
        std::function<std::optional<UsualClear>()> usual;
        /// Why plans spare it; nullopt if it is not pinned.
        std::function<std::optional<QString>(const PipelineIdentity&)> pinReason = {};
    };

    PipelineTableModel(const Clock& clock, Sources sources, QObject* parent = nullptr);

    void apply(const std::shared_ptr<const PipelineSnapshot>& snapshot, const Diff& diff);
    void setStale(bool stale);
    void pinsChanged();
    bool isStale() const { return m_stale; }

    const Pipeline& pipelineAt(int row) const { return m_rows.at(row).pipeline; }
    PipelineMoment momentOf(const Pipeline& pipeline) const;
    /// -1 if it is not there.
    int rowOf(const PipelineIdentity& identity) const;

    bool isChecked(int row) const { return m_rows.at(row).checked; }
    QList<PipelineIdentity> checked() const;
    /// Unchecks every row for which `keep` is false.
    void keepChecked(const std::function<bool(int row)>& keep);

    /// True for a short while after a row came or changed.
    bool isChangedLately(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString columnName(int column);

Q_SIGNALS:
    void checksChanged();

private:
    struct Row {
        Pipeline pipeline;
        std::optional<Instant> changedAt;
        bool checked = false;
    };

    QVariant pinLook(const Row& row, int role) const;
    bool applyChanges(const QList<Pipeline>& items, const QList<int>& changed);
    void merge(const QList<Pipeline>& items);
    void removeMissing(const QList<bool>& seen);
    void announce(QList<int> rows);
    const QMultiHash<PipelineIdentity, int>& rowsByIdentity() const;

    const Clock& m_clock;
    Sources m_sources;
    QList<Row> m_rows;
    mutable QMultiHash<PipelineIdentity, int> m_rowOf; ///< made when asked for
    mutable bool m_indexed = false;
    quint64 m_seq = 0;
    bool m_filled = false;
    bool m_stale = false;
};

} // namespace steward

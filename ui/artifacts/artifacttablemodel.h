// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "ui/artifacts/artifactcolumns.h"
#include "ui/lineage/lineagewords.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace steward {

class LineageAnswers;

/// A registry's list as rows. Follows the feed by identity: rows keep their place and check while
/// the server lists them; new ones are appended; only another generation starts over. What lineage
/// says is asked when a cell is looked at. Roles: ui/theme/cellroles.h.
class ArtifactTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int columns = DependentsColumn + 1;
    /// How long a row that changed is marked.
    static constexpr std::chrono::seconds markTime{6};

    ArtifactTableModel(const LineageAnswers& lineage, Clock& clock, QObject* parent = nullptr);

    /// The diff is used if it leads from what is shown to the snapshot, else one is made.
    void apply(const std::shared_ptr<const ArtifactSnapshot>& snapshot, const Diff& diff = {});
    /// Answers about lineage may have changed; many calls become one update.
    void lineageChanged();
    /// Why an artifact is pinned, absent if it is not; asked when a cell is looked at.
    using PinReason = std::function<std::optional<QString>(const ArtifactIdentity&)>;
    void setPinReason(PinReason reason) { m_pinReason = std::move(reason); }
    void pinsChanged();
    /// Greyed, with a clock, and not to be checked.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }

    const Artifact& at(int row) const { return m_rows.at(row).artifact; }
    /// The first of that identity, -1 if there is none.
    int rowOf(const ArtifactIdentity& identity) const;
    LineageCell builtOn(int row) const;
    LineageCell dependents(int row) const;
    QList<int> checkedRows() const;
    bool isChecked(int row) const { return m_rows.at(row).checked; }
    /// Whether it is stale or not.
    void uncheck(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Artifact artifact;
        int occurrence = 0; ///< among rows of the same identity, in list order
        bool checked = false;
        std::optional<Instant> markedUntil;
        mutable std::optional<LineageCell> builtOn;
        mutable std::optional<LineageCell> dependents;
    };
    using Key = std::pair<ArtifactIdentity, int>;

    void start(const std::shared_ptr<const ArtifactSnapshot>& snapshot);
    bool follow(const QList<Artifact>& before, const QList<Artifact>& now, const Diff& diff);
    void remove(QList<int> rows);
    void update(QList<std::pair<int, Artifact>> changes);
    void append(
        const QList<Artifact>& now, const QList<int>& positions, const QList<int>& occurrences);
    void reindex();
    void mark(int row);
    void unmark();
    void dropLineage();
    QVariant text(const Row& row, int column) const;
    QVariant order(const Row& row, int column) const;
    const LineageCell& cell(const Row& row, int column) const;
    bool isMarked(const Row& row) const;

    QVariant pinLook(const Row& row, int role) const;

    const LineageAnswers& m_lineage;
    Clock& m_clock;
    PinReason m_pinReason;
    std::shared_ptr<const ArtifactSnapshot> m_snapshot;
    QList<Row> m_rows;
    QHash<Key, int> m_rowOf;
    bool m_repeats = false; ///< some identity stands in several rows
    bool m_stale = false;
    bool m_lineageDue = false;
};

} // namespace steward

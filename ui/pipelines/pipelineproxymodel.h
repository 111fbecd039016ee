// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pipelines/pipelinetablemodel.h"

#include <QSortFilterProxyModel>

namespace steward {

/// The table's rows as filtered by text and chip, sorted on raw values, names breaking ties.
class PipelineProxyModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Chip { All, CanBeCleared, Clearing, Running, NeedsLook };

    explicit PipelineProxyModel(PipelineTableModel& model, QObject* parent = nullptr);

    /// Words that must all be found in name, status, storage, program or tags; pasted uuids select
    /// exactly those.
    void setText(const QString& text);
    QString text() const { return m_text; }
    void setChip(Chip chip);
    Chip chip() const { return m_chip; }
    /// Of all rows, whatever is typed.
    int count(Chip chip) const;
    /// Uuids in the text that no pipeline has.
    QStringList missingIds() const;
    /// Time went by: rows may have become worth a look.
    void timePassed();

    const Pipeline& pipelineAt(int proxyRow) const;
    /// Proxy row, -1 if it is not shown.
    int rowOf(const PipelineIdentity& identity) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool matchesChip(const Pipeline& pipeline, Chip chip) const;
    bool matchesText(const Pipeline& pipeline) const;

    PipelineTableModel& m_model;
    QString m_text;
    QStringList m_words;
    QStringList m_ids; ///< instead of words, if all of them are uuids
    Chip m_chip = Chip::All;
};

} // namespace steward

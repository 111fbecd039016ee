// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace steward {

/// A line a step: how it stands, what it is about, what was seen, how long it took.
class RunTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Subject, Detail, Took, ColumnCount };

    explicit RunTableModel(QObject* parent = nullptr);

    void setRun(PlanRun* run);
    /// Running times; once a second.
    void setNow(const QDateTime& utc);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const StepReport& report, int column) const;

    QPointer<PlanRun> m_run;
    QList<StepReport> m_reports;
    QDateTime m_now;
};

} // namespace steward

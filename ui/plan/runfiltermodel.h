// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QSortFilterProxyModel>

namespace steward {

class RunTableModel;

/// The steps of one kind: all, what needs a look, what was not sent, what is as it should be. In
/// the plan's order, or sorted: the worst outcome first.
class RunFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Kind { All, UnderWay, Failed, NotSent, Good };

    explicit RunFilterModel(RunTableModel& model, QObject* parent = nullptr);

    void setKind(Kind kind);
    static bool isOf(const StepReport& report, Kind kind);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    RunTableModel& m_model;
    Kind m_kind = Kind::All;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/runfiltermodel.h"

#include "ui/plan/runtablemodel.h"

namespace steward {

RunFilterModel::RunFilterModel(RunTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void RunFilterModel::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    invalidateFilter();
}

bool RunFilterModel::isOf(const StepReport& report, Kind kind)
{
    const bool ended = report.phase == StepReport::Phase::Ended;
    switch (kind) {
    case Kind::All:
        return true;
    case Kind::UnderWay:
        return isUnderWay(report);
    case Kind::Failed:
        return ended && !isGood(report.outcome) && report.outcome != Outcome::NotSent;
    case Kind::NotSent:
        return ended && report.outcome == Outcome::NotSent;
    case Kind::Good:
        return ended && isGood(report.outcome);
    }
    return true;
}

bool RunFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    return isOf(m_model.reportAt(row), m_kind);
}

// The enumeration of outcomes is ordered worst first.
bool RunFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const Outcome a = m_model.reportAt(left.row()).outcome;
    const Outcome b = m_model.reportAt(right.row()).outcome;
    return a == b ? left.row() < right.row() : a < b;
}

} // namespace steward

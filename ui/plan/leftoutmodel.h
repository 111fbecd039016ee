// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QAbstractTableModel>

namespace steward {

/// What was asked for and is not in the plan, with the reason and what would make it possible.
class LeftOutModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Thing, Reason, ColumnCount };

    explicit LeftOutModel(QObject* parent = nullptr);

    void setLeftOut(const QList<Ineligible>& leftOut);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Ineligible> m_leftOut;
};

} // namespace steward

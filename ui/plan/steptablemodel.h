// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QAbstractTableModel>

namespace steward {

/// The steps of a plan in their order, with what looking must show before each counts as done.
class StepTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Title, After, Expectation, ColumnCount };

    explicit StepTableModel(QObject* parent = nullptr);

    void setSteps(const QList<Step>& steps);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Step> m_steps;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QStackedWidget>

class QScrollArea;

namespace steward {

class DataTable;
class StepTableModel;

/// The steps in their order, each with what looking must show before it counts as done: sentences
/// for a few, a table for many.
class StepsView final : public QStackedWidget {
    Q_OBJECT
public:
    explicit StepsView(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StepsView)

    void setPlan(const Plan& plan);

private:
    QWidget* sentencesOf(const Plan& plan);

    StepTableModel* m_model;
    DataTable* m_table;
    QScrollArea* m_few;
};

} // namespace steward

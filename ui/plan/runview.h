// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QPointer>
#include <QWidget>

namespace steward {

class Banner;
class DataTable;
class PlainLabel;
class ProgressLine;
class RunTableModel;

/// An approved plan on its way and what became of it: a sentence, a bar, a line a step, and what
/// the outcome means for the data.
class RunView final : public QWidget {
    Q_OBJECT
public:
    explicit RunView(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(RunView)

    void setRun(PlanRun* run);
    void setNow(const QDateTime& utc);

private:
    void refresh();

    QPointer<PlanRun> m_run;
    RunTableModel* m_model;
    Banner* m_notice;
    ProgressLine* m_bar;
    DataTable* m_table;
    PlainLabel* m_meaning;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/plan/pace.h"
#include "ui/plan/runtablemodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace steward {

class Banner;
class DataTable;
class LeftoverBox;
class PlainLabel;
class ProgressLine;
class RunFilterModel;
class SegmentedFilter;

/// An approved plan on its way and what became of it: a sentence, a bar, a line a step with how it
/// stands, and what the outcome means for the data. Repainted a few times a second at most, however
/// many steps there are.
class RunView final : public QWidget {
    Q_OBJECT
public:
    explicit RunView(Clock& clock, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(RunView)

    void setRun(PlanRun* run, const RunTableModel::Usually& usually);
    /// Running times; once a second.
    void tick();

private:
    void makeTable();
    void changed();
    void refresh();
    void refreshChips();
    void showRunning();
    void showResult();
    void fitSubjects();
    int mostRows() const;
    QString waitingWords() const;
    void follow();

    Clock& m_clock;
    QPointer<PlanRun> m_run;
    RunTableModel* m_model;
    RunFilterModel* m_filter;
    Banner* m_notice;
    ProgressLine* m_bar;
    PlainLabel* m_counted;
    SegmentedFilter* m_chips;
    DataTable* m_table;
    PlainLabel* m_meaning;
    LeftoverBox* m_leftovers;
    QTimer m_soon; ///< one painting for many changes
    Pace m_pace;
    bool m_follow = true; ///< until a person scrolls
    bool m_isResult = false;
};

} // namespace steward

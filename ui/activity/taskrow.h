// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/activity/runningtask.h"

#include <QWidget>

class QPushButton;

namespace steward {

class ElidedLabel;
class IconLabel;
class ProgressLine;
class Spinner;

/// One running task.
class TaskRow final : public QWidget {
    Q_OBJECT
public:
    explicit TaskRow(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TaskRow)

    void show(const RunningTask& task);
    using QWidget::show;

Q_SIGNALS:
    void stopWanted(steward::PlanRun* run);

private:
    QPointer<PlanRun> m_run;
    Spinner* m_spinner;
    IconLabel* m_stale;
    ElidedLabel* m_title;
    ProgressLine* m_progress;
    ElidedLabel* m_words;
    QPushButton* m_stop;
};

} // namespace steward

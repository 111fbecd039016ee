// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/activity/runningtask.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace steward {

class TaskRow;

/// What goes on now, a row each: what, how far, for how long, and *Stop after this one* where steps
/// are left. Keeps itself up to date while it is seen; hidden while there is nothing.
class TaskList final : public QWidget {
    Q_OBJECT
public:
    explicit TaskList(Workspace& workspace, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TaskList)

    int count() const { return static_cast<int>(m_tasks.size()); }
    void refresh();

Q_SIGNALS:
    void countChanged(int count);

private:
    Workspace& m_workspace;
    QVBoxLayout* m_layout;
    QList<RunningTask> m_tasks;
    QList<TaskRow*> m_rows;
    QTimer m_tick;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/tasklist.h"

#include "app/live/pipelinefeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/activity/taskrow.h"

#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TaskList::TaskList(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"taskList"_s);
    setAccessibleName(tr("Running tasks"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &TaskList::refresh);
    connect(&workspace.pipelines(), &PipelineFeed::changed, this, &TaskList::refresh);
    connect(&workspace.pipelines(), &PipelineFeed::stateChanged, this, [this] {
        if (!m_tasks.isEmpty()) // whatever begins one is a change
            refresh();
    });
    connect(&workspace.plans(), &Plans::runEnded, this, &TaskList::refresh);
    connect(&workspace.plans(), &Plans::runStarted, this, [this](PlanRun* run) {
        connect(run, &PlanRun::changed, this, &TaskList::refresh);
        refresh();
    });
    hide();
    refresh();
}

void TaskList::refresh()
{
    const QList<RunningTask> tasks = runningTasksOf(m_workspace);
    const bool other = tasks.size() != m_tasks.size();
    m_tasks = tasks;
    while (m_rows.size() > tasks.size())
        delete m_rows.takeLast();
    while (m_rows.size() < tasks.size()) {
        auto* row = new TaskRow(this);
        connect(row, &TaskRow::stopWanted, this, [](PlanRun* run) { run->stopAfterThisOne(); });
        m_layout->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < tasks.size(); ++i)
        m_rows.at(i)->show(tasks.at(i));
    setVisible(!tasks.isEmpty());
    if (tasks.isEmpty())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    if (other)
        Q_EMIT countChanged(count());
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"
#include "app/workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace steward {

class Badge;
class ElidedLabel;
class IconLabel;
class Spinner;

/// One plan of an environment that is not shown: whose, what, how far or how it ended.
class ElsewhereRow final : public QWidget {
    Q_OBJECT
public:
    explicit ElsewhereRow(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ElsewhereRow)

    void show(Workspace& workspace, PlanRun& run);
    using QWidget::show;

Q_SIGNALS:
    void showWanted(steward::Workspace* workspace);
    void dismissed(steward::PlanRun* run);

private:
    void showRunning(const Workspace& workspace, const PlanRun& run);
    void showEnded(const PlanRun& run);

    QPointer<Workspace> m_workspace;
    QPointer<PlanRun> m_run;
    Spinner* m_spinner;
    IconLabel* m_mark;
    ElidedLabel* m_environment;
    Badge* m_badge;
    ElidedLabel* m_title;
    ElidedLabel* m_words;
    QPushButton* m_stop;
    QPushButton* m_go;
    QPushButton* m_dismiss;
};

} // namespace steward

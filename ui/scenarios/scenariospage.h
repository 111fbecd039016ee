// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenarios/scenariostanding.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QLabel;
class QSettings;

namespace steward {

class PlanRun;
class ScenarioListPane;
class ScenarioPane;
class ScenarioStore;
class ScenarioVerbs;

/// The known states that one can return to: saved scenarios, what the chosen one asks for, how far
/// the servers are from it, and the way back.
class ScenariosPage final : public Page {
    Q_OBJECT
public:
    /// `settings` keeps which scenario is this environment's; null keeps nothing.
    ScenariosPage(Workspace& workspace, Navigator& navigator, Stage& stage, ScenarioStore& store,
        QSettings* settings, QWidget* parent = nullptr);

    QString sidebarCount() const override;
    QString status() const override;
    bool focusNextPane() override;
    void tick() override;
    QList<Command> commands() override;

    /// Makes it the one that is seen; it becomes this environment's when a verb is chosen.
    void select(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTitleRow();
    void connectVerbs();
    void connectCard();
    void recall();
    void remember(const QString& name);
    QString settingsKey() const;
    void storeChanged();
    void currentChanged();
    void refresh();
    /// The shown scenario becomes the stage's; false if there is none.
    bool take();
    void check();
    void goBack(bool rehearse);
    void showStaged();
    void runStarted(const PlanRun& run);
    void arm();
    void disarm();
    void capture();
    void openMenu(const QPoint& global);
    void tell(const QString& words);
    void refuse(const QString& reason);

    Stage& m_stage;
    ScenarioStore& m_store;
    QSettings* m_settings;
    ScenarioListPane* m_list;
    ScenarioPane* m_pane;
    ScenarioVerbs* m_verbs;
    QLabel* m_count = nullptr;
    QBoxLayout* m_middle = nullptr;
    QWidget* m_line = nullptr;
    std::optional<Scenario> m_removed; ///< to be had back
    bool m_isRehearsal = false; ///< of the review that was asked for last
    std::optional<Rehearsal> m_rehearsing; ///< until its return ends
    std::optional<Rehearsal> m_rehearsal; ///< of the last return, if that was one
    QString m_notice;
};

} // namespace steward

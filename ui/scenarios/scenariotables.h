// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"
#include "ui/scenarios/scenariodifferencemodel.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QTabBar;

namespace steward {

class DataTable;
class FactList;
class Placeholder;
class ScenarioAskModel;
class TextView;

/// The parts of a scenario: what differs from it, what it asks for in plain words, its file.
class ScenarioTables final : public QWidget {
    Q_OBJECT
public:
    enum Tab { Differences, Asks, File };

    explicit ScenarioTables(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ScenarioTables)

    void setScenario(const Scenario& scenario);
    /// nullopt: it was not checked; then `face` says why there is nothing.
    void setCheck(
        const std::optional<ScenarioCheck>& check, const QList<LeftOver>& left, bool isBeingRead);
    void showTab(Tab tab);
    /// Of the folder that the files are in.
    void setFolder(const QString& folder) { m_folder = folder; }

Q_SIGNALS:
    void checkWanted();
    void refused(const QString& reason);

private:
    QWidget* makeDifferences();
    QWidget* makeAsks();
    void showFacts(const Scenario& scenario);
    void showProgram(int row);

    QTabBar* m_tabs;
    QStackedWidget* m_parts;
    QStackedWidget* m_found = nullptr;
    ScenarioDifferenceModel* m_differences;
    DataTable* m_differenceTable = nullptr;
    Placeholder* m_nothing = nullptr;
    ScenarioAskModel* m_asks;
    DataTable* m_askTable = nullptr;
    FactList* m_facts = nullptr;
    TextView* m_file;
    QString m_folder;
    Scenario m_scenario;
};

} // namespace steward

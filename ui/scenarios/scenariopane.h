// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenarios/scenariostanding.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace steward {

class Badge;
class ElidedLabel;
class Placeholder;
class ScenarioCard;
class ScenarioTables;

/// The chosen scenario: its name, how it stands here, what differs, what it asks for.
class ScenarioPane final : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioPane(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ScenarioPane)

    /// nullopt: nothing is chosen.
    void setScenario(const std::optional<Scenario>& scenario, bool isBuiltIn);
    void setStanding(const ScenarioStanding& standing);
    ScenarioCard& card() const { return *m_card; }
    ScenarioTables& tables() const { return *m_tables; }

Q_SIGNALS:
    void editWanted();
    void menuWanted(const QPoint& global);

private:
    QWidget* makeHead();

    QStackedWidget* m_faces;
    Placeholder* m_nothing;
    QWidget* m_one;
    QWidget* m_chosen = nullptr; ///< around it
    ElidedLabel* m_name;
    Badge* m_builtIn;
    QPushButton* m_edit = nullptr;
    QPushButton* m_more = nullptr;
    ScenarioCard* m_card;
    ScenarioTables* m_tables;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenarios/scenariolistmodel.h"

#include <QWidget>

namespace steward {

class Banner;
class DataTable;

/// The saved scenarios; below them the files that are left out, and why; what was just removed can
/// be had back.
class ScenarioListPane final : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioListPane(const ScenarioStore& store, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ScenarioListPane)

    DataTable& table() const { return *m_table; }
    ScenarioListModel& model() const { return *m_model; }
    /// The selected one, nullopt if none is.
    std::optional<Scenario> current() const;
    /// Selects it; nothing is selected if there is no such one.
    void select(const QString& name);
    void offerUndo(const QString& words);
    void withdrawUndo();

Q_SIGNALS:
    /// Another row, or the same one with another content.
    void currentChanged();
    void menuWanted(const QPoint& global);
    void removeWanted();
    void undoWanted();

private:
    void makeTable();
    void storeChanged();
    void showTroubles();

    const ScenarioStore& m_store;
    ScenarioListModel* m_model;
    DataTable* m_table;
    Banner* m_troubles;
    Banner* m_undo;
    QString m_name; ///< of the selected one, through resets
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace steward {

class DataTable;
class PlainLabel;
class ScenarioAskModel;
class ScenarioStore;

/// The simple switches of a scenario: what the registry holds, ids, what is tolerated, state and
/// storage of each pipeline, what becomes of the others. Which artifacts it names, SQL and
/// configuration stay as they are. Saves what was edited only over what was seen. Deletes itself
/// when closed; show it with open().
class ScenarioEditDialog final : public QDialog {
    Q_OBJECT
public:
    /// `before`: what is edited; a built-in one is saved as another.
    ScenarioEditDialog(ScenarioStore& store, const Scenario& before, QWidget* parent);
    Q_DISABLE_COPY_MOVE(ScenarioEditDialog)

    Scenario edited() const;

Q_SIGNALS:
    void saved(const QString& name);

private:
    void layOut(bool isBuiltIn);
    QWidget* makeRegistry();
    QWidget* makePipelines();
    QWidget* makeWishes();
    QWidget* makeButtons();
    void refresh();
    void showWishes();
    void setWish(StateWish state, StorageWish storage);
    void save();

    ScenarioStore& m_store;
    Scenario m_before;
    ScenarioPipelines m_pipelines;
    QLineEdit* m_name;
    QPlainTextEdit* m_about;
    QComboBox* m_holds = nullptr;
    QCheckBox* m_sameIds = nullptr;
    QCheckBox* m_toleratesName = nullptr;
    QCheckBox* m_toleratesType = nullptr;
    QCheckBox* m_toleratesSource = nullptr;
    PlainLabel* m_registryNote = nullptr;
    QComboBox* m_others = nullptr;
    ScenarioAskModel* m_model;
    DataTable* m_table = nullptr;
    QWidget* m_wishes = nullptr;
    QComboBox* m_state = nullptr;
    QComboBox* m_storage = nullptr;
    PlainLabel* m_trouble;
};

} // namespace steward

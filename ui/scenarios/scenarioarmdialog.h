// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "net/http/pendingcall.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QPushButton;

namespace steward {

class DestroyButton;
class FittingStack;
class PhraseField;
class PlainLabel;
class ReviewPane;
class Stage;
class Workspace;

/// Arms a scenario: shows what one press may do from now on and what it would do at this moment,
/// asks how long and for the environment's name. Nothing is sent. Focus starts on Cancel. Deletes
/// itself when closed; show it with open().
class ScenarioArmDialog final : public QDialog {
    Q_OBJECT
public:
    ScenarioArmDialog(Workspace& workspace, Stage& stage, QWidget* parent);
    ~ScenarioArmDialog() override;
    Q_DISABLE_COPY_MOVE(ScenarioArmDialog)

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeBody();
    QWidget* makeFoot();
    void read();
    void take(const Result<Plan>& plan);
    void refresh();
    void arm();
    std::chrono::milliseconds length() const;
    void fit();

    Workspace& m_workspace;
    Stage& m_stage;
    QPointer<PendingCallBase> m_reading;
    std::optional<Plan> m_plan;
    QString m_unreadable;
    FittingStack* m_faces = nullptr;
    PlainLabel* m_words = nullptr; ///< instead of a plan
    ReviewPane* m_pane = nullptr;
    QComboBox* m_length = nullptr;
    PlainLabel* m_until = nullptr;
    PhraseField* m_phrase = nullptr;
    PlainLabel* m_trouble = nullptr;
    QPushButton* m_cancel = nullptr;
    DestroyButton* m_arm = nullptr;
};

} // namespace steward

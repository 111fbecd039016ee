// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/capture.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace steward {

class PlainLabel;
class ScenarioStore;
class Spinner;
class TextView;
class Workspace;

/// Writes a scenario of what both servers hold now: reads at once, tells what it leaves out and
/// why, asks for a name. Writes to no server. Deletes itself when closed; show it with open().
class ScenarioCaptureDialog final : public QDialog {
    Q_OBJECT
public:
    ScenarioCaptureDialog(Workspace& workspace, ScenarioStore& store, QWidget* parent);
    ~ScenarioCaptureDialog() override;
    Q_DISABLE_COPY_MOVE(ScenarioCaptureDialog)

Q_SIGNALS:
    /// Saved by this name.
    void captured(const QString& name);

private:
    void layOut();
    void read(Workspace& workspace);
    void take(const CapturedScenario& captured);
    void save();
    void say(const QString& trouble);

    ScenarioStore& m_store;
    QPointer<PendingCallBase> m_reading;
    std::optional<CapturedScenario> m_captured;
    QLineEdit* m_name;
    Spinner* m_spinner;
    PlainLabel* m_state;
    PlainLabel* m_outHead;
    TextView* m_out;
    PlainLabel* m_trouble;
    QCheckBox* m_tolerates;
    QPushButton* m_save;
};

} // namespace steward

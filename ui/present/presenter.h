// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

namespace steward {

class CountdownScreen;
class MainWindow;
class PresentMode;
class ScenarioStore;
class Stage;
class StagePanel;

/// The stage of whatever a window shows, in the presenter's mode: panel, countdown and keys.
class Presenter final : public QObject {
    Q_OBJECT
public:
    Presenter(MainWindow& window, PresentMode& mode, const ScenarioStore& scenarios,
        QObject* parent = nullptr);
    ~Presenter() override;
    Q_DISABLE_COPY_MOVE(Presenter)

    /// Null outside the mode and while no environment is open.
    StagePanel* panel() const;

private:
    void make();
    void drop();
    void connectPanel(Stage& stage);
    void connectKeys();
    void offer();
    void stop();
    void setFloating(bool floating);

    MainWindow& m_window;
    PresentMode& m_mode;
    const ScenarioStore& m_scenarios;
    QPointer<Stage> m_stage;
    QPointer<StagePanel> m_panel;
    QPointer<CountdownScreen> m_screen;
    bool m_floats = false;
};

} // namespace steward

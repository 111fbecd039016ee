// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/systemclock.h"
#include "app/record/journal.h"
#include "app/scenario/scenariostore.h"
#include "app/workspace/workspaces.h"
#include "net/secrets/keychainsecretstore.h"
#include "ui/environments/switchboard.h"
#include "ui/present/presenter.h"
#include "ui/present/presentmode.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifications.h"

#include <memory>
#include <optional>

class QApplication;
class QSettings;

namespace steward {

struct CommandLine;
class EnvironmentStore;
class Theme;
class Tour;
class Trace;

/// Steward with a window: its parts in the order in which they rest on each other. One a process,
/// on the main thread; ends before the application does.
class WindowedProgram final {
public:
    struct Parts {
        QApplication& application;
        const CommandLine& line; ///< valid
        Theme& theme; ///< applied
        QSettings& settings;
        EnvironmentStore& store;
        Switchboard::StartSandbox startSandbox;
        Trace& trace;
    };

    explicit WindowedProgram(Parts parts);
    ~WindowedProgram();
    Q_DISABLE_COPY_MOVE(WindowedProgram)

    /// Shows the window: on `chosen`, else on the environment that was open last. A tour starts.
    void begin(const std::optional<Environment>& chosen);

private:
    void connectNotifications();
    void connectTour();
    void traceMilestones();
    QSettings* kept() const;
    bool isTouring() const;

    Parts m_parts;
    SystemClock m_clock;
    KeychainSecretStore m_secrets;
    Journal m_journal;
    Workspaces m_workspaces;
    ScenarioStore m_scenarios;
    MainWindow m_window;
    Switchboard m_switchboard;
    PresentMode m_present;
    Presenter m_presenter;
    std::optional<Notifications> m_notifications;
    std::unique_ptr<Tour> m_tour;
};

} // namespace steward

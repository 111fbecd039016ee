// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/sandbox/sandbox.h"
#include "tests/support/heldport.h"
#include "tests/ui/lateclock.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace steward {

/// The window on a quick sandbox, with scenarios of its own, at the page of scenarios.
class StagedHouse final {
public:
    explicit StagedHouse(Theme& theme, EnvironmentClass environmentClass = EnvironmentClass::Demo,
        double pace = 0.05)
        : settings(folder.filePath(QStringLiteral("steward.ini")), QSettings::IniFormat)
        , store(folder.filePath(QStringLiteral("scenarios")))
        , m_theme(theme)
        , m_class(environmentClass)
    {
        SandboxOptions options;
        options.pace = pace;
        options.registryPort = m_registryPort.number();
        options.pipelinesPort = m_pipelinesPort.number();
        sandbox = std::make_unique<Sandbox>(options);
        QString error;
        if (!sandbox->start(&error))
            qFatal("%s", qPrintable(error));
        workspaces = std::make_unique<Workspaces>([this](const Environment& opened) {
            return std::make_unique<Workspace>(opened, clock);
        });
        Environment environment
            = unsavedEnvironment(sandbox->registryUrl(), sandbox->pipelinesUrl(), m_class, false);
        environment.name = QStringLiteral("Staging");
        environment.tenant = QStringLiteral("zqtenant");
        environment.registrySignIn.user = QStringLiteral("zquser");
        environment.interval = std::chrono::milliseconds(300);
        workspace = &workspaces->open(environment);
        openWindow();
    }
    ~StagedHouse() { window.reset(); }
    Q_DISABLE_COPY_MOVE(StagedHouse)

    void openWindow()
    {
        window = std::make_unique<MainWindow>(*workspaces, m_theme, &settings);
        window->setScenarios(&store);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window is not active");
        window->showPage(MainWindow::Scenarios);
    }

    Stage& stage() const { return window->view()->stage(); }
    template <class T> T* find(const char* name) const
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }

    LateClock clock;
    QTemporaryDir folder;
    QSettings settings;
    ScenarioStore store;
    std::unique_ptr<Sandbox> sandbox;
    std::unique_ptr<Workspaces> workspaces;
    Workspace* workspace = nullptr;
    std::unique_ptr<MainWindow> window;

private:
    HeldPort m_registryPort; // the sandbox may be lost
    HeldPort m_pipelinesPort;
    Theme& m_theme;
    EnvironmentClass m_class;
};

} // namespace steward

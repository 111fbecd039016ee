// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/present/presenter.h"

#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "ui/present/countdownscreen.h"
#include "ui/present/presentmode.h"
#include "ui/present/sleepguard.h"
#include "ui/present/stagekeys.h"
#include "ui/present/stagepanel.h"
#include "ui/shell/mainwindow.h"

#include <QGuiApplication>

namespace steward {

namespace {

constexpr int kInset = 24; // of the floating panel, from the window's corner

} // namespace

Presenter::Presenter(
    MainWindow& window, PresentMode& mode, const ScenarioStore& scenarios, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_mode(mode)
    , m_scenarios(scenarios)
{
    mode.setCounting([this] { return m_stage && m_stage->state() == Stage::State::Counting; });
    connect(&window, &MainWindow::workspaceComing, this, &Presenter::drop);
    connect(&window, &MainWindow::viewShown, this, &Presenter::make);
    connect(&mode, &PresentMode::entered, this, [this] {
        connectKeys();
        make();
    });
    connect(&mode, &PresentMode::leaving, this, &Presenter::drop);
    // Whoever does not see it cannot stop it.
    connect(
        qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state != Qt::ApplicationActive)
                stop();
        });
}

Presenter::~Presenter()
{
    m_mode.setCounting({});
    drop();
}

StagePanel* Presenter::panel() const
{
    return m_panel;
}

void Presenter::make()
{
    drop();
    if (!m_mode.isOn() || !m_window.view())
        return;
    Stage& stage = m_window.view()->stage();
    m_stage = &stage;
    m_panel = new StagePanel(stage, m_scenarios, &m_window);
    m_screen = new CountdownScreen(stage, m_window);
    connect(m_screen, &CountdownScreen::stopWanted, this, &Presenter::stop);
    connectPanel(stage);
    setFloating(m_floats);
}

void Presenter::drop()
{
    stop();
    delete m_panel;
    delete m_screen;
    m_stage.clear();
}

void Presenter::connectPanel(Stage& stage)
{
    connect(m_panel, &StagePanel::checkWanted, &stage, &Stage::check);
    connect(m_panel, &StagePanel::returnWanted, &stage, &Stage::pressReturn);
    connect(m_panel, &StagePanel::offerWanted, this, &Presenter::offer);
    connect(m_panel, &StagePanel::floatWanted, this, &Presenter::setFloating, Qt::QueuedConnection);
    if (SleepGuard* sleep = m_mode.sleep()) {
        const auto tell = [this, sleep] {
            if (m_panel)
                m_panel->setSleepWords(sleep->words());
        };
        connect(sleep, &SleepGuard::changed, m_panel, tell);
        tell();
    }
}

void Presenter::connectKeys()
{
    StageKeys* keys = m_mode.keys();
    connect(keys, &StageKeys::checkWanted, this, [this] {
        if (m_stage)
            m_stage->check();
    });
    connect(keys, &StageKeys::returnWanted, this, [this] {
        if (m_stage)
            m_stage->pressReturn();
    });
    connect(keys, &StageKeys::offerWanted, this, &Presenter::offer);
    connect(keys, &StageKeys::stopWanted, this, &Presenter::stop);
    connect(keys, &StageKeys::leaveAsked, this, [this] {
        if (m_panel)
            m_panel->hint(tr("Press Ctrl+Shift+P once more to leave."));
    });
}

void Presenter::offer()
{
    if (!m_stage)
        return;
    if (m_stage->canGoOnWithout())
        m_stage->goOnWithout();
    else if (m_stage->canTryWhatIsLeft())
        m_stage->tryWhatIsLeft();
}

void Presenter::stop()
{
    if (m_stage && m_stage->state() == Stage::State::Counting)
        m_stage->stopCountdown();
}

void Presenter::setFloating(bool floating)
{
    if (!m_panel)
        return;
    m_floats = floating && StagePanel::canFloat();
    const bool wasActive = m_window.isActiveWindow() || m_panel->isActiveWindow();
    m_panel->setFloating(m_floats);
    if (m_floats)
        m_panel->move(m_window.geometry().bottomRight()
            - QPoint(m_panel->width() + kInset, m_panel->height() + kInset));
    else
        m_window.setFoot(m_panel);
    m_panel->show();
    if (wasActive)
        m_window.activateWindow();
}

} // namespace steward

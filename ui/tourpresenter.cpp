// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planrun.h"
#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "ui/plan/reviewdialog.h"
#include "ui/present/stagepanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void pressKey(MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(&window, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(&window, &up);
}

StagePanel* panelIn(const MainWindow& window)
{
    return window.findChild<StagePanel*>(u"stagePanel"_s);
}

} // namespace

// The built-in scenario describes the built-in servers, and no others.
void Tour::planPresenter()
{
    const auto enter = [this] {
        m_window.showPage(MainWindow::Artifacts);
        if (auto* button = m_window.findChild<QAbstractButton*>(u"presentButton"_s))
            button->click();
    };
    const auto stage = [this]() -> Stage& { return m_window.view()->stage(); };
    const auto check = [this, stage] {
        stage().choose(ScenarioStore::sandbox());
        pressKey(m_window, Qt::Key_F7);
    };
    const auto isChecked = [stage] {
        const Stage::State state = stage().state();
        return state == Stage::State::Ready || state == Stage::State::Differs
            || state == Stage::State::NeedsYou;
    };
    const auto goBack = [this, stage] {
        say(tr("checked: %1").arg(stage().word()));
        pressKey(m_window, Qt::Key_F8);
    };
    const auto leave = [this, stage] {
        say(tr("after the return: %1").arg(stage().word()));
        for (int i = 0; i < 2; ++i)
            pressKey(m_window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    };
    m_scenes.push_back({u"presenting"_s, enter, [this] { return panelIn(m_window) != nullptr; }});
    m_scenes.push_back({u"presenter-checked"_s, check, isChecked, 60s});
    planReview(u"presenter-review"_s, goBack);
    planConfirmed(u"presenter-returned"_s, 300s);
    m_scenes.push_back({u"presenter-ready"_s, [] {},
        [stage] { return stage().state() == Stage::State::Ready; }, 60s});
    m_scenes.push_back({QString(), leave, [this] { return panelIn(m_window) == nullptr; }});
}

} // namespace steward

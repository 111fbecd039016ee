// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects the presenter's panel, by keyboard: the state in a word, one key each, the stage that
// survives entering and leaving, a panel that docks and floats, and no countdown that nobody sees.

#include "app/environments/environmentstore.h"
#include "app/lineage/lineageindex.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/sandbox/sandbox.h"
#include "ui/plan/reviewdialog.h"
#include "ui/present/countdownscreen.h"
#include "ui/present/presenter.h"
#include "ui/present/presentmode.h"
#include "ui/present/stagepanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifications.h"
#include "ui/theme/banner.h"
#include "ui/theme/masks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

class TestPresenter final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theStateIsOneWord();
    void checksByKey();
    void theStageOutlivesTheMode();
    void leavingIsAnnouncedFirst();
    void returnsToWhatIsOnStage();
    void docksAndFloats();
    void nothingIsNameless();
    void theWholeScreenIsGivenBack();
    void whatEndedUnseenIsPutAway();

private:
    QString word() const { return child<QLabel>("stageWord")->text(); }
    template <class T> T* child(const char* name) const
    {
        return m_presenter->panel()->findChild<T*>(QString::fromLatin1(name));
    }
    Stage& stage() const { return m_window->view()->stage(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    Theme m_theme;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<EnvironmentStore> m_store;
    std::unique_ptr<ScenarioStore> m_scenarios;
    std::unique_ptr<Workspaces> m_workspaces;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PresentMode> m_mode;
    std::unique_ptr<Presenter> m_presenter;
};

void TestPresenter::initTestCase()
{
    m_theme.setMode(Theme::Mode::Light);
    m_theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()));
}

void TestPresenter::init()
{
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{});
    QString error;
    QVERIFY2(m_sandbox->start(&error), qPrintable(error));
    m_store = std::make_unique<EnvironmentStore>(m_folder.filePath(u"environments.json"_s));
    m_scenarios = std::make_unique<ScenarioStore>(m_folder.filePath(u"scenarios"_s));
    m_workspaces = std::make_unique<Workspaces>([this](const Environment& environment) {
        return std::make_unique<Workspace>(environment, m_clock);
    });
    Environment environment = unsavedEnvironment(
        m_sandbox->registryUrl(), m_sandbox->pipelinesUrl(), EnvironmentClass::Demo, false);
    environment.name = u"Staging"_s;
    Workspace& workspace = m_workspaces->open(environment);
    m_window = std::make_unique<MainWindow>(*m_workspaces, m_theme, nullptr);
    m_mode = std::make_unique<PresentMode>(
        PresentMode::Parts{*m_window, m_theme, *m_workspaces, *m_store, m_clock});
    m_presenter = std::make_unique<Presenter>(*m_window, *m_mode, *m_scenarios);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(
        workspace.pipelines().state().readAt && workspace.lineage().isFitForApproval(), 30'000);
    QVERIFY(!m_presenter->panel());
    QCOMPARE(m_mode->enter(), QString());
    QVERIFY(m_presenter->panel() && m_presenter->panel()->isVisible());
}

void TestPresenter::cleanup()
{
    m_presenter.reset();
    m_mode.reset();
    m_window.reset();
    m_workspaces.reset();
    m_sandbox.reset();
    m_theme.setTypeScale(1.0);
}

void TestPresenter::theStateIsOneWord()
{
    QCOMPARE(word(), stage().word());
    QVERIFY(!child<QPushButton>("stageReturn")->isEnabled());
    press(Qt::Key_F7); // without a scenario it does nothing
    press(Qt::Key_F8);
    stage().choose(ScenarioStore::sandbox());
    QCOMPARE(word(), stage().word());
    QVERIFY(child<QPushButton>("stageReturn")->isEnabled());
    QVERIFY(child<QLabel>("stageScenario")->text().contains(ScenarioStore::sandbox().name));
    QVERIFY(child<QPushButton>("stageOffer")->isHidden()); // nothing is offered
    QVERIFY(m_window->findChild<CountdownScreen*>()->isHidden());
}

void TestPresenter::checksByKey()
{
    stage().choose(ScenarioStore::sandbox());
    press(Qt::Key_F7);
    QCOMPARE(stage().state(), Stage::State::Checking);
    QCOMPARE(word(), u"Checking"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage().state() != Stage::State::Checking, 20'000);
    QVERIFY(stage().checkup());
    QCOMPARE(word(), stage().word());
}

// What was chosen, checked and armed is not lost with the looks.
void TestPresenter::theStageOutlivesTheMode()
{
    Stage* const before = &stage();
    before->choose(ScenarioStore::sandbox());
    m_mode->leave();
    QVERIFY(!m_presenter->panel());
    QCOMPARE(&stage(), before);
    QCOMPARE(m_mode->enter(), QString());
    QCOMPARE(&stage(), before);
    QCOMPARE(word(), before->word());
}

void TestPresenter::leavingIsAnnouncedFirst()
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(child<QLabel>("stageSentence")->text().contains(u"once more"_s));
    QVERIFY(child<QLabel>("stageSentence")->isVisible());
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!m_presenter->panel());
}

// The page of scenarios shows another one meanwhile: that is not what a press returns to.
void TestPresenter::returnsToWhatIsOnStage()
{
    Scenario other = ScenarioStore::sandbox();
    other.name = u"Opening of the talk"_s;
    stage().choose(other);
    press(Qt::Key_F8);
    QTRY_VERIFY(m_window->openReview());
    QVERIFY(m_window->openReview()->windowTitle().contains(other.name));
    QCOMPARE(stage().scenario(), std::optional(other));
    m_window->openReview()->reject();
}

void TestPresenter::docksAndFloats()
{
    QVERIFY(!m_presenter->panel()->isWindow());
    QVERIFY(StagePanel::canFloat());
    child<QPushButton>("stageFloat")->click();
    QTRY_VERIFY(m_presenter->panel()->isWindow());
    QVERIFY(m_presenter->panel()->windowFlags().testFlag(Qt::WindowStaysOnTopHint));
    QVERIFY(m_presenter->panel()->isVisible());
    QCOMPARE(word(), stage().word());
    // The pages' keys go on: the keyboard is the window's, before and after a press there.
    QTRY_VERIFY(m_window->isActiveWindow());
    stage().choose(ScenarioStore::sandbox());
    m_presenter->panel()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_presenter->panel()));
    QTest::keyClick(child<QPushButton>("stageCheck"), Qt::Key_Space);
    QTRY_VERIFY(m_window->isActiveWindow());
    press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), MainWindow::Pipelines);
    child<QPushButton>("stageFloat")->click();
    QTRY_VERIFY(!m_presenter->panel()->isWindow());
    QVERIFY(m_presenter->panel()->isVisible());
}

void TestPresenter::nothingIsNameless()
{
    const auto buttons = m_presenter->panel()->findChildren<QPushButton*>();
    QVERIFY(buttons.size() >= 5);
    for (const QPushButton* button : buttons)
        QVERIFY(!button->accessibleName().isEmpty() && !button->objectName().isEmpty());
}

void TestPresenter::theWholeScreenIsGivenBack()
{
    m_mode->leave();
    m_window->setGeometry(60, 60, 1000, 600);
    const QRect before = m_window->geometry();
    QCOMPARE(m_mode->enter(), QString());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    press(Qt::Key_F11);
    QVERIFY(m_window->isFullScreen());
    m_mode->leave();
    QVERIFY(!m_window->isFullScreen());
    QTRY_COMPARE(m_window->geometry(), before);
}

void TestPresenter::whatEndedUnseenIsPutAway()
{
    m_mode->leave();
    auto* banner = m_window->findChild<Banner*>(u"unseenBanner"_s);
    m_window->tellUnseen({u"Unknown: Delete secret-plans"_s, u"On Live (Production)."_s, true});
    QVERIFY(banner->isVisible());
    QCOMPARE(m_mode->enter(), QString());
    QVERIFY(!banner->isVisible());
}

QTEST_MAIN(TestPresenter)
#include "tst_presenter.moc"

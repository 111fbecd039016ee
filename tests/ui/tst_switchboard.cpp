// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects going from one environment to another in one window, by keyboard: what runs goes on and
// stays in sight until its end was seen, and what is open keeps to what is saved.
#include "app/environments/environmentstore.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/sandbox/sandbox.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/support/loginregistry.h"
#include "ui/environments/connectionnotices.h"
#include "ui/environments/environmentpopup.h"
#include "ui/environments/environmentsdialog.h"
#include "ui/environments/switchboard.h"
#include "ui/environments/welcomepage.h"
#include "ui/shell/closequestion.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/badge.h"
#include "ui/theme/textlink.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

class TestSwitchboard final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }

    void init()
    {
        SandboxOptions options;
        options.pace = 0.2; // slow enough that a clear is still running after a switch
        m_servers = std::make_unique<Sandbox>(options);
        QString error;
        QVERIFY2(m_servers->start(&error), qPrintable(error));
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(
            m_folder->filePath(u"window.ini"_s), QSettings::IniFormat);
        m_store = std::make_unique<EnvironmentStore>(m_folder->filePath(u"environments.json"_s));
        m_staging = environment(u"Staging"_s, EnvironmentClass::Demo);
        m_lab = environment(u"Lab"_s, EnvironmentClass::Development);
        m_lab.registryUrl = QUrl(u"http://127.0.0.1:9"_s); // nothing listens there
        m_lab.pipelinesUrl.clear();
        QCOMPARE(m_store->addAll({m_staging, m_lab}), QString());
        m_workspaces = std::make_unique<Workspaces>([this](const Environment& opened) {
            return std::make_unique<Workspace>(opened, m_clock);
        });
        m_window = std::make_unique<MainWindow>(*m_workspaces, m_theme, nullptr);
        m_board = std::make_unique<Switchboard>(Switchboard::Parts{*m_workspaces, *m_store,
            m_secrets, *m_window, [this] { return sandbox(); }, m_settings.get()});
    }

    void cleanup()
    {
        m_board.reset();
        m_window.reset();
        m_workspaces.reset();
        m_servers.reset();
    }

    void theFirstStartIsAWelcome()
    {
        m_board->openLast();
        show();
        auto* welcome = m_window->findChild<WelcomePage*>();
        QVERIFY(welcome != nullptr);
        auto* list = welcome->findChild<QListView*>(u"welcomeList"_s);
        QCOMPARE(list->model()->rowCount(), 2); // what is saved; the sandbox has its button
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(current(), u"Staging"_s);
        QTRY_VERIFY(m_window->findChild<WelcomePage*>() == nullptr);
    }

    void theSandboxIsOneKeyAway()
    {
        QVERIFY(m_store->remove(m_staging).isEmpty());
        QVERIFY(m_store->remove(m_lab).isEmpty());
        m_board->openLast();
        show();
        QTRY_COMPARE(focusName(), u"trySandboxButton"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(current(), u"Sandbox"_s);
        QVERIFY(
            m_workspaces->current()->environment().environmentClass == EnvironmentClass::Sandbox);
    }

    void theLastOneComesBack()
    {
        m_board->openSaved(m_lab.id);
        QTRY_COMPARE(current(), u"Lab"_s);
        m_workspaces->leave();
        m_board->openLast();
        QTRY_COMPARE(current(), u"Lab"_s);
        QVERIFY(m_store->remove(m_lab).isEmpty());
        m_board->openLast();
        QVERIFY(m_window->findChild<WelcomePage*>() != nullptr);
    }

    void byKeyboardFromOneToAnother()
    {
        m_board->openSaved(m_staging.id);
        QTRY_COMPARE(current(), u"Staging"_s);
        show();
        QPointer<Workspace> before = m_workspaces->current();
        QPointer<WorkspaceView> view = m_window->view();
        EnvironmentPopup* popup = popUp();
        QVERIFY(popup != nullptr);
        auto* list = popup->findChild<QListView*>();
        QCOMPARE(list->currentIndex().data().toString(), u"Staging"_s);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(current(), u"Lab"_s);
        QVERIFY(m_window->windowTitle().contains(u"Lab"_s));
        QVERIFY(before.isNull()); // nothing ran in it: it is gone, with its pages
        QVERIFY(view.isNull());
        QTRY_VERIFY(m_window->findChild<EnvironmentPopup*>() == nullptr);

        popup = popUp();
        QVERIFY(popup != nullptr);
        QTest::keyClick(popup->findChild<QListView*>(), Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<EnvironmentPopup*>() == nullptr);
        QCOMPARE(current(), u"Lab"_s);
    }

    void aPlanOutlivesTheSwitch()
    {
        PlanRun* run = runAClear();
        QVERIFY(run != nullptr);
        const QPointer<Workspace> left = m_workspaces->current();
        const QString word = wordFor(m_staging.environmentClass);
        const auto badgeIn = [](const QWidget& around) {
            const auto* badge = around.findChild<Badge*>(u"taskBadge"_s);
            return badge->isHidden() ? QString() : badge->text();
        };
        QCOMPARE(badgeIn(*m_window), word); // below every page, with what it does
        auto* task = m_window->findChild<TextLink*>(u"taskStatus"_s);
        QVERIFY2(
            task->accessibleName().contains(run->plan().title), qPrintable(task->accessibleName()));
        m_window->showPage(MainWindow::Artifacts);
        QTest::keyClick(task, Qt::Key_Space);
        QCOMPARE(m_window->currentPage(), MainWindow::Activity);
        m_board->openSaved(m_lab.id);
        QTRY_COMPARE(current(), u"Lab"_s);
        QVERIFY(!run->isEnded());
        QCOMPARE(badgeIn(*m_window->view()), QString()); // nothing runs in this one
        QVERIFY(!left.isNull());
        auto* row = m_window->findChild<QWidget*>(u"elsewhereRow"_s);
        QVERIFY(row != nullptr && row->isVisible());
        QVERIFY2(row->accessibleName().contains(u"Staging"_s), qPrintable(row->accessibleName()));
        QCOMPARE(row->findChild<Badge*>()->text(), word);
        QVERIFY(!m_window->close()); // it is asked about, wherever it runs
        auto* question = m_window->findChild<CloseQuestion*>();
        QVERIFY(question != nullptr);
        QTest::keyClick(question, Qt::Key_Escape);

        QTRY_VERIFY_WITH_TIMEOUT(run->isEnded(), 30'000);
        QCOMPARE(run->outcome(), Outcome::Verified);
        QVERIFY(row->isVisible()); // until its end was seen
        auto* away = m_window->findChild<QPushButton*>(u"elsewherePutAway"_s);
        QTRY_VERIFY(away->isVisible());
        away->setFocus();
        QTest::keyClick(away, Qt::Key_Space);
        QTRY_VERIFY(m_window->findChild<QWidget*>(u"elsewhereRow"_s) == nullptr);
        QVERIFY(!left.isNull()); // what was done there can still be read there
        m_board->openSaved(m_staging.id);
        QTRY_COMPARE(m_workspaces->current(), left.data());
        QCOMPARE(left->plans().runs().size(), 1);
    }

    void backToWhatRunsElsewhere()
    {
        PlanRun* run = runAClear();
        QVERIFY(run != nullptr);
        m_board->openSaved(m_lab.id);
        QTRY_COMPARE(current(), u"Lab"_s);
        auto* go = m_window->findChild<QPushButton*>(u"elsewhereShow"_s);
        QTest::keyClick(go, Qt::Key_Space);
        QTRY_COMPARE(current(), u"Staging"_s);
        QCOMPARE(m_window->currentPage(), MainWindow::Activity);
        QTRY_VERIFY(m_window->findChild<QWidget*>(u"elsewhereRow"_s) == nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnded(), 30'000);
    }

    void unlockedProductionStaysUnlockedForThisRun()
    {
        Environment production = m_staging;
        production.environmentClass = EnvironmentClass::Production;
        QCOMPARE(m_store->save(production, m_staging), QString());
        m_board->openSaved(m_staging.id);
        QTRY_COMPARE(current(), u"Staging"_s);
        QVERIFY(m_workspaces->current()->isReadOnly());
        m_workspaces->current()->setReadOnly(false);
        m_board->openSaved(m_lab.id);
        QTRY_COMPARE(current(), u"Lab"_s);
        m_board->openSaved(m_staging.id);
        QTRY_COMPARE(current(), u"Staging"_s);
        QVERIFY(!m_workspaces->current()->isReadOnly());
    }

    void whatIsOpenKeepsToWhatIsSaved()
    {
        m_board->openSaved(m_staging.id);
        QTRY_COMPARE(current(), u"Staging"_s);
        EnvironmentStore other(m_store->path()); // another Steward
        Environment production = m_staging;
        production.environmentClass = EnvironmentClass::Production;
        QCOMPARE(other.save(production, m_staging), QString());
        QTRY_VERIFY(m_workspaces->current()->environment().environmentClass
            == EnvironmentClass::Production);
        QVERIFY(m_workspaces->current()->isReadOnly());
        QVERIFY(!m_workspaces->current()->environment().name.isEmpty());
    }

    void aBetterAddressIsOneButton()
    {
        QUrl wrong = m_servers->registryUrl();
        const QUrl right = wrong;
        wrong.setPath(QString());
        m_board->begin(unsavedEnvironment(wrong, {}, {}, false));
        show();
        auto* use = m_window->findChild<QWidget*>(u"artifactsPlaceholder"_s)
                        ->findChild<QPushButton*>(u"placeholderProposal"_s);
        QVERIFY(use != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(use->isVisible(), 20'000);
        QVERIFY2(use->text().contains(right.toString()), qPrintable(use->text()));
        QTest::keyClick(use, Qt::Key_Space);
        QTRY_COMPARE(m_workspaces->current()->environment().registryUrl, right);
        QTRY_VERIFY(m_workspaces->current()->artifacts().state().readAt);
        QCOMPARE(m_board->choices().size(), 4); // both saved, this one, the sandbox
    }

    void aMissingSignInIsOneButton()
    {
        LoginRegistry registry; // 403: who is asking (registry 1.2)
        Environment guarded = environment(u"Guarded"_s, EnvironmentClass::Demo);
        guarded.registryUrl = registry.url();
        QCOMPARE(m_store->save(guarded, std::nullopt), QString());
        m_board->openSaved(guarded.id);
        QTRY_COMPARE(current(), u"Guarded"_s);
        show();
        auto* notices = m_window->findChild<ConnectionNotices*>();
        QVERIFY(notices != nullptr);
        QTRY_VERIFY(notices->findChild<QWidget*>(u"registryNoSignInNotice"_s) != nullptr);
        auto* setUp = notices->findChild<QWidget*>(u"registryNoSignInNotice"_s)
                          ->findChild<QPushButton*>(u"bannerAction"_s);
        QTest::keyClick(setUp, Qt::Key_Space);
        auto* editor = m_window->findChild<EnvironmentsDialog*>();
        QVERIFY(editor != nullptr && editor->isVisible());
        // At the one that wants it, though two stand before it in the list.
        QCOMPARE(editor->findChild<QLineEdit*>(u"environmentNameField"_s)->text(), u"Guarded"_s);
        QTest::keyClick(setUp, Qt::Key_Space); // once more: the same editor
        QCOMPARE(m_window->findChildren<EnvironmentsDialog*>().size(), 1);
        QVERIFY(registry.server().requests().size() > 0);
        QCOMPARE(registry.logins(), 0); // nothing was tried unasked
    }

private:
    Environment environment(const QString& name, EnvironmentClass environmentClass) const
    {
        Environment made;
        made.id = QUuid::createUuid();
        made.name = name;
        made.environmentClass = environmentClass;
        made.registryUrl = m_servers->registryUrl();
        made.pipelinesUrl = m_servers->pipelinesUrl();
        made.interval = std::chrono::milliseconds(500);
        return made;
    }

    tl::expected<Environment, QString> sandbox() const
    {
        Environment made = environment(u"Sandbox"_s, EnvironmentClass::Sandbox);
        return made;
    }

    void show()
    {
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QString current() const
    {
        const Workspace* workspace = m_workspaces->current();
        return workspace ? workspace->environment().name : QString();
    }

    static QString focusName()
    {
        const QWidget* widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }

    EnvironmentPopup* popUp()
    {
        m_window->activateWindow(); // after a popup this platform forgets whose turn it is
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return nullptr;
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        return m_window->findChild<EnvironmentPopup*>();
    }

    PlanRun* runAClear()
    {
        m_board->openSaved(m_staging.id);
        if (!QTest::qWaitFor([this] {
                return m_workspaces->current()
                    && m_workspaces->current()->pipelines().state().readAt;
            }))
            return nullptr;
        show();
        Plans& plans = m_workspaces->current()->plans();
        const auto snapshot = m_workspaces->current()->pipelines().snapshot();
        const auto it = std::find_if(
            snapshot->items->begin(), snapshot->items->end(), [](const Pipeline& pipeline) {
                return isFullyStopped(pipeline) && pipeline.storage == StorageState::InUse;
            });
        if (it == snapshot->items->end())
            return nullptr;
        std::optional<Plan> plan;
        plans.clearStorage({it->identity})->then(this, [&plan](const Result<Plan>& made) {
            plan = *made;
        });
        if (!QTest::qWaitFor([&plan] { return plan.has_value(); }))
            return nullptr;
        return plans.run(*plan, {plan->guard.phrase, {}});
    }

    SystemClock m_clock;
    MemorySecretStore m_secrets;
    Theme m_theme;
    Environment m_staging;
    Environment m_lab;
    std::unique_ptr<Sandbox> m_servers;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<EnvironmentStore> m_store;
    std::unique_ptr<Workspaces> m_workspaces;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Switchboard> m_board;
};

QTEST_MAIN(TestSwitchboard)
#include "tst_switchboard.moc"

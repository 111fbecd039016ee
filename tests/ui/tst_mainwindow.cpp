// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the window as a whole, by keyboard, against the sandbox: pages, focus, names for screen
// readers, what happens when the servers go, and that closing never abandons a running plan.
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/sandbox/sandbox.h"
#include "tests/support/heldport.h"
#include "ui/plan/reviewdialog.h"
#include "ui/shell/closequestion.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject {
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
        options.pace = 0.05;
        options.registryPort = m_registryPort.number();
        options.pipelinesPort = m_pipelinesPort.number();
        m_sandbox = std::make_unique<Sandbox>(options);
        QString error;
        QVERIFY2(m_sandbox->start(&error), qPrintable(error));
        open(m_sandbox->registryUrl(), m_sandbox->pipelinesUrl());
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->artifacts().state().readAt
                && m_workspace->pipelines().state().readAt
                && m_workspace->lineage().isFitForApproval(),
            30'000);
    }

    void cleanup()
    {
        m_window.reset();
        m_workspaces.reset();
        m_sandbox.reset();
    }

    void pagesByKeyboard()
    {
        for (int page = MainWindow::Overview; page <= MainWindow::Scenarios; ++page) {
            QTest::keyClick(
                m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
            QCOMPARE(static_cast<int>(m_window->currentPage()), page);
        }
    }

    void typingAFilterKeepsTheKeyboard()
    {
        m_window->showPage(MainWindow::Artifacts);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        const QString typed = u"sentiment-de"_s;
        for (const QChar letter : typed) {
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            QCOMPARE(QApplication::focusWidget(), field);
        }
        QCOMPARE(field->text(), typed);
        auto* table = m_window->findChild<DataTable*>(u"artifactTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void columnsAreRemembered()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"steward.ini"_s), QSettings::IniFormat);
        const auto table = [](const MainWindow& window) {
            return window.findChild<DataTable*>(u"artifactTable"_s);
        };
        {
            MainWindow window(*m_workspaces, m_theme, &settings);
            table(window)->sortByColumn(3, Qt::DescendingOrder);
        }
        MainWindow window(*m_workspaces, m_theme, &settings);
        QCOMPARE(table(window)->model()->index(0, 3).data().toString(), u"62"_s);
    }

    void f6GoesBetweenTableAndDetails()
    {
        m_window->showPage(MainWindow::Artifacts);
        auto* table = m_window->findChild<DataTable*>(u"artifactTable"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F6);
        QVERIFY(QApplication::focusWidget() != nullptr);
        QVERIFY(!table->isAncestorOf(QApplication::focusWidget()) && !table->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QTRY_VERIFY(table->hasFocus());
    }

    void nothingThatTakesTheKeyboardIsNameless()
    {
        for (int page = MainWindow::Overview; page <= MainWindow::Scenarios; ++page) {
            m_window->showPage(static_cast<MainWindow::PageIndex>(page));
            const QList<QWidget*> widgets = m_window->findChildren<QWidget*>();
            for (QWidget* widget : widgets) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                    continue;
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(face != nullptr);
                QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                    qPrintable(u"%1 (%2)"_s.arg(widget->objectName(),
                        QString::fromLatin1(widget->metaObject()->className()))));
            }
        }
    }

    void serverTextIsNeverRendered()
    {
        const QList<QLabel*> labels = m_window->findChildren<QLabel*>();
        QVERIFY(labels.size() > 20);
        for (const QLabel* label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->pixmap().isNull()
                    || label->text().isEmpty(),
                qPrintable(label->text()));
    }

    void lostServersKeepTheirRowsAndLockTheVerbs()
    {
        m_window->showPage(MainWindow::Artifacts);
        auto* table = m_window->findChild<DataTable*>(u"artifactTable"_s);
        const int rows = table->model()->rowCount();
        QVERIFY(rows > 0);
        table->selectRow(0);
        m_sandbox.reset();
        m_workspace->readNow();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_workspace->artifacts().state().phase == FeedState::Phase::Failing, 20'000);
        QCOMPARE(table->model()->rowCount(), rows);
        auto* retry = m_window->findChild<QPushButton*>(u"registryRetryButton"_s);
        QTRY_VERIFY(retry->isVisible());
        auto* verb = m_window->findChild<DestroyButton*>(u"deleteArtifactButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(verb->isBlocked(), 20'000);
        QVERIFY(!verb->reason().isEmpty());
        QVERIFY(verb->isEnabled()); // dimmed, but it can be asked why
    }

    void readOnlyOffersNothing()
    {
        m_window->showPage(MainWindow::Artifacts);
        m_window->findChild<DataTable*>(u"artifactTable"_s)->selectRow(0);
        auto* toggle = m_window->findChild<QPushButton*>(u"readOnlySwitch"_s);
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(m_workspace->isReadOnly());
        for (const QString& name :
            {u"deleteArtifactButton"_s, u"clearStorageButton"_s, u"resetRegistryButton"_s}) {
            auto* verb = m_window->findChild<DestroyButton*>(name);
            QVERIFY2(verb != nullptr, qPrintable(name));
            QTRY_VERIFY2(verb->isBlocked(), qPrintable(name));
        }
    }

    void closingAsksWhileAPlanRuns()
    {
        const auto snapshot = m_workspace->pipelines().snapshot();
        const auto it = std::find_if(
            snapshot->items->begin(), snapshot->items->end(), [](const Pipeline& pipeline) {
                return isFullyStopped(pipeline) && pipeline.storage == StorageState::InUse;
            });
        QVERIFY(it != snapshot->items->end());
        std::optional<Plan> plan;
        m_workspace->plans()
            .clearStorage({it->identity})
            ->then(this, [&plan](const Result<Plan>& made) { plan = *made; });
        QTRY_VERIFY(plan.has_value());
        PlanRun* run = m_workspace->plans().run(*plan, {plan->guard.phrase, {}});
        QVERIFY(!m_window->close());
        auto* question = m_window->findChild<CloseQuestion*>();
        QVERIFY(question != nullptr);
        QTest::keyClick(question, Qt::Key_Escape);
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnded(), 20'000);
        QCOMPARE(run->outcome(), Outcome::Verified);
        QVERIFY(m_window->close());
    }

    void aWrongPrefixIsSaidAndTheRightOneProposed()
    {
        m_window.reset();
        m_workspaces.reset();
        QUrl wrong = m_sandbox->registryUrl();
        wrong.setPath(QString());
        open(wrong, {});
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->suggestedRegistryUrl().has_value(), 20'000);
        QCOMPARE(*m_workspace->suggestedRegistryUrl(), m_sandbox->registryUrl());
    }

private:
    void open(const QUrl& registry, const QUrl& pipelines)
    {
        Environment environment
            = unsavedEnvironment(registry, pipelines, EnvironmentClass::Sandbox, false);
        environment.interval = std::chrono::milliseconds(300);
        m_workspaces = std::make_unique<Workspaces>([this](const Environment& opened) {
            return std::make_unique<Workspace>(opened, m_clock);
        });
        m_workspace = &m_workspaces->open(environment);
        m_window = std::make_unique<MainWindow>(*m_workspaces, m_theme, nullptr);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    SystemClock m_clock;
    Theme m_theme;
    HeldPort m_registryPort; // the sandbox may be lost
    HeldPort m_pipelinesPort;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Workspaces> m_workspaces;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

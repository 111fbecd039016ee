// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects an audience's ignorance: in the presenter's mode no widget, tool tip, accessible text,
// title or model of any page tells a server's address, a tenant or a user, which they do outside;
// and leaving gives everything back, with nothing of the mode in the settings.

#include "app/environments/environmentstore.h"
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
#include "tests/support/sampleplans.h"
#include "tests/ui/everytext.h"
#include "ui/plan/reviewdialog.h"
#include "ui/present/presentmode.h"
#include "ui/present/stagekeys.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/datatable.h"
#include "ui/theme/masks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPresentMode final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    }
    void init();
    void cleanup();
    void nothingPrivateOnAnyPage();
    void nothingPrivateWhenServersAreLost();
    void nothingPrivateInReviewsAndResults();
    void whatCouldShowMoreIsClosed();
    void productionIsRefused();
    void leavingGivesEverythingBack();
    void remoteKeysNeitherLeaveNorUnmask();
    void closingKeepsTheSizeOfBefore();

private:
    void open(EnvironmentClass environmentClass);
    void everyPage();
    QStringList leaks() const { return everyTextWith({m_host, u"zqtenant"_s, u"zquser"_s}); }
    void settle()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    Theme m_theme;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    QString m_host;
    HeldPort m_registryPort; // the sandbox may be lost
    HeldPort m_pipelinesPort;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<EnvironmentStore> m_store;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Workspaces> m_workspaces;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PresentMode> m_mode;
};

void TestPresentMode::init()
{
    SandboxOptions options;
    options.pace = 0.05;
    options.registryPort = m_registryPort.number();
    options.pipelinesPort = m_pipelinesPort.number();
    m_sandbox = std::make_unique<Sandbox>(options);
    QString error;
    QVERIFY2(m_sandbox->start(&error), qPrintable(error));
    m_host = u"127.0.0.1"_s;
    m_store = std::make_unique<EnvironmentStore>(m_folder.filePath(u"environments.json"_s));
    m_settings
        = std::make_unique<QSettings>(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    open(EnvironmentClass::Demo);
}

void TestPresentMode::cleanup()
{
    m_mode.reset();
    m_window.reset();
    m_workspaces.reset();
    m_sandbox.reset();
    Masks::install(nullptr);
    m_theme.setTypeScale(1.0);
}

void TestPresentMode::open(EnvironmentClass environmentClass)
{
    m_mode.reset();
    m_window.reset();
    m_workspaces = std::make_unique<Workspaces>([this](const Environment& environment) {
        return std::make_unique<Workspace>(environment, m_clock);
    });
    Environment environment = unsavedEnvironment(
        m_sandbox->registryUrl(), m_sandbox->pipelinesUrl(), environmentClass, false);
    environment.name = u"Staging"_s;
    environment.tenant = u"zqtenant"_s;
    environment.registrySignIn.user = u"zquser"_s;
    Workspace& workspace = m_workspaces->open(environment);
    m_window = std::make_unique<MainWindow>(*m_workspaces, m_theme, m_settings.get());
    m_mode = std::make_unique<PresentMode>(
        PresentMode::Parts{*m_window, m_theme, *m_workspaces, *m_store, m_clock});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(workspace.artifacts().state().readAt
            && workspace.pipelines().state().readAt && workspace.lineage().isFitForApproval(),
        30'000);
}

// What is shown late is shown: chosen rows have details.
void TestPresentMode::everyPage()
{
    for (int page = MainWindow::Overview; page <= MainWindow::Activity; ++page) {
        m_window->showPage(static_cast<MainWindow::PageIndex>(page));
        const auto tables = m_window->findChildren<DataTable*>();
        for (DataTable* table : tables) {
            if (table->isVisible() && table->model() && table->model()->rowCount() > 0)
                table->setCurrentIndex(table->model()->index(0, 1));
        }
        QCoreApplication::processEvents();
    }
}

void TestPresentMode::nothingPrivateOnAnyPage()
{
    everyPage();
    QVERIFY(!leaks().isEmpty()); // else this proves nothing
    QCOMPARE(m_mode->enter(), QString());
    settle();
    everyPage();
    const auto* table = m_window->findChild<DataTable*>(u"artifactTable"_s);
    QVERIFY(table->model()->rowCount() > 0); // shown, not only silent
    QCOMPARE(leaks().join(u'\n'), QString());
    m_mode->leave();
    settle();
    everyPage();
    QVERIFY(!leaks().isEmpty());
}

void TestPresentMode::nothingPrivateWhenServersAreLost()
{
    m_sandbox.reset();
    const Workspace& workspace = *m_workspaces->current();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.artifacts().state().phase == FeedState::Phase::Failing
            && workspace.pipelines().state().phase == FeedState::Phase::Failing,
        20'000);
    everyPage();
    QVERIFY(!leaks().isEmpty());
    QCOMPARE(m_mode->enter(), QString());
    settle();
    everyPage();
    QCOMPARE(leaks().join(u'\n'), QString());
}

void TestPresentMode::nothingPrivateInReviewsAndResults()
{
    Plan plan = samplePlanReset();
    plan.server = m_workspaces->current()->registryKey();
    plan.tenantName = u"zqtenant"_s;
    plan.environment = m_workspaces->current()->environment();
    plan.obstacles
        = {u"GET http://%1/artifacts was refused for zquser"_s.arg(plan.server.display())};
    const auto reviewed = [this] {
        m_window->view()->review(m_workspaces->current()->plans().resetRegistry(), u"Reset"_s);
        return QTest::qWaitFor(
            [this] { return m_window->openReview()->face() == ReviewDialog::Face::Reviewing; },
            20'000);
    };
    for (const bool presents : {false, true}) {
        if (presents)
            QCOMPARE(m_mode->enter(), QString());
        QVERIFY(reviewed());
        QCOMPARE(everyTextWith({m_host}).isEmpty(), presents);
        m_window->openReview()->reject();
        settle();
        PlanRun run(plan);
        ReviewDialog result(*m_workspaces->current(), &run, m_window.get());
        result.show();
        QVERIFY2(leaks().isEmpty() == presents, qPrintable(leaks().join(u'\n')));
    }
}

void TestPresentMode::whatCouldShowMoreIsClosed()
{
    QCOMPARE(m_mode->enter(), QString());
    settle();
    everyPage();
    for (const auto& name :
        {u"rawRecordButton"_s, u"pipelineRawButton"_s, u"pipelineLogButton"_s}) {
        auto* button = m_window->findChild<QPushButton*>(name);
        QVERIFY2(button, qPrintable(name));
        const QSignalSpy clicked(button, &QPushButton::clicked);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(clicked.size(), 0);
        QVERIFY(button->toolTip().contains(u"presenting"_s));
    }
    QVERIFY(!m_window->findChild<QWidget*>(u"readOnlySwitch"_s)->isVisible());
    QVERIFY(m_window->findChild<QWidget*>(u"presentingBadge"_s)->isVisible());
}

void TestPresentMode::productionIsRefused()
{
    open(EnvironmentClass::Production);
    QVERIFY(m_mode->enter().contains(u"Production"_s));
    QVERIFY(!m_mode->isOn());
    QVERIFY(!isPresenting());
}

void TestPresentMode::leavingGivesEverythingBack()
{
    m_window->setGeometry(40, 30, 1111, 666);
    m_window->showPage(MainWindow::Pipelines);
    auto* table = m_window->findChild<DataTable*>(u"artifactTable"_s);
    table->sortByColumn(3, Qt::DescendingOrder);
    const QByteArray columns = table->saveState();
    const QFont font = QApplication::font();
    const QRect geometry = m_window->geometry();
    const auto kept = [this] {
        QVariantMap all;
        const QStringList keys = m_settings->allKeys();
        for (const QString& key : keys)
            all.insert(key, m_settings->value(key));
        return all;
    };
    const QVariantMap before = kept();
    QCOMPARE(m_mode->enter(), QString());
    QVERIFY(QApplication::font().pointSizeF() > 1.4 * font.pointSizeF());
    QCOMPARE(m_window->currentPage(), MainWindow::Pipelines);
    m_window->resize(1400, 900);
    table = m_window->findChild<DataTable*>(u"artifactTable"_s);
    table->sortByColumn(1, Qt::AscendingOrder);
    m_window->showPage(MainWindow::Overview);
    settle();
    QCOMPARE(kept(), before); // as a crash would leave it
    m_mode->leave();
    settle();
    QCOMPARE(QApplication::font(), font);
    QCOMPARE(m_window->geometry(), geometry);
    table = m_window->findChild<DataTable*>(u"artifactTable"_s);
    QCOMPARE(table->saveState(), columns);
    QCOMPARE(kept(), before);
}

void TestPresentMode::remoteKeysNeitherLeaveNorUnmask()
{
    QCOMPARE(m_mode->enter(), QString());
    settle();
    m_window->showPage(MainWindow::Artifacts);
    auto* table = m_window->findChild<DataTable*>(u"artifactTable"_s);
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    table->setFocus();
    const QModelIndex current = table->currentIndex();
    const QWidget* const focused = QApplication::focusWidget();
    QVERIFY(focused);
    for (const Qt::Key key :
        {Qt::Key_Escape, Qt::Key_F5, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Period}) {
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(table, key);
        settle();
        QVERIFY(m_mode->isOn());
        QVERIFY(isPresenting());
        QCOMPARE(QApplication::focusWidget(), focused);
        QCOMPARE(table->currentIndex(), current);
        QVERIFY(!m_window->openReview());
    }
    QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(m_mode->isOn());
    QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!m_mode->isOn());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_mode->isOn()); // by the same key
}

void TestPresentMode::closingKeepsTheSizeOfBefore()
{
    m_window->setGeometry(40, 30, 1111, 666);
    QCOMPARE(m_mode->enter(), QString());
    m_window->close();
    QVERIFY(!m_mode->isOn());
    QMainWindow other;
    QVERIFY(other.restoreGeometry(m_settings->value("window/geometry"_L1).toByteArray()));
    QCOMPARE(other.size(), QSize(1111, 666));
}

QTEST_MAIN(TestPresentMode)
#include "tst_presentmode.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the command palette, by keyboard, on the real window over the sandbox: everything has a
// name, what cannot run says why, and a verb opens its review and sends nothing.
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/sandbox/sandbox.h"
#include "ui/plan/reviewdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

class TestCommandPalette final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
        SandboxOptions options;
        options.pace = 0.05;
        m_sandbox = std::make_unique<Sandbox>(options);
        QString error;
        QVERIFY2(m_sandbox->start(&error), qPrintable(error));
    }

    void init()
    {
        Environment environment;
        environment.id = QUuid::createUuid();
        environment.name = u"Sandbox"_s;
        environment.environmentClass = EnvironmentClass::Sandbox;
        environment.registryUrl = m_sandbox->registryUrl();
        environment.pipelinesUrl = m_sandbox->pipelinesUrl();
        m_workspaces = std::make_unique<Workspaces>([this](const Environment& opened) {
            return std::make_unique<Workspace>(opened, m_clock);
        });
        m_workspace = &m_workspaces->open(environment);
        m_window = std::make_unique<MainWindow>(*m_workspaces, m_theme, nullptr);
        m_window->show();
        m_window->activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->artifacts().state().readAt
                && m_workspace->pipelines().state().readAt
                && m_workspace->lineage().isFitForApproval(),
            30'000);
    }

    void cleanup()
    {
        m_window.reset();
        m_workspaces.reset();
    }

    void cleanupTestCase() { m_sandbox.reset(); }

    void goesToAPage()
    {
        open();
        type(u"go overview"_s);
        QCOMPARE(shown().first(), u"Go to Overview"_s);
        enter();
        QCOMPARE(m_window->currentPage(), MainWindow::Overview);
        QTRY_VERIFY(!palette());
    }

    void goesToAThingByName()
    {
        const Artifact wanted = m_workspace->artifacts().snapshot()->items->last();
        open();
        type(wanted.name);
        const int row = static_cast<int>(shown().indexOf(wanted.name));
        QVERIFY(row >= 0);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(field(), Qt::Key_Down);
        enter();
        QCOMPARE(m_window->currentPage(), MainWindow::Artifacts);
        const Pipeline pipeline = m_workspace->pipelines().snapshot()->items->first();
        open();
        type(pipeline.identity.name);
        enter();
        QCOMPARE(m_window->currentPage(), MainWindow::Pipelines);
    }

    // Chosen there it is read and shown; nothing more.
    void aVerbOpensItsReview()
    {
        const Artifact target = m_workspace->artifacts().snapshot()->items->first();
        m_window->view()->showArtifact(identityOf(target));
        open();
        type(u"delete "_s + target.name);
        QCOMPARE(shown().size(), 1);
        enter();
        QTRY_VERIFY(m_window->openReview());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_window->openReview()->face() == ReviewDialog::Face::Reviewing, 20'000);
        QVERIFY(!m_workspace->plans().isRunning());
        QVERIFY(m_workspace->plans().runs().isEmpty());
        QCOMPARE(m_window->openReview()->focusWidget()->objectName(), u"cancelButton"_s);
        QTest::keyClick(m_window->openReview(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->openReview());
    }

    void whatCannotRunSaysWhyAndStays()
    {
        m_workspace->setReadOnly(true);
        open();
        type(u"reset"_s);
        QCOMPARE(shown(), QStringList{u"Reset registry..."_s});
        enter();
        QVERIFY(palette() && palette()->isVisible());
        QVERIFY(!m_window->openReview());
        const QString words = palette()->findChild<QLabel*>(u"commandWords"_s)->text();
        QVERIFY2(words.contains(u"ead-only"_s), qPrintable(words));
        QVERIFY(field()->accessibleDescription().contains(u"not now"_s));
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_VERIFY(!palette());
    }

    // Nothing is dropped silently: a verb without a selection is there, with what it wants.
    void everyVerbIsThere()
    {
        open();
        const QString all = shown().join(u'\n');
        for (const char* verb : {"Delete", "Replace", "Register", "Clear storage", "Stop", "Start",
                 "Pause", "Reset registry", "Read now", "Keyboard shortcuts", "Quit"})
            QVERIFY2(all.contains(QLatin1StringView(verb), Qt::CaseInsensitive), verb);
        QTest::keyClick(field(), Qt::Key_Escape);
    }

    void nothingIsCalledSo()
    {
        open();
        type(u"no such thing anywhere"_s);
        QVERIFY(shown().isEmpty());
        enter(); // does nothing
        QVERIFY(palette());
        QCOMPARE(
            palette()->findChild<QLabel*>(u"commandWords"_s)->text(), u"Nothing is called so."_s);
    }

    void environmentsAndShortcuts()
    {
        bool opened = false;
        m_window->addCommands([&opened] {
            return QList<Command>{{u"Open Staging"_s, u"environment, Demo"_s, Glyph::Arrow, false,
                {}, [&opened] { opened = true; }}};
        });
        open();
        type(u"staging"_s);
        enter();
        QVERIFY(opened);
        open();
        type(u"keyboard"_s);
        enter();
        QTRY_VERIFY(m_window->findChild<QDialog*>(u"shortcutsDialog"_s));
        const auto labels
            = m_window->findChild<QDialog*>(u"shortcutsDialog"_s)->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
            [](const QLabel* label) { return label->text() == u"Ctrl+K"_s; }));
    }

    void theModelKeepsItsWord()
    {
        CommandModel model(
            {{u"Stop orders..."_s}, {u"Go to Overview"_s}, {u"Force stop orders..."_s}},
            [](const QStringList& words) {
                return QList<Command>{{u"found "_s + words.join(u'+')}};
            });
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto names = [&model] {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row)
                all.append(model.at(row).text);
            return all;
        };
        QCOMPARE(names().size(), 3);
        model.setQuery(u"ORDERS stop"_s);
        QCOMPARE(names(),
            (QStringList{u"Stop orders..."_s, u"Force stop orders..."_s, u"found ORDERS+stop"_s}));
        model.setQuery(u"force"_s);
        QCOMPARE(names().first(), u"Force stop orders..."_s);
    }

private:
    CommandPalette* palette() const { return m_window->findChild<CommandPalette*>(); }
    QLineEdit* field() const { return palette()->findChild<QLineEdit*>(u"commandField"_s); }
    QStringList shown() const
    {
        const auto* model = palette()->findChild<QTableView*>(u"commandTable"_s)->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data().toString());
        return all;
    }
    void open()
    {
        QTRY_VERIFY(!palette());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette() && palette()->isVisible());
        QVERIFY(!field()->accessibleName().isEmpty());
    }
    void type(const QString& text) { QTest::keyClicks(field(), text); }
    void enter() { QTest::keyClick(field(), Qt::Key_Return); }

    Theme m_theme;
    SystemClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Workspaces> m_workspaces;
    std::unique_ptr<MainWindow> m_window;
    Workspace* m_workspace = nullptr;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"

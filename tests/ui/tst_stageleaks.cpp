// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects an audience's ignorance by walking through the whole window with something private in
// every class of data: hosts, tenants, users, e-mail addresses, paths, tokens and what a program
// holds. On stage no page, dialog, menu, palette or clipboard tells any of it. Off stage the same
// walk finds all of it, else it would prove nothing.

#include "app/environments/environmentstore.h"
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/approval.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/ui/everytext.h"
#include "tests/ui/stagedhouse.h"
#include "ui/environments/switchboard.h"
#include "ui/present/presenter.h"
#include "ui/present/presentmode.h"
#include "ui/theme/datatable.h"
#include "ui/theme/masks.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QTabBar>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

Scenario telling()
{
    Scenario scenario = ScenarioStore::sandbox();
    scenario.name = u"Talk"_s;
    scenario.about
        = u"Ask jo@zqmail.example. See /home/zqpath/talk.md; Bearer zqtokenzqtoken1234. "_s
        + u"Signed in as zquser of zqtenant."_s;
    PipelineProgram program;
    program.sql = u"CREATE TABLE t (a INT) WITH ('password' = 'zqsecret')"_s;
    scenario.pipelines.named.append({.name = u"zz-missing"_s,
        .state = StateWish::Stopped,
        .storage = StorageWish::Left,
        .description = {},
        .program = program});
    return scenario;
}

} // namespace

class TestStageLeaks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    }

    void init()
    {
        m_house = std::make_unique<StagedHouse>(m_theme);
        m_store
            = std::make_unique<EnvironmentStore>(m_house->folder.filePath(u"environments.json"_s));
        Environment elsewhere;
        elsewhere.id = QUuid::createUuid();
        elsewhere.name = u"Elsewhere at registry.zqhost.example:8000"_s;
        elsewhere.registryUrl = QUrl(u"http://registry.zqhost.example:8000/api"_s);
        elsewhere.environmentClass = EnvironmentClass::Production;
        QCOMPARE(m_store->save(elsewhere, std::nullopt), QString());
        QCOMPARE(m_house->store.save(telling()), QString());
        m_switchboard = std::make_unique<Switchboard>(
            Switchboard::Parts{*m_house->workspaces, *m_store, m_secrets, *m_house->window,
                [] { return tl::unexpected(QString()); }, &m_house->settings});
        m_mode = std::make_unique<PresentMode>(PresentMode::Parts{
            *m_house->window, m_theme, *m_house->workspaces, *m_store, m_house->clock});
        m_presenter = std::make_unique<Presenter>(*m_house->window, *m_mode, m_house->store);
        m_house->stage().choose(telling());
        QTRY_VERIFY_WITH_TIMEOUT(m_house->workspace->artifacts().state().readAt
                && m_house->workspace->pipelines().state().readAt
                && m_house->workspace->lineage().isFitForApproval(),
            30'000);
    }

    void cleanup()
    {
        m_presenter.reset();
        m_mode.reset();
        m_switchboard.reset();
        m_house.reset();
        Masks::install(nullptr);
        m_theme.setTypeScale(1.0);
    }

    void nothingPrivateIsTold()
    {
        const QString all = walk().join(u'\n');
        for (const QString& marker : m_markers)
            QVERIFY2(all.contains(marker, Qt::CaseInsensitive), qPrintable(marker));
        QCOMPARE(m_mode->enter(), QString());
        QCOMPARE(walk().join(u'\n'), QString());
        QVERIFY(m_places > 25); // it was there, not only silent
        m_mode->leave();
        window().showPage(MainWindow::Overview);
        look(u"after leaving"_s);
        QVERIFY(!m_found.isEmpty());
    }

    // Whoever presents shows sources.
    void sourcesOfArtifactsAreTold()
    {
        QCOMPARE(m_mode->enter(), QString());
        m_house->window->showPage(MainWindow::Artifacts);
        auto* table = m_house->find<DataTable>("artifactTable");
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->setCurrentIndex(table->model()->index(0, 1));
        QTRY_VERIFY(!everyTextWith({u"https://huggingface.co/google-bert"_s}).isEmpty());
    }

    void productionStaysClosed()
    {
        QCOMPARE(m_mode->enter(), QString());
        const QUuid shown = m_house->workspaces->current()->environment().id;
        const Environment elsewhere = m_store->environments().constFirst();
        QVERIFY(!Switchboard::refusalOf(elsewhere).isEmpty());
        m_switchboard->openSaved(elsewhere.id);
        m_switchboard->openUnsaved(elsewhere);
        QCoreApplication::processEvents();
        QCOMPARE(m_house->workspaces->current()->environment().id, shown);
        QVERIFY(m_mode->isOn());
        QVERIFY(!everyTextWith({u"not opened while presenting"_s}).isEmpty()); // and it says why
        m_mode->leave();
        m_switchboard->openSaved(elsewhere.id);
        QTRY_COMPARE(m_house->workspaces->current()->environment().id, elsewhere.id);
        QVERIFY(!m_mode->enter().isEmpty());
        QVERIFY(!m_mode->isOn());
    }

    // How a plan of another environment ends is a notification, and it may be of Production.
    void plansElsewhereAreNotTold()
    {
        auto* strip = m_house->find<QWidget>("elsewhereStrip");
        bool begun = false;
        const auto held = m_house->workspace->artifacts().snapshot();
        Plans& plans = m_house->workspace->plans();
        plans.deleteArtifacts({identityOf(held->items->last())})
            ->then(this, [&plans, &begun](const Result<Plan>& plan) {
                QVERIFY(plan.has_value());
                begun = plans.run(*plan, {plan->guard.phrase, {}}) != nullptr;
            });
        QTRY_VERIFY_WITH_TIMEOUT(begun, 30'000);
        Environment other = m_house->workspace->environment();
        other.id = QUuid::createUuid();
        other.name = u"Stage"_s;
        m_house->workspaces->open(other);
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(m_mode->enter(), QString());
        QVERIFY(!strip->isVisible());
        m_mode->leave();
        QVERIFY(strip->isVisible());
    }

private:
    MainWindow& window() const { return *m_house->window; }

    void look(const QString& where)
    {
        QCoreApplication::processEvents();
        ++m_places;
        const QStringList found = everyTextWith(m_markers);
        for (const QString& one : found)
            m_found.append(where + u": "_s + one);
        lookAtClipboard(where);
    }

    void lookAtClipboard(const QString& where)
    {
        const QString copied = QApplication::clipboard()->text();
        for (const QString& marker : m_markers) {
            if (copied.contains(marker))
                m_found.append(where + u" copied "_s + copied);
        }
    }

    QStringList walk()
    {
        m_found.clear();
        m_places = 0;
        QApplication::clipboard()->clear();
        for (int page = MainWindow::Overview; page <= MainWindow::Scenarios; ++page) {
            window().showPage(static_cast<MainWindow::PageIndex>(page));
            look(u"page %1"_s.arg(page));
            const auto tables = window().findChildren<DataTable*>();
            for (DataTable* table : tables) {
                if (table->isVisible() && table->model() && table->model()->rowCount() > 0)
                    walkTable(*table);
            }
        }
        walkScenario();
        for (const auto keys : {Qt::CTRL | Qt::Key_K, QKeyCombination(Qt::Key_F1),
                 Qt::CTRL | Qt::SHIFT | Qt::Key_E, QKeyCombination(Qt::Key_F8)}) {
            press(keys.key(), keys.keyboardModifiers());
            look(u"key %1"_s.arg(keys.toCombined(), 0, 16));
            closeAll();
        }
        for (const char* button : {"captureButton", "armButton", "editScenarioButton",
                 "registerArtifactsButton", "rawRecordButton", "pipelineRawButton",
                 "pipelineLogButton", "importScenarioButton"})
            walkButton(button);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_found;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), key, modifiers);
    }

    void walkTable(DataTable& table)
    {
        table.setCurrentIndex(table.model()->index(0, 1));
        look(table.objectName());
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(40, 10),
            table.viewport()->mapToGlobal(QPoint(40, 10)));
        QCoreApplication::sendEvent(table.viewport(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        const auto actions = menu ? menu->actions() : QList<QAction*>();
        for (QAction* action : actions) {
            if (!action->isEnabled() || !action->objectName().startsWith("menuCopy"_L1))
                continue;
            action->trigger();
            lookAtClipboard(action->objectName());
        }
        look(table.objectName() + u" menu"_s);
        closeAll();
    }

    void walkScenario()
    {
        auto* list = m_house->find<DataTable>("scenarioTable");
        list->selectRow(1); // Talk
        auto* tabs = m_house->find<QTabBar>("scenarioTabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            look(u"scenario tab %1"_s.arg(tab));
        }
        tabs->setCurrentIndex(1);
        auto* asks = m_house->find<DataTable>("askTable");
        asks->setCurrentIndex(asks->model()->index(asks->model()->rowCount() - 1, 1));
        asks->setFocus();
        QTest::keyClick(asks, Qt::Key_Return);
        look(u"program"_s);
        closeAll();
    }

    void walkButton(const char* name)
    {
        auto* button = m_house->find<QWidget>(name);
        QVERIFY2(button, name);
        QTest::keyClick(button, Qt::Key_Space);
        look(QString::fromLatin1(name));
        closeAll();
    }

    void closeAll()
    {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget* widget : widgets) {
            if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && dialog->isVisible())
                dialog->reject();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    Theme m_theme;
    MemorySecretStore m_secrets;
    const QStringList m_markers{u"127.0.0.1"_s, u"zqhost"_s, u"zqtenant"_s, u"zquser"_s,
        u"zqmail"_s, u"zqpath"_s, u"zqtoken"_s, u"zqsecret"_s};
    QStringList m_found;
    int m_places = 0;
    std::unique_ptr<StagedHouse> m_house;
    std::unique_ptr<EnvironmentStore> m_store;
    std::unique_ptr<Switchboard> m_switchboard;
    std::unique_ptr<PresentMode> m_mode;
    std::unique_ptr<Presenter> m_presenter;
};

QTEST_MAIN(TestStageLeaks)
#include "tst_stageleaks.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects what a person may not do, in the real window: the verb stays in sight and in reach of
// the keyboard, dimmed, tells why, and sends nothing.
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/lineage/lineagepage.h"
#include "ui/pipelines/pipelinespage.h"
#include "ui/plan/reviewdialog.h"
#include "ui/scenarios/scenariostanding.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

const PipelineIdentity kOrders{u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s};
const ArtifactIdentity kBert{{u"1"_s}, u"bert"_s};
constexpr auto kLong = 30'000;

} // namespace

class TestRoleWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }

    void init()
    {
        m_registry = std::make_unique<LyingRegistry>();
        m_registry->add(kBert.id.value, kBert.name);
        m_registry->add(u"2"_s, u"acme/sentiment"_s);
        m_manager = std::make_unique<LyingManager>();
        m_manager->add(kOrders.uuid, kOrders.name, {{u"storage_status"_s, u"InUse"_s}});
    }

    void cleanup()
    {
        m_window.reset();
        m_workspaces.reset();
    }

    void theRoleReadMayLookOnly()
    {
        m_manager->role = u"read"_s;
        open();
        QTRY_VERIFY(m_workspace->health().session());
        m_window->showPage(MainWindow::Pipelines);
        m_window->findChild<PipelinesPage*>()->select(kOrders);
        auto* clear = m_window->findChild<DestroyButton*>(u"clearStorageButton"_s);
        QTRY_COMPARE(clear->reason(), u"Your role on this server is read: this needs write."_s);
        tellsAndSendsNothing(*clear);
        QVERIFY(m_manager->writes().isEmpty());
        // The registry is another server: there the same person may.
        m_window->showPage(MainWindow::Artifacts);
        m_window->findChild<ArtifactsPage*>()->select(kBert);
        auto* remove = m_window->findChild<DestroyButton*>(u"deleteArtifactButton"_s);
        QTRY_VERIFY(!remove->isBlocked());
    }

    void theRoleReadReturnsToNothing()
    {
        m_manager->role = u"read"_s;
        open();
        QTRY_VERIFY(m_workspace->health().session());
        Stage stage(*m_workspace);
        Scenario scenario;
        scenario.name = u"Talk"_s;
        scenario.registry.artifacts.append(ScenarioArtifact());
        const auto whyNot = [this, &stage, &scenario] {
            return standingOf(*m_workspace, stage, scenario, {}).whyNotReturn;
        };
        QCOMPARE(whyNot(), QString()); // nothing is asked of the pipeline manager
        scenario.pipelines.named.append(ScenarioPipeline());
        scenario.pipelines.named.first().name = kOrders.name;
        QCOMPARE(whyNot(), u"Your role on this server is read: this needs write."_s);
    }

    void aRegistrysNoIsToldOnEveryPage()
    {
        m_registry->onWrite = [](const RawRequest&) {
            return RawAnswer::whole(401, R"({"detail":"You do not have permission."})");
        };
        open();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->lineage().isFitForApproval(), kLong);
        m_window->showPage(MainWindow::Lineage);
        m_window->findChild<LineagePage*>()->select(kBert);
        auto* remove = m_window->findChild<DestroyButton*>(u"deleteLineageButton"_s);
        QTRY_VERIFY2(!remove->isBlocked(), qPrintable(remove->reason()));
        run(m_workspace->plans().deleteArtifacts({kBert}));
        QTRY_VERIFY2(remove->reason().contains(u"401"_s), qPrintable(remove->reason()));
        tellsAndSendsNothing(*remove);
        // Deleting and resetting are two permissions; the second is not known yet.
        m_window->showPage(MainWindow::Overview);
        auto* reset = m_window->findChild<DestroyButton*>(u"resetRegistryButton"_s);
        QTRY_VERIFY2(!reset->isBlocked(), qPrintable(reset->reason()));
        run(m_workspace->plans().resetRegistry());
        QTRY_VERIFY2(reset->reason().contains(u"401"_s), qPrintable(reset->reason()));
        tellsAndSendsNothing(*reset);
        QCOMPARE(m_registry->writes().size(), 2); // one each
    }

    void aRegistrysNoIsRemembered()
    {
        m_registry->onWrite = [](const RawRequest&) {
            return RawAnswer::whole(401, R"({"detail":"You do not have permission."})");
        };
        open();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->lineage().isFitForApproval(), kLong);
        m_window->showPage(MainWindow::Artifacts);
        m_window->findChild<ArtifactsPage*>()->select(kBert);
        auto* remove = m_window->findChild<DestroyButton*>(u"deleteArtifactButton"_s);
        QTRY_VERIFY(!remove->isBlocked());
        run(m_workspace->plans().deleteArtifacts({kBert}));
        QTRY_VERIFY2(remove->reason().contains(u"401"_s), qPrintable(remove->reason()));
        const qsizetype sent = m_registry->writes().size();
        QCOMPARE(sent, 1); // and not again after a login
        tellsAndSendsNothing(*remove);
        QCOMPARE(m_registry->writes().size(), sent);
    }

    void aManagersNoIsRemembered_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isRole");
        // Its details make it one about the role (pipelines 1.4).
        QTest::newRow("role") << u"InsufficientPermissions"_s << true;
        QTest::newRow("tenant") << u"NotATenantMember"_s << false;
    }

    void aManagersNoIsRemembered()
    {
        QFETCH(const QString, code);
        QFETCH(const bool, isRole);
        m_manager->onClear = [code](const QString&) {
            const QByteArray details = R"({"required":"write","actual":"read"})";
            const QByteArray message
                = code == "NotATenantMember"_L1 ? "not of tenant acme" : "this needs write";
            return RawAnswer::whole(403,
                R"({"message":")" + message + R"(","error_code":")" + code.toUtf8()
                    + R"(","details":)" + details + "}");
        };
        open();
        m_window->showPage(MainWindow::Pipelines);
        m_window->findChild<PipelinesPage*>()->select(kOrders);
        auto* clear = m_window->findChild<DestroyButton*>(u"clearStorageButton"_s);
        QTRY_VERIFY2(!clear->isBlocked(), qPrintable(clear->reason()));
        run(m_workspace->plans().clearStorage({kOrders}));
        QCOMPARE(m_manager->writes().size(), 1);
        if (isRole) {
            QTRY_VERIFY2(clear->reason().contains(u"403"_s), qPrintable(clear->reason()));
            tellsAndSendsNothing(*clear);
        } else {
            QTRY_VERIFY2(!clear->isBlocked(), qPrintable(clear->reason()));
        }
        QCOMPARE(m_manager->writes().size(), 1);
    }

private:
    void open()
    {
        Environment environment = unsavedEnvironment(
            m_registry->url(), m_manager->url(), EnvironmentClass::Development, false);
        environment.interval = std::chrono::milliseconds(300);
        m_workspaces = std::make_unique<Workspaces>([this](const Environment& opened) {
            return std::make_unique<Workspace>(opened, m_clock);
        });
        m_workspace = &m_workspaces->open(environment);
        m_window = std::make_unique<MainWindow>(*m_workspaces, m_theme, nullptr);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->artifacts().state().readAt
                && m_workspace->pipelines().state().readAt && m_workspace->health().session(),
            kLong);
    }

    void run(PendingCall<Plan>* call)
    {
        std::optional<Plan> plan;
        call->then(this, [&plan](const Result<Plan>& made) {
            QVERIFY2(made, made ? "" : qPrintable(made.error().message));
            plan = *made;
        });
        QTRY_VERIFY_WITH_TIMEOUT(plan.has_value(), kLong);
        QVERIFY2(plan->obstacles.isEmpty(), qPrintable(plan->obstacles.join(u"; "_s)));
        const PlanRun* run = m_workspace->plans().run(*plan, {plan->guard.phrase, {}});
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnded(), kLong);
        QVERIFY2(run->outcome() == Outcome::Refused,
            qPrintable(run->stopReason() + run->reports().constFirst().detail));
    }

    // By keyboard, as by pointer.
    void tellsAndSendsNothing(DestroyButton& button)
    {
        QVERIFY(button.isVisible() && button.isEnabled());
        QVERIFY(button.focusPolicy() & Qt::TabFocus);
        QVERIFY2(button.accessibleDescription().contains(button.reason()),
            qPrintable(button.accessibleDescription()));
        QSignalSpy acted(&button, &DestroyButton::acted);
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(acted.size(), 0);
        QVERIFY(m_window->findChild<ReviewDialog*>() == nullptr);
    }

    SystemClock m_clock;
    Theme m_theme;
    std::unique_ptr<LyingRegistry> m_registry;
    std::unique_ptr<LyingManager> m_manager;
    std::unique_ptr<Workspaces> m_workspaces;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestRoleWindow)
#include "tst_rolewindow.moc"

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// The presenter's mode in each state of the stage into PNGs, for people: presentgallery DIR

#include "app/environments/environmentstore.h"
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/plan/approval.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/sandbox/sandbox.h"
#include "ui/plan/reviewdialog.h"
#include "ui/present/presenter.h"
#include "ui/present/presentmode.h"
#include "ui/present/stagepanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 30'000;

class Gallery final {
public:
    Gallery(Theme& theme, const QDir& folder)
        : m_theme(theme)
        , m_folder(folder)
        , m_store(m_temporary.filePath(u"environments.json"_s))
        , m_scenarios(m_temporary.filePath(u"scenarios"_s))
        , m_workspaces([this](const Environment& environment) {
            return std::make_unique<Workspace>(environment, m_clock);
        })
    {
    }

    void draw(const QString& look, QSize size)
    {
        m_theme.setMode(look == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::Light);
        m_prefix = u"%1-%2-"_s.arg(look).arg(size.height());
        SandboxOptions options;
        options.pace = 0.3;
        m_sandbox = std::make_unique<Sandbox>(options);
        m_sandbox->start();
        Environment environment = unsavedEnvironment(
            m_sandbox->registryUrl(), m_sandbox->pipelinesUrl(), EnvironmentClass::Demo, false);
        environment.name = u"Staging"_s;
        Workspace& workspace = m_workspaces.open(environment);
        m_window = std::make_unique<MainWindow>(m_workspaces, m_theme, nullptr);
        PresentMode mode({*m_window, m_theme, m_workspaces, m_store, m_clock});
        Presenter presenter(*m_window, mode, m_scenarios);
        m_window->resize(size);
        m_window->show();
        until([&workspace] {
            return workspace.pipelines().state().readAt && workspace.lineage().isFitForApproval();
        });
        picture(u"00-before"_s);
        mode.enter();
        m_window->resize(size);
        m_window->showPage(MainWindow::Artifacts);
        Stage& stage = m_window->view()->stage();
        picture(u"01-no-scenario"_s);
        stage.choose(ScenarioStore::sandbox());
        picture(u"02-not-checked"_s);
        stage.check();
        picture(u"03-checking"_s, 0);
        until([&stage] { return stage.state() != Stage::State::Checking; });
        picture(u"04-checked"_s);
        differ(workspace);
        check(stage);
        picture(u"05-differs"_s);
        arm(stage);
        picture(u"06-armed"_s);
        stage.pressReturn();
        until([&stage] { return stage.state() == Stage::State::Counting; });
        picture(u"07-counting"_s, 700);
        stage.stopCountdown();
        stage.pressReturn();
        until([&stage] { return stage.state() == Stage::State::Returning; });
        picture(u"08-returning"_s, 2'200);
        until([&stage] {
            return stage.state() == Stage::State::Ready || stage.state() == Stage::State::Differs
                || stage.state() == Stage::State::NeedsYou;
        });
        picture(u"09-returned"_s);
        if (StagePanel* panel = presenter.panel()) {
            Q_EMIT panel->floatWanted(true);
            QTest::qWaitFor([] { return false; }, 300);
            if (presenter.panel())
                save(presenter.panel()->grab(), u"10-floating"_s);
            Q_EMIT presenter.panel()->floatWanted(false);
        }
        differ(workspace);
        check(stage);
        stage.arming().disarm(u"for a picture"_s);
        stage.pressReturn();
        until([this] { return review() && review()->face() == ReviewDialog::Face::Reviewing; });
        picture(u"11-review"_s);
        if (review())
            review()->reject();
        m_sandbox.reset();
        check(stage);
        picture(u"12-lost"_s);
        for (const auto page : {MainWindow::Overview, MainWindow::Lineage, MainWindow::Pipelines,
                 MainWindow::Activity}) {
            m_window->showPage(page);
            picture(u"13-page-%1"_s.arg(page));
        }
        mode.leave();
        m_window.reset();
    }

private:
    ReviewDialog* review() const { return m_window->openReview(); }

    void until(const std::function<bool()>& ready) const
    {
        if (!QTest::qWaitFor(ready, kPatience))
            std::fprintf(stderr, "waited in vain after %s\n", qPrintable(m_last));
    }

    void check(Stage& stage) const
    {
        stage.check();
        until([&stage] { return stage.state() != Stage::State::Checking; });
    }

    void run(PendingCall<Plan>* call, Workspace& workspace) const
    {
        bool ended = false;
        call->then(m_window.get(), [&ended, &workspace](const Result<Plan>& plan) {
            if (!plan) {
                ended = true;
                return;
            }
            PlanRun* run = workspace.plans().run(*plan, {plan->guard.phrase, {}});
            QObject::connect(run, &PlanRun::ended, &workspace, [&ended] { ended = true; });
        });
        until([&ended] { return ended; });
    }

    // An artifact goes and a pipeline's storage, as in a talk.
    void differ(Workspace& workspace) const
    {
        const auto snapshot = workspace.artifacts().snapshot();
        if (!snapshot->items->isEmpty())
            run(workspace.plans().deleteArtifacts({identityOf(snapshot->items->last())}),
                workspace);
    }

    void arm(Stage& stage) const
    {
        bool ended = false;
        stage.makePlan()->then(m_window.get(), [&ended, &stage](const Result<Plan>& plan) {
            ended = true;
            const QString why = plan ? stage.arm(*plan, u"Staging"_s, 2h) : u"no plan"_s;
            std::fprintf(stderr, "armed: %s\n", qPrintable(why));
        });
        until([&ended] { return ended; });
    }

    void picture(const QString& name, int rests = 250)
    {
        m_last = name;
        if (rests > 0)
            QTest::qWaitFor([] { return false; }, rests);
        QPixmap shot = m_window->grab();
        if (review() && review()->isVisible()) {
            QPainter painter(&shot);
            painter.drawPixmap(
                review()->geometry().topLeft() - m_window->geometry().topLeft(), review()->grab());
        }
        save(shot, name);
    }

    void save(const QPixmap& shot, const QString& name) const
    {
        shot.save(m_folder.filePath(m_prefix + name + u".png"_s));
    }

    Theme& m_theme;
    QDir m_folder;
    SystemClock m_clock;
    QTemporaryDir m_temporary;
    EnvironmentStore m_store;
    ScenarioStore m_scenarios;
    Workspaces m_workspaces;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<MainWindow> m_window;
    QString m_prefix;
    QString m_last;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const QDir folder(arguments.at(1));
    folder.mkpath(u"."_s);
    Theme theme;
    theme.usePictureFont();
    theme.apply(application);
    for (const auto& look : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
            Gallery(theme, folder).draw(look, size);
    }
    return 0;
}

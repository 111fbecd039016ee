// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// The presenter's mode in each state of the stage into PNGs, for people:
// presentgallery DIR [light|dark] [HEIGHT]

#include "app/environments/environmentstore.h"
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/approval.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/sandbox/sandbox.h"
#include "tests/ui/lateclock.h"
#include "ui/plan/reviewdialog.h"
#include "ui/present/presenter.h"
#include "ui/present/presentmode.h"
#include "ui/present/stagepanel.h"
#include "ui/shell/englishplurals.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <utility>

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
        m_scenarios.save(scenario());
        open(size);
        m_mode = std::make_unique<PresentMode>(
            PresentMode::Parts{*m_window, m_theme, m_workspaces, m_store, m_clock});
        m_presenter = std::make_unique<Presenter>(*m_window, *m_mode, m_scenarios);
        picture(u"00-before"_s);
        m_mode->enter();
        drawChecks();
        drawReturn();
        drawPages();
        drawTrouble();
        m_presenter.reset();
        m_mode->leave();
        m_mode.reset();
        m_window.reset();
    }

private:
    Stage& stage() const { return m_window->view()->stage(); }
    ReviewDialog* review() const { return m_window->openReview(); }
    bool isIn(Stage::State state) const { return stage().state() == state; }

    static Scenario scenario()
    {
        Scenario scenario = ScenarioStore::sandbox();
        scenario.name = u"Opening of the talk"_s;
        scenario.registry.artifacts[1].source = u"https://huggingface.co/acme/elsewhere"_s;
        scenario.registry.artifacts[2].source = u"https://huggingface.co/acme/elsewhere-de"_s;
        return scenario;
    }

    void open(QSize size)
    {
        SandboxOptions options;
        options.pace = 2;
        m_sandbox = std::make_unique<Sandbox>(options);
        QString error;
        if (!m_sandbox->start(&error))
            std::fprintf(stderr, "%s\n", qPrintable(error));
        Environment environment = unsavedEnvironment(
            m_sandbox->registryUrl(), m_sandbox->pipelinesUrl(), EnvironmentClass::Demo, false);
        environment.name = u"Staging"_s;
        m_workspace = &m_workspaces.open(environment);
        m_window = std::make_unique<MainWindow>(m_workspaces, m_theme, nullptr);
        m_window->setScenarios(&m_scenarios);
        m_window->resize(size);
        m_window->show();
        m_window->showPage(MainWindow::Artifacts);
        until([this] {
            return m_workspace->pipelines().state().readAt
                && m_workspace->lineage().isFitForApproval();
        });
    }

    void drawChecks()
    {
        picture(u"01-no-scenario"_s);
        m_presenter->panel()->hint(u"Press Ctrl+Shift+P once more to leave."_s);
        picture(u"01b-leaving"_s);
        stage().choose(scenario());
        picture(u"02-not-checked"_s, 3'200);
        stage().check();
        picture(u"03-checking"_s, 0);
        until([this] { return !isIn(Stage::State::Checking); });
        picture(u"04-ready-tolerated"_s);
        differ();
        check();
        picture(u"05-differs"_s);
    }

    void drawReturn()
    {
        arm();
        picture(u"06-armed"_s);
        floats(u"06b-armed-floating"_s);
        stage().pressReturn();
        until([this] { return isIn(Stage::State::Counting); });
        picture(u"07-counting"_s, 700);
        stage().stopCountdown();
        picture(u"07b-stopped"_s);
        stage().pressReturn();
        until([this] { return isIn(Stage::State::Returning); });
        picture(u"08-returning"_s, 1'200);
        floats(u"08b-returning-floating"_s);
        until([this] { return !isIn(Stage::State::Returning); });
        picture(u"09-returned"_s);
        drawLate();
        differ();
        check();
        arm();
        stage().pressReturn();
        until([this] { return isIn(Stage::State::Counting); });
        stage().arming().disarm(u"Another certificate was accepted."_s);
        picture(u"10-disarmed"_s, 2'000);
        if (review())
            review()->reject();
        picture(u"10b-needs-you"_s);
    }

    void drawLate()
    {
        differ();
        stage().makePlan()->then(m_window.get(), [this](const Result<Plan>& plan) {
            if (plan)
                stage().run(*plan, {plan->guard.phrase, {}});
        });
        until([this] { return isIn(Stage::State::Returning); });
        until([this] { return !isIn(Stage::State::Returning) || isAwaited(); });
        m_clock.late = 70;
        if (QTest::qWaitFor([this] { return stage().canGoOnWithout(); }, 10'000)) {
            picture(u"08c-go-on-without"_s, 0);
            floats(u"08d-go-on-without-floating"_s);
        }
        m_clock.late = 0;
        until([this] { return !isIn(Stage::State::Returning); });
    }

    bool isAwaited() const
    {
        if (!stage().run())
            return false;
        const QList<StepReport>& reports = stage().run()->reports();
        return std::any_of(reports.cbegin(), reports.cend(), [](const StepReport& report) {
            return report.phase == StepReport::Phase::Looking && report.outcome == Outcome::Pending;
        });
    }

    void drawPages()
    {
        for (const auto page : {MainWindow::Overview, MainWindow::Lineage, MainWindow::Pipelines,
                 MainWindow::Activity, MainWindow::Scenarios}) {
            m_window->showPage(page);
            picture(u"11-page-%1"_s.arg(page));
        }
        m_window->showPage(MainWindow::Artifacts);
        activate();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        dialog(u"12-palette"_s);
        activate();
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        dialog(u"13-shortcuts"_s);
    }

    void drawTrouble()
    {
        check();
        arm();
        stage().pressReturn();
        until([this] { return isIn(Stage::State::Returning); });
        m_sandbox.reset(); // in the middle of it
        until([this] { return !isIn(Stage::State::Returning); });
        picture(u"15-broken-off"_s);
        floats(u"15b-broken-off-floating"_s);
        check();
        picture(u"16-lost"_s);
    }

    void activate() const
    {
        m_window->activateWindow();
        until([this] { return m_window->isActiveWindow(); });
    }

    static void rest(int milliseconds)
    {
        QTimer timer;
        QSignalSpy over(&timer, &QTimer::timeout);
        timer.start(milliseconds);
        over.wait();
    }

    void until(const std::function<bool()>& ready) const
    {
        if (!QTest::qWaitFor(ready, kPatience))
            std::fprintf(stderr, "waited in vain after %s\n", qPrintable(m_last));
    }

    void check() const
    {
        stage().check();
        until([this] { return !isIn(Stage::State::Checking); });
    }

    void run(PendingCall<Plan>* call) const
    {
        bool ended = false;
        call->then(m_window.get(), [this, &ended](const Result<Plan>& plan) {
            if (!plan) {
                ended = true;
                return;
            }
            PlanRun* run = m_workspace->plans().run(*plan, {plan->guard.phrase, {}});
            QObject::connect(run, &PlanRun::ended, m_workspace, [&ended] { ended = true; });
        });
        until([&ended] { return ended; });
    }

    // As in a talk: artifacts that it names go, a pipeline is stopped and one that is gone.
    void differ() const
    {
        const auto held = m_workspace->artifacts().snapshot();
        QList<ArtifactIdentity> artifacts;
        for (const Artifact& one : std::as_const(*held->items)) {
            if (one.name == "acme/transcribe-de"_L1 || one.name == "whisper"_L1)
                artifacts.append(identityOf(one));
        }
        if (!artifacts.isEmpty())
            run(m_workspace->plans().deleteArtifacts(artifacts));
        for (const Pipeline& one : std::as_const(*m_workspace->pipelines().snapshot()->items)) {
            if (one.identity.name == "fraud-scores"_L1)
                run(m_workspace->plans().changePipelines(Verb::ForceStopPipelines, {one.identity}));
        }
    }

    void arm() const
    {
        bool ended = false;
        stage().makePlan()->then(m_window.get(), [this, &ended](const Result<Plan>& plan) {
            ended = true;
            const QString why = plan ? stage().arm(*plan, u"Staging"_s, 2h) : u"no plan"_s;
            if (!why.isEmpty())
                std::fprintf(stderr, "not armed: %s\n", qPrintable(why));
        });
        until([&ended] { return ended; });
    }

    void floats(const QString& name) const
    {
        Q_EMIT m_presenter->panel()->floatWanted(true);
        rest(250);
        save(m_presenter->panel()->grab(), name);
        Q_EMIT m_presenter->panel()->floatWanted(false);
        rest(100);
    }

    void dialog(const QString& name) const
    {
        rest(250);
        QPixmap shot = m_window->grab();
        QPainter painter(&shot);
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget* widget : widgets) {
            if (widget == m_window.get() || !widget->isVisible() || widget->isHidden())
                continue;
            painter.drawPixmap(widget->pos() - m_window->pos(), widget->grab());
            widget->close();
        }
        painter.end();
        save(shot, name);
        rest(100);
    }

    void picture(const QString& name, int rests = 250)
    {
        m_last = name;
        if (rests > 0)
            rest(rests);
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
    LateClock m_clock;
    QTemporaryDir m_temporary;
    EnvironmentStore m_store;
    ScenarioStore m_scenarios;
    Workspaces m_workspaces;
    std::unique_ptr<Sandbox> m_sandbox;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PresentMode> m_mode;
    std::unique_ptr<Presenter> m_presenter;
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
    EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    Theme theme;
    theme.usePictureFont();
    theme.apply(application);
    for (const auto& look : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
            const bool wanted = arguments.value(2, look) == look
                && arguments.value(3, QString::number(size.height())).toInt() == size.height();
            if (wanted)
                Gallery(theme, folder).draw(look, size);
        }
    }
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/workspaceview.h"

#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/record/journal.h"
#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/restoreoffer.h"
#include "ui/activity/runningtask.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/environments/connectionnotices.h"
#include "ui/lineage/lineagepage.h"
#include "ui/overview/overviewpage.h"
#include "ui/pipelines/pipelinespage.h"
#include "ui/plan/reviewdialog.h"
#include "ui/scenarios/scenariospage.h"
#include "ui/shell/classtone.h"
#include "ui/shell/environmentbar.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/words.h"
#include "ui/theme/datatable.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/tone.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Of a window that keeps nothing.
ScenarioStore* passingStore(QObject* parent)
{
    auto* folder = new QTemporaryDir;
    auto* store = new ScenarioStore(folder->path(), parent);
    QObject::connect(store, &QObject::destroyed, [folder] { delete folder; });
    return store;
}

} // namespace

WorkspaceView::WorkspaceView(Workspace& workspace, QMenu* menu, QSettings* settings,
    Journal* journal, ScenarioStore* scenarios, Stage* stage, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_journal(journal)
    , m_settings(settings)
    , m_bar(new EnvironmentBar(workspace, menu, this))
    , m_sidebar(new Sidebar(this))
    , m_stack(new QStackedWidget(this))
    , m_strip(new StatusStrip(this))
    , m_overview(new OverviewPage(workspace, *this))
    , m_artifacts(new ArtifactsPage(workspace, *this))
    , m_lineage(new LineagePage(workspace, *this))
    , m_pipelines(new PipelinesPage(workspace, *this))
    , m_activity(new ActivityPage(workspace, *this, journal))
    , m_stage(stage ? stage : new Stage(workspace))
    , m_scenarios(new ScenariosPage(
          workspace, *this, *m_stage, scenarios ? *scenarios : *passingStore(this), settings))
    , m_restores(new RestoreOffer(journal, *this, this))
{
    setObjectName(u"workspaceView"_s);
    m_stage->setParent(this);
    layOut();
    addPage(m_overview, u"overview"_s, tr("Overview"), Glyph::Overview);
    addPage(m_artifacts, u"artifacts"_s, tr("Artifacts"), Glyph::Artifact);
    addPage(m_lineage, u"lineage"_s, tr("Lineage"), Glyph::Lineage);
    addPage(m_pipelines, u"pipelines"_s, tr("Pipelines"), Glyph::Pipeline);
    addPage(m_activity, u"activity"_s, tr("Activity"), Glyph::Activity);
    addPage(m_scenarios, u"scenarios"_s, tr("Scenarios"), Glyph::Scenario);
    connect(m_sidebar, &Sidebar::chosen, this,
        [this](int index) { showPage(static_cast<PageIndex>(index)); });
    connect(
        m_bar, &EnvironmentBar::environmentsRequested, this, &WorkspaceView::environmentsRequested);
    connect(m_bar, &EnvironmentBar::presentRequested, this, &WorkspaceView::presentRequested);
    addShortcuts();
    // Of the stage's own scenario, whatever a list of them shows.
    connect(m_stage, &Stage::reviewWanted, this,
        [this] { review(m_stage->makePlan(), tr("Return to %1").arg(m_stage->scenario()->name)); });
    connect(m_strip, &StatusStrip::taskChosen, this, &WorkspaceView::showActivity);
    connect(&workspace.plans(), &Plans::runStarted, this, &WorkspaceView::showTasks);
    connect(&workspace.plans(), &Plans::runEnded, this, &WorkspaceView::showTasks);
    m_ticks.setSingleShot(true);
    m_ticks.setTimerType(Qt::PreciseTimer); // a coarse one comes early, and once too often
    connect(&m_ticks, &QTimer::timeout, this, &WorkspaceView::tick);
    connect(&workspace.artifacts(), &ArtifactFeed::stateChanged, this, &WorkspaceView::tickSoon);
    connect(&workspace.pipelines(), &PipelineFeed::stateChanged, this, &WorkspaceView::tickSoon);
    showPage(workspace.environment().registryUrl.isEmpty() ? Pipelines : Artifacts);
    tick();
}

// The review names this workspace's plan; one that runs goes on without it.
WorkspaceView::~WorkspaceView()
{
    delete m_review;
}

Stage* WorkspaceView::releaseStage()
{
    m_stage->setParent(nullptr);
    return m_stage;
}

void WorkspaceView::layOut()
{
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    auto* line = new QWidget;
    line->setFixedWidth(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    middle->addWidget(line);
    middle->addWidget(m_stack, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    auto* notices = new ConnectionNotices(m_workspace, this);
    connect(notices, &ConnectionNotices::signInWanted, this, &WorkspaceView::signInWanted);
    layout->addWidget(notices);
    layout->addLayout(middle, 1);
    auto* rule = new QWidget;
    rule->setFixedHeight(1);
    rule->setBackgroundRole(roleOf(Tone::Line));
    rule->setAutoFillBackground(true);
    layout->addWidget(rule);
    layout->addWidget(m_strip);
    m_strip->setVisible(!isPresenting()); // requests a minute are nothing for an audience
    rule->setVisible(!isPresenting());
}

void WorkspaceView::addPage(Page* page, const QString& key, const QString& title, Glyph glyph)
{
    const int index = static_cast<int>(m_pages.size());
    page->setObjectName(key + "Page"_L1);
    m_sidebar->addPage(key, title, glyph, tr("Ctrl+%1").arg(index + 1));
    m_stack->addWidget(page);
    m_pages.append(page);
    connect(page, &Page::statusChanged, this, &WorkspaceView::showStatus);
    auto* shortcut
        = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)), this);
    connect(shortcut, &QShortcut::activated, this,
        [this, index] { showPage(static_cast<PageIndex>(index)); });
    keepColumns(*page);
}

void WorkspaceView::keepColumns(const Page& page)
{
    if (!m_settings)
        return;
    const auto tables = page.findChildren<DataTable*>();
    for (DataTable* table : tables) {
        const QString key = "columns/"_L1 + table->objectName();
        table->restoreState(m_settings->value(key).toByteArray());
        connect(table, &DataTable::columnsChanged, this,
            [this, table, key] { m_settings->setValue(key, table->saveState()); });
    }
}

void WorkspaceView::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { focusFilter(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { m_workspace.readNow(); });
    add(QKeySequence(Qt::Key_F5), [this] { m_workspace.readNow(); });
    add(QKeySequence(Qt::Key_F6), [this] { nextPane(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { m_bar->requestEnvironments(); });
}

void WorkspaceView::showPage(PageIndex index)
{
    m_stack->setCurrentIndex(index);
    m_sidebar->setCurrent(index);
    showStatus();
    if (!m_sidebar->isAncestorOf(focusWidget()))
        m_pages.at(index)->focusNextPane();
    Q_EMIT pageShown(index);
}

QList<Command> WorkspaceView::verbs() const
{
    QList<Command> all;
    for (Page* const page : m_pages)
        all += page->commands();
    return all;
}

void WorkspaceView::focusFilter()
{
    m_pages.at(currentPage())->focusFilter();
}

WorkspaceView::PageIndex WorkspaceView::currentPage() const
{
    return static_cast<PageIndex>(m_stack->currentIndex());
}

void WorkspaceView::showArtifact(const ArtifactIdentity& artifact)
{
    showPage(Artifacts);
    m_artifacts->select(artifact);
}

void WorkspaceView::showLineage(const ArtifactIdentity& artifact)
{
    showPage(Lineage);
    m_lineage->select(artifact);
}

void WorkspaceView::showPipeline(const PipelineIdentity& pipeline)
{
    showPage(Pipelines);
    m_pipelines->select(pipeline);
}

void WorkspaceView::showActivity()
{
    showPage(Activity);
}

void WorkspaceView::showArtifacts()
{
    showPage(Artifacts);
}

void WorkspaceView::showPipelines()
{
    showPage(Pipelines);
}

void WorkspaceView::review(PendingCall<Plan>* plan, const QString& title)
{
    if (m_review) {
        plan->cancel();
        m_review->raise();
        return;
    }
    m_review = new ReviewDialog(m_workspace, plan, title, window());
    connect(m_review, &QObject::destroyed, this, [this] { m_review = nullptr; });
    m_review->setRecord(m_journal);
    connect(m_review, &ReviewDialog::registerAgainWanted, m_restores, &RestoreOffer::offer);
    m_review->open();
}

void WorkspaceView::registerAgain(const Restore& restore)
{
    m_artifacts->registerAgain(restore);
}

ReviewDialog* WorkspaceView::openReview() const
{
    return m_review;
}

// What both servers told, and all ages, in one painting; the next is due a second later.
void WorkspaceView::tick()
{
    m_ticks.start(1s);
    if (window()->isMinimized())
        return;
    m_bar->tick();
    m_pages.at(currentPage())->tick();
    showLive();
    showTasks();
}

void WorkspaceView::tickSoon()
{
    if (m_ticks.remainingTimeAsDuration() > 100ms)
        m_ticks.start(100ms);
}

void WorkspaceView::showStatus()
{
    for (int index = 0; index < m_pages.size(); ++index)
        m_sidebar->setCount(index, m_pages.at(index)->sidebarCount(), index == Activity);
    m_strip->setPage(m_pages.at(currentPage())->status());
}

void WorkspaceView::showLive()
{
    const bool registry = !m_workspace.environment().registryUrl.isEmpty();
    const FeedState& state
        = registry ? m_workspace.artifacts().state() : m_workspace.pipelines().state();
    const Instant now = m_workspace.clock().now();
    if (!state.readAt) {
        m_strip->setLive({tr("Not read yet")});
    } else if (state.phase == FeedState::Phase::Live && !state.isStale(now)) {
        QStringList parts{tr("Live, every %1 s")
                              .arg(QLocale().toString(state.interval.count() / 1000.0, 'g', 3))};
        const int rate = m_workspace.requestsPerMinute();
        if (rate > 0) // not before there is something to count
            parts.append(tr("%1 requests a minute").arg(QLocale().toString(rate)));
        parts.append(readAgo(now - *state.readAt));
        m_strip->setLive(parts);
    } else {
        m_strip->setLive({tr("Not live: last read %1").arg(ago(now - *state.readAt))});
    }
}

// A plan that was hidden is never out of sight, whichever page shows (SAFETY.md 10).
void WorkspaceView::showTasks()
{
    QList<RunningTask> tasks = runningTasksOf(m_workspace);
    tasks.removeIf([](const RunningTask& task) { return !task.run; });
    const EnvironmentClass environmentClass = m_workspace.environment().environmentClass;
    const QString words = tasks.isEmpty() ? QString()
        : tasks.size() == 1               ? tr("%1: %2").arg(
                            visibleText(tasks.first().title, 48), visibleText(tasks.first().words, 48))
                            : tr("%n running tasks", nullptr, static_cast<int>(tasks.size()));
    m_strip->setTask(wordFor(environmentClass), toneFor(environmentClass), words);
}

void WorkspaceView::nextPane()
{
    m_pages.at(currentPage())->focusNextPane();
}

void WorkspaceView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_sidebar->setNarrow(width() < Metrics::current().px(900));
}

} // namespace steward

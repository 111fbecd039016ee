// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "ui/shell/closequestion.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/elsewherestrip.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/notifications.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/viewcommands.h"
#include "ui/theme/banner.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/theme.h"

#include <QCloseEvent>
#include <QMenu>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

#include <chrono>
#include <optional>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kUnseenRests = 12s;

} // namespace

MainWindow::MainWindow(Workspaces& workspaces, Theme& theme, QSettings* settings, QWidget* parent)
    : QMainWindow(parent)
    , m_workspaces(workspaces)
    , m_theme(theme)
    , m_settings(settings)
{
    setObjectName(u"mainWindow"_s);
    auto* central = new QWidget(this);
    m_layout = new QVBoxLayout(central);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_notice = new Banner(central, false);
    m_notice->setObjectName(u"noticeBanner"_s);
    connect(m_notice, &Banner::acted, m_notice, &Banner::dismiss);
    m_layout->addWidget(m_notice);
    m_unseen = new Banner(central, false);
    m_unseen->setObjectName(u"unseenBanner"_s);
    connect(m_unseen, &Banner::acted, m_unseen, &Banner::dismiss);
    m_unseenRests.setSingleShot(true);
    m_unseenRests.setInterval(kUnseenRests);
    connect(&m_unseenRests, &QTimer::timeout, m_unseen, &Banner::dismiss);
    m_layout->addWidget(m_unseen);
    m_elsewhere = new ElsewhereStrip(workspaces, central);
    m_layout->addWidget(m_elsewhere);
    connect(
        m_elsewhere, &ElsewhereStrip::showWanted, this,
        [this](Workspace* workspace) {
            m_workspaces.show(*workspace);
            showPage(Activity);
        },
        Qt::QueuedConnection);
    setCentralWidget(central);
    addShortcuts();

    connect(&workspaces, &Workspaces::currentChanged, this, &MainWindow::showWorkspace);
    connect(&workspaces, &Workspaces::runEnded, this, [this] {
        if (m_closeWhenDone && m_workspaces.runningPlans().isEmpty())
            close();
    });

    const Metrics metrics = Metrics::current();
    setMinimumSize(metrics.px(640), metrics.px(420));
    resize(1280, 800);
    if (settings) {
        // A person's screen may have less room; pictures are drawn at one size everywhere.
        const int frame = style()->pixelMetric(QStyle::PM_TitleBarHeight);
        resize(size().boundedTo(screen()->availableSize() - QSize(frame / 4, frame)));
        restoreGeometry(settings->value("window/geometry"_L1).toByteArray());
    }
    showWorkspace(workspaces.current());
}

// The view knows its workspace to the last: it goes first, whoever owns the workspaces.
MainWindow::~MainWindow()
{
    delete m_content;
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence(Qt::Key_F1), [this] { (new ShortcutsDialog(this))->open(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { Q_EMIT presentRequested(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
}

void MainWindow::addCommands(std::function<QList<Command>()> source)
{
    m_moreCommands.append(std::move(source));
}

void MainWindow::openPalette()
{
    QList<Command> all;
    CommandModel::Find find;
    if (m_view) {
        all = commandsOf(*m_view);
        find = [view = QPointer(m_view)](const QStringList& words) {
            return view ? placesIn(*view, words) : QList<Command>();
        };
    }
    for (const auto& source : std::as_const(m_moreCommands))
        all += source();
    if (!isPresenting())
        all.append({tr("Present"), tr("Ctrl+Shift+P"), Glyph::Present, false, {},
            [this] { Q_EMIT presentRequested(); }});
    all.append({tr("Keyboard shortcuts"), tr("F1"), Glyph::Info, false, {},
        [this] { (new ShortcutsDialog(this))->open(); }});
    all.append({tr("Quit"), tr("Ctrl+Q"), Glyph::Close, false, {}, [this] { close(); }});
    (new CommandPalette(all, find, *this))->open();
}

void MainWindow::remake(bool keeps)
{
    m_keeps = keeps;
    m_elsewhere->refresh();
    if (isPresenting())
        m_unseen->dismiss(); // of whatever environment
    if (m_view)
        showWorkspace(&m_view->workspace());
}

void MainWindow::setFoot(QWidget* foot)
{
    m_layout->insertWidget(m_content ? 1 : 0, foot);
}

void MainWindow::showWorkspace(Workspace* workspace)
{
    Q_EMIT workspaceComing(workspace);
    if (!workspace) {
        setContent(nullptr);
        setWindowTitle(u"Steward"_s);
        return;
    }
    const std::optional<PageIndex> page
        = m_view ? std::optional(m_view->currentPage()) : std::nullopt;
    // What is armed stays armed when only the looks change.
    Stage* stage = m_view && &m_view->workspace() == workspace ? m_view->releaseStage() : nullptr;
    setContent(nullptr); // the former workspace may go as soon as this returns
    auto* view = new WorkspaceView(*workspace, makeMainMenu(*this, *workspace, m_theme, kept()),
        kept(), m_journal, m_scenarios, stage);
    m_view = view;
    connect(view, &WorkspaceView::pageShown, this, &MainWindow::pageShown);
    connect(view, &WorkspaceView::environmentsRequested, this, &MainWindow::environmentsRequested);
    connect(view, &WorkspaceView::registryProposed, this, &MainWindow::registryProposed);
    connect(view, &WorkspaceView::pipelinesProposed, this, &MainWindow::pipelinesProposed);
    connect(view, &WorkspaceView::signInWanted, this, &MainWindow::signInWanted);
    connect(view, &WorkspaceView::presentRequested, this, &MainWindow::presentRequested);
    setContent(view);
    // Only what is seen can take the keyboard.
    view->showPage(page.value_or(view->currentPage()));
    setWindowTitle(tr("%1 - Steward").arg(visibleText(workspace->environment().name, 120)));
    m_workspaces.setWatched(!isMinimized());
    Q_EMIT viewShown();
}

void MainWindow::setScenarios(ScenarioStore* scenarios)
{
    m_scenarios = scenarios;
    if (m_view)
        showWorkspace(&m_view->workspace());
}

void MainWindow::showFace(QWidget* face)
{
    setContent(face);
    face->setFocus();
}

void MainWindow::setContent(QWidget* content)
{
    if (m_content != content)
        delete m_content;
    m_content = content;
    m_view = qobject_cast<WorkspaceView*>(content);
    if (!content)
        return;
    m_layout->insertWidget(0, content, 1);
    content->show();
}

void MainWindow::tell(const QString& words)
{
    if (words.isEmpty())
        m_notice->dismiss();
    else
        m_notice->say({Tone::Care, {}, words, tr("Put away")});
}

void MainWindow::tellUnseen(const TaskNotice& notice)
{
    m_unseenRests.stop();
    m_unseen->say(
        {notice.isBad ? Tone::Care : Tone::Accent, notice.summary, notice.where, tr("Put away")});
}

// Polling rests while nobody can see it; what runs goes on.
void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_workspaces.setWatched(!isMinimized());
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !m_unseen->isHidden())
        m_unseenRests.start();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const QList<Plans*> running = m_workspaces.runningPlans();
    if (!running.isEmpty()) {
        event->ignore();
        QList<PlanRun*> runs;
        for (const Plans* const plans : running)
            runs += plans->runs();
        runs.removeIf([](const PlanRun* run) { return run->isEnded(); });
        auto* question = new CloseQuestion(runs, this);
        connect(question, &CloseQuestion::closeWhenDone, this, [this] { m_closeWhenDone = true; });
        question->open();
        return;
    }
    Q_EMIT closing();
    if (m_settings)
        m_settings->setValue("window/geometry"_L1, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace steward

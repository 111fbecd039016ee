// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/command.h"
#include "ui/shell/navigator.h"
#include "ui/theme/glyph.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QSettings;
class QStackedWidget;

namespace steward {

class ActivityPage;
class ArtifactsPage;
class EnvironmentBar;
class Journal;
class LineagePage;
class OverviewPage;
class Page;
class PipelinesPage;
class RestoreOffer;
class ReviewDialog;
class ScenarioStore;
class ScenariosPage;
class Sidebar;
class Stage;
class StatusStrip;
class Workspace;

/// What a window shows of one workspace: environment bar, sidebar, pages, status strip. Another
/// workspace gets another view.
class WorkspaceView final : public QWidget, public Navigator {
    Q_OBJECT
public:
    /// `settings` keeps columns; null keeps nothing. `menu` opens at the right of the bar. Without
    /// `scenarios` those that are saved last as long as the view. `stage` comes from a view of the
    /// same workspace that went; null makes one.
    WorkspaceView(Workspace& workspace, QMenu* menu, QSettings* settings,
        Journal* journal = nullptr, ScenarioStore* scenarios = nullptr, Stage* stage = nullptr,
        QWidget* parent = nullptr);
    ~WorkspaceView() override;

    enum PageIndex { Overview, Artifacts, Lineage, Pipelines, Activity, Scenarios };
    void showPage(PageIndex index);
    PageIndex currentPage() const;
    Workspace& workspace() const { return m_workspace; }
    /// Of every page, for what is selected there.
    QList<Command> verbs() const;
    void focusFilter();
    /// What a presenter uses of this workspace.
    Stage& stage() const { return *m_stage; }
    /// For the view that takes this one's place; this one may only go then.
    Stage* releaseStage();

    void showArtifact(const ArtifactIdentity& artifact) override;
    void showLineage(const ArtifactIdentity& artifact) override;
    void showPipeline(const PipelineIdentity& pipeline) override;
    void showActivity() override;
    void showArtifacts() override;
    void showPipelines() override;
    void review(PendingCall<Plan>* plan, const QString& title) override;
    void registerAgain(const Restore& restore) override;
    void useRegistry(const QUrl& url) override { Q_EMIT registryProposed(url); }
    void usePipelines(const QUrl& url) override { Q_EMIT pipelinesProposed(url); }

    /// The review that is open, or null.
    ReviewDialog* openReview() const;

Q_SIGNALS:
    void pageShown(int index);
    /// The environment's name was chosen; a list opens below `anchor`.
    void environmentsRequested(QWidget* anchor);
    /// The environment's own address is wrong; a person chose this one instead.
    void registryProposed(const QUrl& url);
    void pipelinesProposed(const QUrl& url);
    void signInWanted();
    void presentRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void addPage(Page* page, const QString& key, const QString& title, Glyph glyph);
    void keepColumns(const Page& page);
    void addShortcuts();
    void showStatus();
    void showLive();
    void showTasks();
    void tick();
    void tickSoon();
    void nextPane();

    Workspace& m_workspace;
    Journal* m_journal;
    QSettings* m_settings;
    EnvironmentBar* m_bar;
    Sidebar* m_sidebar;
    QStackedWidget* m_stack;
    StatusStrip* m_strip;
    OverviewPage* m_overview;
    ArtifactsPage* m_artifacts;
    LineagePage* m_lineage;
    PipelinesPage* m_pipelines;
    ActivityPage* m_activity;
    Stage* m_stage;
    ScenariosPage* m_scenarios;
    QList<Page*> m_pages;
    ReviewDialog* m_review = nullptr;
    RestoreOffer* m_restores;
    QTimer m_ticks;
};

} // namespace steward

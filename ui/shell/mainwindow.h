// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/navigator.h"
#include "ui/theme/glyph.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QSettings;
class QStackedWidget;

namespace steward {

class ActivityPage;
class ArtifactsPage;
class EnvironmentBar;
class LineagePage;
class OverviewPage;
class Page;
class PipelinesPage;
class ReviewDialog;
class Sidebar;
class StatusStrip;
class Theme;
class Workspace;

/// The window on one workspace: environment bar, sidebar, pages, status strip.
class MainWindow final : public QMainWindow, public Navigator {
    Q_OBJECT
public:
    /// `settings` keeps window size, look and columns; null keeps nothing (the tour, tests).
    MainWindow(Workspace& workspace, Theme& theme, QSettings* settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    enum PageIndex { Overview, Artifacts, Lineage, Pipelines, Activity };
    void showPage(PageIndex index);
    PageIndex currentPage() const;

    void showArtifact(const ArtifactIdentity& artifact) override;
    void showLineage(const ArtifactIdentity& artifact) override;
    void showPipeline(const PipelineIdentity& pipeline) override;
    void showActivity() override;
    void showArtifacts() override;
    void showPipelines() override;
    void review(PendingCall<Plan>* plan, const QString& title) override;

    /// The review that is open, or null.
    ReviewDialog* openReview() const;

Q_SIGNALS:
    void pageShown(int index);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPage(Page* page, const QString& key, const QString& title, Glyph glyph);
    void keepColumns(const Page& page);
    void addShortcuts();
    void tick();
    void showStatus();
    void nextPane();
    void showShortcuts();

    Workspace& m_workspace;
    Theme& m_theme;
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
    QList<Page*> m_pages;
    ReviewDialog* m_review = nullptr;
    QTimer m_ticks;
    bool m_closeWhenDone = false;
};

} // namespace steward

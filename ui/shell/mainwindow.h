// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/workspaceview.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QSettings;
class QVBoxLayout;

namespace steward {

class Banner;
class ElsewhereStrip;
class Journal;
class ScenarioStore;
class Theme;
struct TaskNotice;
class Workspaces;

/// The window: a view of the workspace that is shown, or another face while there is none; below
/// it what still runs elsewhere. Closing it asks while anything runs anywhere.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `settings` keeps window size, look and columns; null keeps nothing (the tour, tests).
    MainWindow(
        Workspaces& workspaces, Theme& theme, QSettings* settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Of what was done, for views that are made after this.
    void setJournal(Journal* journal) { m_journal = journal; }
    /// Kept between runs; what is shown is made anew with them.
    void setScenarios(ScenarioStore* scenarios);

    using PageIndex = WorkspaceView::PageIndex;
    using enum WorkspaceView::PageIndex;
    /// Null while no workspace is shown.
    WorkspaceView* view() const { return m_view; }
    /// Of the view, which must be there.
    void showPage(PageIndex index) { m_view->showPage(index); }
    PageIndex currentPage() const { return m_view->currentPage(); }
    ReviewDialog* openReview() const { return m_view ? m_view->openReview() : nullptr; }

    /// Shown while there is no workspace; taken over.
    void showFace(QWidget* face);
    /// Asked each time that the command palette opens.
    void addCommands(std::function<QList<Command>()> source);
    /// Something about the program itself, until it is put away; "" puts it away.
    void tell(const QString& words);
    /// Below what is shown, or nothing; stays the caller's.
    void setFoot(QWidget* foot);
    /// Makes what is shown anew, as for another font or other masks; `keeps` false keeps nothing of
    /// what is done to window and columns meanwhile. The page stays.
    void remake(bool keeps);
    /// What ended while nobody looked: quietly, until some seconds after somebody does.
    void tellUnseen(const TaskNotice& notice);

Q_SIGNALS:
    void pageShown(int index);
    void environmentsRequested(QWidget* anchor);
    void registryProposed(const QUrl& url);
    void pipelinesProposed(const QUrl& url);
    /// The settings of what is open are wanted, to give it a sign-in.
    void signInWanted();
    void presentRequested();
    /// About to be shown; null for none.
    void workspaceComing(steward::Workspace* workspace);
    /// A new view() is shown.
    void viewShown();
    /// Its size is kept from now on: whoever changed that for a while puts it back first.
    void closing();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void showWorkspace(Workspace* workspace);
    void setContent(QWidget* content);
    void addShortcuts();
    void openPalette();
    QSettings* kept() const { return m_keeps ? m_settings : nullptr; }

    Workspaces& m_workspaces;
    Theme& m_theme;
    Journal* m_journal = nullptr;
    ScenarioStore* m_scenarios = nullptr;
    QSettings* m_settings;
    bool m_keeps = true;
    QVBoxLayout* m_layout;
    Banner* m_notice;
    ElsewhereStrip* m_elsewhere;
    Banner* m_unseen;
    QTimer m_unseenRests;
    QWidget* m_content = nullptr; ///< the view, or the face without a workspace
    WorkspaceView* m_view = nullptr;
    QList<std::function<QList<Command>()>> m_moreCommands;
    bool m_closeWhenDone = false;
};

} // namespace steward

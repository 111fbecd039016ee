// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/splitpage.h"

#include <QTimer>

class QStackedWidget;

namespace steward {

class ActivityDetails;
class ActivityFilters;
class ActivityHistory;
class Banner;
class ActivityProxyModel;
class ActivityTableModel;
class DataTable;
class DeletedPane;
class Journal;
class ObservedClears;
class Placeholder;
class PlanRun;
class RestoreOffer;
class SearchField;
class SegmentedFilter;
class TaskList;
struct ExportTable;
struct HistoryEntry;

/// What goes on and what was done, here and in earlier runs of the program, with what looking
/// showed. Without a journal, in this run alone.
class ActivityPage final : public SplitPage {
    Q_OBJECT
public:
    ActivityPage(Workspace& workspace, Navigator& navigator, Journal* journal = nullptr,
        QWidget* parent = nullptr);

    /// Running tasks.
    QString sidebarCount() const override;
    QString status() const override;
    void focusFilter() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void connectReports();
    void tell(const QString& words);
    void makeTitleRow();
    void makeToolRow();
    void makeBody();
    void watch(PlanRun* run);
    void refresh();
    void refreshSoon();
    void refreshFilters(const QList<HistoryEntry>& history);
    void refreshFace();
    void refreshBroken();
    bool showsDeleted() const;
    void filter();
    void showCurrent();
    ExportTable shownTable() const;
    PlanRun* runOf(const QString& key) const;
    QString whyNotAgain(const HistoryEntry& history) const;

    ObservedClears* m_observed;
    Journal* m_journal;
    RestoreOffer* m_restores;
    ActivityHistory* m_history;
    ActivityTableModel* m_model;
    ActivityProxyModel* m_proxy;
    SearchField* m_filter = nullptr;
    SegmentedFilter* m_chips = nullptr;
    ActivityFilters* m_choices = nullptr;
    Banner* m_broken = nullptr;
    TaskList* m_tasks = nullptr;
    QStackedWidget* m_faces = nullptr;
    DataTable* m_table = nullptr;
    Placeholder* m_placeholder = nullptr;
    DeletedPane* m_deleted = nullptr;
    ActivityDetails* m_details = nullptr;
    QStackedWidget* m_sides = nullptr; ///< details of a run, or of what went
    QTimer m_tick;
    QTimer m_soon; ///< one refresh for many changes of a run
    QString m_notice;
};

} // namespace steward

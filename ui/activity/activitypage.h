// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/splitpage.h"

#include <QTimer>

class QStackedWidget;

namespace steward {

class ActivityDetails;
class ActivityProxyModel;
class ActivityTableModel;
class DataTable;
class ObservedClears;
class Placeholder;
class PlanRun;
class SearchField;
class SegmentedFilter;
class TaskList;
struct ExportTable;

/// What goes on and what was done in this run of the program, with what looking showed.
class ActivityPage final : public SplitPage {
    Q_OBJECT
public:
    ActivityPage(Workspace& workspace, Navigator& navigator, QWidget* parent = nullptr);

    /// Running tasks.
    QString sidebarCount() const override;
    QString status() const override;
    void focusFilter() override;

private:
    void makeTitleRow();
    void makeToolRow();
    void makeBody();
    void watch(PlanRun* run);
    void refresh();
    void refreshFace();
    void showCurrent();
    ExportTable shownTable() const;
    PlanRun* runOf(const QString& key) const;

    ObservedClears* m_observed;
    ActivityTableModel* m_model;
    ActivityProxyModel* m_proxy;
    SearchField* m_filter = nullptr;
    SegmentedFilter* m_chips = nullptr;
    TaskList* m_tasks = nullptr;
    QStackedWidget* m_faces = nullptr;
    DataTable* m_table = nullptr;
    Placeholder* m_placeholder = nullptr;
    ActivityDetails* m_details = nullptr;
    QTimer m_tick;
    QString m_notice;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/snapshot.h"
#include "app/plan/plan.h"
#include "ui/shell/splitpage.h"

class QPushButton;

namespace steward {

class DestroyButton;

class PipelineDetails;
class PipelineListPane;
class PipelineProxyModel;
class PipelineSelection;
class PipelineTableModel;
class PipelineVerbs;
class PlainLabel;
class SearchField;
class SegmentedFilter;
struct ExportTable;
struct PipelineIdentity;
struct PipelineSituation;

/// The pipelines of a manager: what is in use, what is being cleared, what can be.
class PipelinesPage final : public SplitPage {
    Q_OBJECT
public:
    PipelinesPage(Workspace& workspace, Navigator& navigator, QWidget* parent = nullptr);
    ~PipelinesPage() override;

    QString sidebarCount() const override;
    QString status() const override;
    void focusFilter() override;
    QList<Command> commands() override;
    void tick() override;

    /// Makes it the current row; takes filters away that hide it.
    void select(const PipelineIdentity& pipeline);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeModels();
    void makeTitleRow();
    void makeToolRow();
    void makeBody();
    void makeDetails();
    void connectFeed();

    void showAll();
    void filterChanged();
    void rowsChanged();
    void stateChanged();
    void selectionChanged();
    void refreshCounts();
    PipelineSituation situation() const;
    void verbWanted(Verb verb);
    void sayWhyNot(const QString& reason);
    void openMenu(const QPoint& global);
    ExportTable shownTable() const;

    PipelineTableModel* m_model = nullptr;
    PipelineProxyModel* m_proxy = nullptr;
    PipelineListPane* m_pane = nullptr;
    PipelineSelection* m_selection = nullptr;
    PipelineVerbs* m_verbs = nullptr;
    SearchField* m_filter = nullptr;
    PlainLabel* m_count = nullptr;
    SegmentedFilter* m_chips = nullptr;
    DestroyButton* m_clear = nullptr;
    QPushButton* m_more = nullptr;
    PipelineDetails* m_details = nullptr;
    QString m_notice; ///< of an export, for the status strip
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lineage/indexanswers.h"
#include "ui/lineage/lineageexport.h"
#include "ui/lineage/lineagehistory.h"
#include "ui/lineage/lineagetreenode.h"
#include "ui/shell/splitpage.h"

#include <QTimer>

class QMenu;
class QPushButton;
class QToolButton;

namespace steward {

class ArtifactVerbs;
class DepthButton;
class DestroyButton;
class ExportButton;
class GoToField;
class LineageDetails;
class LineagePane;
class LineageTreeModel;
class SegmentedFilter;

/// What one artifact is built on and what depends on it. Heading, details and verb always speak of
/// the line that is chosen; of the artifact gone to as long as no line is.
class LineagePage final : public SplitPage {
    Q_OBJECT
public:
    LineagePage(Workspace& workspace, Navigator& navigator, QWidget* parent = nullptr);
    ~LineagePage() override;

    QString status() const override;
    void focusFilter() override;
    void tick() override { refreshDelete(); }

    void select(const ArtifactIdentity& artifact);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeTitleRow();
    void makeToolRow();
    void makeDepth();
    void makeBody();
    void makeExport();
    ExportSource exportSource() const;
    QToolButton* makeStep(const QString& name, const QString& text, bool back);
    void connectWorkspace();

    void go(const ArtifactIdentity& artifact);
    void listChanged();
    void lineageChanged();
    void targetChanged();
    void refreshHistory();
    void refreshDelete();
    void refreshPlaceholder();
    QString whyNot() const;
    std::optional<Artifact> listed(const ArtifactIdentity& identity) const;
    void openMenu(const QPoint& global);

    IndexAnswers m_lineage;
    LineageTreeModel* m_model;
    ArtifactVerbs* m_verbs;
    LineageHistory m_history;
    std::optional<ArtifactIdentity> m_wanted; ///< what was gone to, listed or not
    int m_generation = 0;
    ExportButton* m_export = nullptr;
    GoToField* m_goTo = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    SegmentedFilter* m_chips = nullptr;
    SegmentedFilter* m_view = nullptr; ///< picture or tree
    DepthButton* m_depth = nullptr;
    QPushButton* m_fit = nullptr;
    DestroyButton* m_delete = nullptr;
    LineagePane* m_pane = nullptr;
    LineageDetails* m_details = nullptr;
    QTimer m_gather; ///< many answers of the index, one update
    QString m_notice; ///< of an export, for the status strip
};

} // namespace steward

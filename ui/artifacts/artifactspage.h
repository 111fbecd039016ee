// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/snapshot.h"
#include "ui/lineage/indexanswers.h"
#include "ui/shell/splitpage.h"

class QMenu;
class QModelIndex;

namespace steward {

struct Restore;
class ArtifactDetails;
class ArtifactListPane;
class ArtifactProxyModel;
class ArtifactSelection;
class ArtifactTableModel;
class ArtifactTools;
class ArtifactVerbs;
class DestroyButton;
class ElidedLabel;
class ExportButton;
class RegistrySearch;
class SearchField;
class SegmentedFilter;
class TextLink;
struct ExportTable;

/// The artifacts of a registry: found, looked at, reviewed for deletion. Selection, scroll and
/// keyboard survive every reading.
class ArtifactsPage final : public SplitPage {
    Q_OBJECT
public:
    ArtifactsPage(Workspace& workspace, Navigator& navigator, QWidget* parent = nullptr);
    ~ArtifactsPage() override;

    QString sidebarCount() const override;
    QString status() const override;
    void focusFilter() override;
    QList<Command> commands() override;
    void tick() override;

    /// Makes it the current row; takes filters away that hide it.
    void select(const ArtifactIdentity& artifact);
    /// Opens what went as rows to register.
    void registerAgain(const Restore& restore);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeTitleRow();
    void makeExport();
    void makeToolRow();
    void makeBody();
    void makeDetails();
    void connectWorkspace();

    void filterTyped();
    void filterEntered();
    void searchChanged();
    void rowsChanged();
    void selectionChanged();
    void showAll();
    void refreshCounts();
    void refreshDelete();
    QString whyNot(const QList<Artifact>& targets) const;
    void deleteWanted();
    void openMenu(const QModelIndex& index, const QPoint& global);
    ExportTable tableOf(const QList<Artifact>& artifacts) const;

    IndexAnswers m_lineage;
    ArtifactTableModel* m_model;
    ArtifactProxyModel* m_proxy;
    RegistrySearch* m_search;
    ArtifactVerbs* m_verbs;
    ArtifactListPane* m_pane = nullptr;
    ArtifactSelection* m_selection = nullptr;
    ExportButton* m_export = nullptr;
    SearchField* m_filter = nullptr;
    ElidedLabel* m_count = nullptr;
    TextLink* m_stopSearch = nullptr;
    SegmentedFilter* m_chips = nullptr;
    ArtifactTools* m_tools = nullptr;
    DestroyButton* m_delete = nullptr;
    ArtifactDetails* m_details = nullptr;
    int m_generation = 0;
    QList<Artifact> m_spokenOf; ///< selected when last looked
    QString m_notice; ///< of an export or a dialog, for the status strip
};

} // namespace steward

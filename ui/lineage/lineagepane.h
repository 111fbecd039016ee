// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lineage/lineagetreenode.h"

#include <QWidget>

class QModelIndex;
class QTreeView;

namespace steward {

class Banner;
class ElidedLabel;
class IconLabel;
class LineageIndex;
class LineagePicture;
class LineageTreeModel;
class Placeholder;

/// The body of the lineage page: how much was read, and the lineage as a picture or as a tree, with
/// one thing chosen in both; or the face of nothing chosen.
class LineagePane final : public QWidget {
    Q_OBJECT
public:
    LineagePane(LineageIndex& index, LineageTreeModel& model, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LineagePane)

    QTreeView& tree() const { return *m_tree; }
    LineagePicture& picture() const { return *m_picture; }
    /// Else the picture.
    void showTree(bool tree);
    Placeholder& placeholder() const { return *m_placeholder; }

    /// After the model got another subject: opens what is near, chooses nothing.
    void openNear();
    /// As if it was chosen in the picture or the tree.
    void choose(const LineageTreeNode& node);
    /// After lineage, list or subject changed.
    void refresh();
    /// What verb and details speak of: what is chosen, or the subject.
    std::optional<LineageTreeNode> target() const;

Q_SIGNALS:
    void targetChanged();
    void artifactWanted(const steward::ArtifactIdentity& artifact);
    void menuWanted(const QPoint& global);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSubject();
    void makeTree();
    void makePicture();
    void lineChosen(const QModelIndex& index);
    void markLine();
    void fit();
    void refreshCoverage();

    LineageIndex& m_index;
    LineageTreeModel& m_model;
    QWidget* m_subject = nullptr;
    IconLabel* m_glyph = nullptr;
    ElidedLabel* m_name = nullptr;
    ElidedLabel* m_identity = nullptr;
    Banner* m_coverage = nullptr;
    LineagePicture* m_picture = nullptr;
    QTreeView* m_tree = nullptr;
    Placeholder* m_placeholder = nullptr;
    std::optional<LineageTreeNode> m_chosen; ///< none: the subject
    bool m_showsTree = false;
    bool m_marking = false; ///< one of both follows the other
};

} // namespace steward

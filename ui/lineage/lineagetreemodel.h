// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lineage/lineagetreenode.h"

#include <QAbstractItemModel>
#include <QHash>

namespace steward {

class LineageAnswers;

/// What one artifact is built on and what depends on it, as two roots that open level by level.
/// Asked lazily; a line that stands further up its own branch is cut, with a word. `refresh` keeps
/// lines, and with them what is open and selected. Roles: ui/theme/cellroles.h.
class LineageTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, TypeColumn, IdColumn, LinkColumn };
    static constexpr int columns = LinkColumn + 1;
    enum class Shown { Both, BuiltOn, Dependents };

    explicit LineageTreeModel(const LineageAnswers& lineage, QObject* parent = nullptr);

    void setSubject(const std::optional<Artifact>& subject);
    const std::optional<Artifact>& subject() const { return m_subject; }
    void setShown(Shown shown);
    /// Asks again for everything that was opened.
    void refresh();

    /// What stands on a line. Of a root, and without a line, it is the subject.
    std::optional<LineageTreeNode> lineAt(const QModelIndex& index) const;
    /// The listed artifact of a line; none for roots and for what is not listed.
    std::optional<Artifact> artifactAt(const QModelIndex& index) const;
    /// A line of this artifact, the one least deep; invalid where it was not opened that far.
    QModelIndex find(const ArtifactIdentity& artifact) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void build();
    const LineageTreeNode& node(quintptr id) const;
    quintptr add(LineageTreeNode line);
    void open(quintptr id);
    QModelIndex indexOf(quintptr id) const;
    /// What the lineage says now below this line.
    QList<LineageTreeNode> told(quintptr id) const;
    bool standsAbove(quintptr id, const ArtifactIdentity& identity) const;
    void follow(quintptr id);
    void removeChild(quintptr id, int row);
    void forget(quintptr id);
    void update(quintptr id, const LineageTreeNode& now);
    void append(quintptr id, const QList<LineageTreeNode>& lines);
    QString rootNote(const LineageTreeNode& root) const;

    const LineageAnswers& m_lineage;
    std::optional<Artifact> m_subject;
    Shown m_shown = Shown::Both;
    QHash<quintptr, LineageTreeNode> m_nodes;
    QMultiHash<ArtifactIdentity, quintptr> m_lines; ///< where an artifact stands in the tree
    QList<quintptr> m_roots;
    quintptr m_next = 1;
};

} // namespace steward

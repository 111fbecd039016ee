// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/graphpicture.h"

#include <QRectF>

#include <vector>

namespace steward {

struct HangingTrees;

/// Many things that hang on one node alone, with all that hangs on them, would make a column that
/// nobody can look at: they are laid out as one block, and stand in it as a table of trees. A pure
/// function of values.
class TreeFold final {
public:
    /// So many leaves of one node still stand in a column,
    static constexpr int kColumn = 12;
    /// and so many rows where some of what hangs there are trees.
    static constexpr int kRows = 40;

    TreeFold() = default;
    explicit TreeFold(const GraphShape& shape);

    /// What is to be laid out instead.
    const GraphShape& shape() const { return m_folded; }
    /// The picture of the shape that was folded, from one of `shape`. Edges whose way is free are
    /// plain bows.
    GraphPicture unfold(const GraphPicture& folded) const;

private:
    /// What hangs on one side of a node, down the columns, as one reads a list; those near the node
    /// come first.
    struct Table {
        int hub = 0;
        bool down = true; ///< the members are built on the hub
        std::vector<int> members;
        bool tall = false; ///< worth more than one column
        bool outermost = true; ///< a block by itself, not part of one
        std::vector<double> widths; ///< of the columns
        std::vector<double> heights; ///< of the rows
        QSizeF size;
    };
    struct Standing;

    void findTables(const HangingTrees& trees);
    void addTable(const HangingTrees& trees, int hub, bool down, std::vector<int> members);
    void measure(Table& table) const;
    void arrange(Table& table, size_t columns) const;
    QSizeF sizeWithTree(int node) const;
    bool hasLanes(const Table& table) const { return table.outermost || table.widths.size() > 1; }
    void foldShape();
    void placeTable(const Table& table, const QRectF& room, Standing& standing) const;
    QList<QPointF> laneTo(const Table& table, int member, const Standing& standing) const;
    void addCurves(const GraphPicture& folded, Standing& standing) const;
    bool isFree(const GraphShape::Edge& edge, const GraphPicture& picture) const;
    QRectF boxOf(int node, const GraphPicture& picture) const;

    GraphShape m_shape;
    GraphShape m_folded;
    std::vector<Table> m_tables; ///< a hub's before those of its members
    std::vector<int> m_tableOf; ///< by node, where it is a member; -1: stands alone
    std::vector<int> m_tableUnder; ///< by member: what hangs on it in turn
    std::vector<int> m_blockOf; ///< by node: the outermost table that it is in
    std::vector<int> m_places; ///< by node, in the folded shape
    std::vector<int> m_curves; ///< by edge, in the folded shape; -1: inside a block
};

/// The layered picture, folded. What stands in where there is no better one.
GraphPicture simplePicture(const GraphShape& shape);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/graphpicture.h"

#include <QRectF>

#include <vector>

namespace steward {

/// Many things that hang on one node alone would make a column that nobody can look at: they are
/// laid out as one block, and stand in it in rows and columns. A pure function of values.
class FanFold final {
public:
    /// So many leaves of one node still stand in a column.
    static constexpr int kColumn = 12;

    FanFold() = default;
    explicit FanFold(const GraphShape& shape);

    /// What is to be laid out instead.
    const GraphShape& shape() const { return m_folded; }
    /// The picture of the shape that was folded, from one of `shape`. Edges whose way is free are
    /// plain bows.
    GraphPicture unfold(const GraphPicture& folded) const;

private:
    struct Block {
        int hub = 0;
        bool down = true; ///< the leaves are built on the hub
        std::vector<int> leaves;
        QSizeF cell; ///< of the widest and highest leaf
        int rows = 0;
        int columns = 0;
        int place = 0; ///< in the folded shape
    };

    void findBlocks();
    void measure(Block& block) const;
    void placeBlock(const Block& block, const GraphPicture& folded, GraphPicture& picture) const;
    QList<QPointF> busTo(const Block& block, int leaf, const GraphPicture& picture) const;
    void addCurves(const GraphPicture& folded, GraphPicture& picture) const;
    bool isFree(const GraphShape::Edge& edge, const GraphPicture& picture) const;
    QRectF boxOf(int node, const GraphPicture& picture) const;

    GraphShape m_shape;
    GraphShape m_folded;
    std::vector<Block> m_blocks;
    std::vector<int> m_blockOf; ///< by node; -1: stands alone
    std::vector<int> m_places; ///< by node, in the folded shape
    std::vector<int> m_curves; ///< by edge, in the folded shape; -1: inside a block
};

/// The layered picture, folded. What stands in where there is no better one.
GraphPicture simplePicture(const GraphShape& shape);

} // namespace steward

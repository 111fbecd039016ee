// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/fanfold.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <utility>

namespace steward {

namespace {

/// Width over height that a block tends to.
constexpr double kAspect = 1.2;
/// Between the columns of a block, as a part of the gap between layers.
constexpr double kColumnGap = 0.7;

QList<QPointF> straight(const QPointF& from, const QPointF& to)
{
    return {from + (to - from) / 3, from + (to - from) * 2 / 3, to};
}

QList<QPointF> bow(const QPointF& from, const QPointF& to)
{
    const double middle = (from.x() + to.x()) / 2;
    return {{middle, from.y()}, {middle, to.y()}, to};
}

} // namespace

FanFold::FanFold(const GraphShape& shape)
    : m_shape(shape)
    , m_blockOf(static_cast<size_t>(shape.nodes.size()), -1)
    , m_places(m_blockOf.size(), -1)
{
    findBlocks();
    m_folded.layerGap = shape.layerGap;
    m_folded.nodeGap = shape.nodeGap;
    for (int node = 0; node < shape.nodes.size(); ++node) {
        const int at = m_blockOf[static_cast<size_t>(node)];
        int& place = m_places[static_cast<size_t>(node)];
        if (at >= 0 && m_blocks[static_cast<size_t>(at)].leaves.front() != node) {
            place = m_blocks[static_cast<size_t>(at)].place;
            continue;
        }
        place = static_cast<int>(m_folded.nodes.size());
        m_folded.nodes.append(shape.nodes.at(node));
        if (at < 0)
            continue;
        Block& block = m_blocks[static_cast<size_t>(at)];
        block.place = place;
        const double gap = shape.layerGap * kColumnGap;
        m_folded.nodes.last().size = {block.columns * (block.cell.width() + gap) - gap,
            block.rows * (block.cell.height() + shape.nodeGap)};
    }
    QHash<std::pair<int, int>, int> known;
    for (const GraphShape::Edge& edge : shape.edges) {
        const std::pair ends(
            m_places[static_cast<size_t>(edge.from)], m_places[static_cast<size_t>(edge.to)]);
        const bool inside = m_blockOf[static_cast<size_t>(edge.from)] >= 0
            || m_blockOf[static_cast<size_t>(edge.to)] >= 0;
        if (!known.contains(ends)) {
            known.insert(ends, static_cast<int>(m_folded.edges.size()));
            m_folded.edges.append({ends.first, ends.second, edge.round});
        }
        m_curves.push_back(inside ? -1 : known.value(ends));
    }
}

void FanFold::findBlocks()
{
    std::vector<int> edges(m_blockOf.size(), 0);
    for (const GraphShape::Edge& edge : m_shape.edges) {
        ++edges[static_cast<size_t>(edge.from)];
        ++edges[static_cast<size_t>(edge.to)];
    }
    // By hub and side, in the order in which they first come.
    QHash<std::pair<int, bool>, size_t> places;
    std::vector<Block> fans;
    const auto add = [&](int hub, int leaf, bool down) {
        if (edges[static_cast<size_t>(leaf)] != 1 || m_shape.nodes.at(leaf).alone)
            return;
        const auto known = places.constFind({hub, down});
        const size_t place = known == places.cend() ? fans.size() : *known;
        if (known == places.cend()) {
            places.insert({hub, down}, place);
            Block block;
            block.hub = hub;
            block.down = down;
            fans.push_back(block);
        }
        fans[place].leaves.push_back(leaf);
    };
    for (const GraphShape::Edge& edge : m_shape.edges) {
        add(edge.from, edge.to, true);
        add(edge.to, edge.from, false);
    }
    for (Block& fan : fans) {
        if (static_cast<int>(fan.leaves.size()) <= kColumn)
            continue;
        std::sort(fan.leaves.begin(), fan.leaves.end());
        measure(fan);
        for (const int leaf : fan.leaves)
            m_blockOf[static_cast<size_t>(leaf)] = static_cast<int>(m_blocks.size());
        m_blocks.push_back(std::move(fan));
    }
}

void FanFold::measure(Block& block) const
{
    for (const int leaf : block.leaves)
        block.cell = block.cell.expandedTo(m_shape.nodes.at(leaf).size);
    const double width = block.cell.width() + m_shape.layerGap * kColumnGap;
    const double height = block.cell.height() + m_shape.nodeGap;
    const auto count = static_cast<double>(block.leaves.size());
    block.columns = std::max(1,
        static_cast<int>(std::lround(std::sqrt(count * kAspect * height / std::max(1.0, width)))));
    block.rows = (static_cast<int>(block.leaves.size()) + block.columns - 1) / block.columns;
    block.columns = (static_cast<int>(block.leaves.size()) + block.rows - 1) / block.rows;
}

GraphPicture FanFold::unfold(const GraphPicture& folded) const
{
    GraphPicture picture;
    picture.how = folded.how;
    picture.size = folded.size;
    for (const auto place : m_places)
        picture.centres.append(folded.centres.at(place));
    for (const Block& block : m_blocks)
        placeBlock(block, folded, picture);
    addCurves(folded, picture);
    return picture;
}

// Down the columns, as one reads a list; those near the hub come first.
void FanFold::placeBlock(
    const Block& block, const GraphPicture& folded, GraphPicture& picture) const
{
    const QSizeF size = m_folded.nodes.at(block.place).size;
    const QPointF corner
        = folded.centres.at(block.place) - QPointF(size.width() / 2, size.height() / 2);
    const double step = block.cell.width() + m_shape.layerGap * kColumnGap;
    for (size_t i = 0; i < block.leaves.size(); ++i) {
        const int column = static_cast<int>(i) / block.rows;
        const int row = static_cast<int>(i) % block.rows;
        const int across = block.down ? column : block.columns - 1 - column;
        // The gap of a row is above it: that is where lines to later columns run.
        picture.centres[block.leaves[i]] = corner
            + QPointF(across * step + block.cell.width() / 2,
                (row + 1) * (block.cell.height() + m_shape.nodeGap) - block.cell.height() / 2);
    }
}

QRectF FanFold::boxOf(int node, const GraphPicture& picture) const
{
    const QSizeF size = m_shape.nodes.at(node).size;
    return {picture.centres.at(node) - QPointF(size.width() / 2, size.height() / 2), size};
}

// One trunk beside the block, from it a lane above each row, and from that down into the leaf: what
// lies on one another is one line. Built from the hub outwards and turned round where the leaf is
// what is built upon.
QList<QPointF> FanFold::busTo(const Block& block, int leaf, const GraphPicture& picture) const
{
    const double side = block.down ? 1 : -1;
    const QRectF hub = boxOf(block.hub, picture);
    const QRectF box = boxOf(leaf, picture);
    const QPointF start(block.down ? hub.right() : hub.left(), hub.center().y());
    const QPointF end(block.down ? box.left() : box.right(), box.center().y());
    const QRectF first = boxOf(block.leaves.front(), picture);
    const double near = block.down ? first.left() : first.right();
    const double gap = m_shape.layerGap * kColumnGap;
    const QPointF trunk(near - side * gap * 0.6, start.y());
    const QPointF lane(trunk.x(), box.top() - m_shape.nodeGap / 2);
    const QPointF off(end.x() - side * gap * 0.7, lane.y());
    QList<QPointF> points{start};
    points += straight(start, trunk);
    points += straight(trunk, lane);
    if (std::abs(end.x() - near) >= 1)
        points += straight(lane, off);
    points += bow(points.last(), end);
    if (!block.down)
        std::reverse(points.begin(), points.end());
    return points;
}

void FanFold::addCurves(const GraphPicture& folded, GraphPicture& picture) const
{
    for (int i = 0; i < m_shape.edges.size(); ++i) {
        const GraphShape::Edge& edge = m_shape.edges.at(i);
        const int from = m_blockOf[static_cast<size_t>(edge.from)];
        const int to = m_blockOf[static_cast<size_t>(edge.to)];
        if (to >= 0)
            picture.curves.append(busTo(m_blocks[static_cast<size_t>(to)], edge.to, picture));
        else if (from >= 0)
            picture.curves.append(busTo(m_blocks[static_cast<size_t>(from)], edge.from, picture));
        else if (!edge.round && isFree(edge, picture))
            picture.curves.append(
                curveBetween(picture.centres.at(edge.from), m_shape.nodes.at(edge.from).size,
                    picture.centres.at(edge.to), m_shape.nodes.at(edge.to).size));
        else
            picture.curves.append(folded.curves.at(m_curves[static_cast<size_t>(i)]));
    }
}

bool FanFold::isFree(const GraphShape::Edge& edge, const GraphPicture& picture) const
{
    const QRectF from = boxOf(edge.from, picture);
    const QRectF to = boxOf(edge.to, picture);
    if (to.left() <= from.right())
        return false;
    const QRectF way
        = QRectF(QPointF(from.right(), from.center().y()), QPointF(to.left(), to.center().y()))
              .normalized()
              .adjusted(1, -4, -1, 4);
    for (int node = 0; node < m_shape.nodes.size(); ++node) {
        if (node != edge.from && node != edge.to && boxOf(node, picture).intersects(way))
            return false;
    }
    return true;
}

GraphPicture simplePicture(const GraphShape& shape)
{
    const FanFold fold(shape);
    return fold.unfold(layeredPicture(fold.shape()));
}

} // namespace steward

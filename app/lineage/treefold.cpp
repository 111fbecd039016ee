// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/treefold.h"

#include "app/lineage/hangingtrees.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace steward {

namespace {

/// Width over height that a table tends to.
constexpr double kAspect = 1.2;
/// Between the columns of a table, as a part of the gap between layers.
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

QRectF centred(const QPointF& centre, const QSizeF& size)
{
    return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

double sum(const std::vector<double>& lengths)
{
    return std::accumulate(lengths.cbegin(), lengths.cend(), 0.0);
}

} // namespace

/// While a picture is unfolded.
struct TreeFold::Standing {
    GraphPicture picture;
    std::vector<QRectF> rooms; ///< by member: with its tree
    std::vector<double> lanes; ///< by member: where the line to it runs above its row
};

TreeFold::TreeFold(const GraphShape& shape)
    : m_shape(shape)
    , m_tableOf(static_cast<size_t>(shape.nodes.size()), -1)
    , m_tableUnder(m_tableOf.size(), -1)
    , m_blockOf(m_tableOf.size(), -1)
    , m_places(m_tableOf.size(), -1)
{
    findTables(HangingTrees(shape));
    for (auto table = m_tables.rbegin(); table != m_tables.rend(); ++table)
        measure(*table);
    foldShape();
}

void TreeFold::findTables(const HangingTrees& trees)
{
    std::vector<int> hubs;
    for (int node = 0; node < m_shape.nodes.size(); ++node) {
        if (!trees.hangs(node))
            hubs.push_back(node);
    }
    hubs.insert(hubs.end(), trees.outwards.cbegin(), trees.outwards.cend());
    for (const int hub : hubs) {
        const std::vector<int>& members = trees.members[static_cast<size_t>(hub)];
        if (m_tableOf[static_cast<size_t>(hub)] >= 0) {
            if (!members.empty())
                addTable(trees, hub, trees.down[static_cast<size_t>(hub)], members);
            continue;
        }
        for (const bool down : {true, false}) {
            std::vector<int> all;
            std::vector<int> leaves;
            int rows = 0;
            for (const int member : members) {
                const auto at = static_cast<size_t>(member);
                if (trees.down[at] != down || m_shape.nodes.at(member).alone)
                    continue;
                all.push_back(member);
                rows += trees.rows[at];
                if (trees.members[at].empty())
                    leaves.push_back(member);
            }
            if (rows > kRows)
                addTable(trees, hub, down, all);
            else if (leaves.size() > kColumn)
                addTable(trees, hub, down, leaves);
        }
    }
}

void TreeFold::addTable(const HangingTrees& trees, int hub, bool down, std::vector<int> members)
{
    const auto at = static_cast<int>(m_tables.size());
    Table table;
    table.hub = hub;
    table.down = down;
    table.outermost = m_tableOf[static_cast<size_t>(hub)] < 0;
    int rows = 0;
    for (const int member : members) {
        m_tableOf[static_cast<size_t>(member)] = at;
        m_blockOf[static_cast<size_t>(member)]
            = table.outermost ? at : m_blockOf[static_cast<size_t>(hub)];
        rows += trees.rows[static_cast<size_t>(member)];
    }
    const bool onlyLeaves = rows == static_cast<int>(members.size());
    table.tall = rows > (onlyLeaves ? kColumn : kRows);
    if (!table.outermost)
        m_tableUnder[static_cast<size_t>(hub)] = at;
    table.members = std::move(members);
    m_tables.push_back(std::move(table));
}

QSizeF TreeFold::sizeWithTree(int node) const
{
    const QSizeF size = m_shape.nodes.at(node).size;
    const int under = m_tableUnder[static_cast<size_t>(node)];
    if (under < 0)
        return size;
    const QSizeF tree = m_tables[static_cast<size_t>(under)].size;
    return {size.width() + m_shape.layerGap + tree.width(), std::max(size.height(), tree.height())};
}

// More columns until it is as wide as wanted, and the last step back if that was nearer.
void TreeFold::measure(Table& table) const
{
    const size_t most = table.tall ? table.members.size() : 1;
    double before = 0;
    for (size_t columns = 1; columns <= most; ++columns) {
        arrange(table, columns);
        const double aspect = table.size.width() / std::max(1.0, table.size.height());
        if (aspect >= kAspect) {
            if (columns > 1 && aspect / kAspect > kAspect / before)
                arrange(table, columns - 1);
            return;
        }
        before = aspect;
    }
}

void TreeFold::arrange(Table& table, size_t columns) const
{
    const size_t count = table.members.size();
    const size_t rows = (count + columns - 1) / columns;
    // A stub closes the first column, where whoever looks along the node finds it.
    const auto stub = std::stable_partition(table.members.begin(), table.members.end(),
        [this](int member) { return !m_shape.nodes.at(member).alone; });
    const auto stubs = static_cast<size_t>(table.members.end() - stub);
    const auto place = static_cast<std::ptrdiff_t>(rows - std::min(rows, stubs));
    std::rotate(table.members.begin() + place, stub, table.members.end());
    table.widths.assign((count + rows - 1) / rows, 0);
    table.heights.assign(rows, 0);
    for (size_t i = 0; i < count; ++i) {
        const QSizeF size = sizeWithTree(table.members[i]);
        table.widths[i / rows] = std::max(table.widths[i / rows], size.width());
        table.heights[i % rows] = std::max(table.heights[i % rows], size.height());
    }
    // Lines run above each row; a plain column needs room between its rows only.
    const auto gaps = static_cast<double>(hasLanes(table) ? rows : rows - 1);
    const double between = m_shape.layerGap * kColumnGap;
    table.size = {sum(table.widths) + static_cast<double>(table.widths.size() - 1) * between,
        sum(table.heights) + gaps * m_shape.nodeGap};
}

void TreeFold::foldShape()
{
    m_folded.layerGap = m_shape.layerGap;
    m_folded.nodeGap = m_shape.nodeGap;
    std::vector<int> blocks(m_tables.size(), -1);
    for (int node = 0; node < m_shape.nodes.size(); ++node) {
        const int block = m_blockOf[static_cast<size_t>(node)];
        int& place = m_places[static_cast<size_t>(node)];
        if (block >= 0 && blocks[static_cast<size_t>(block)] >= 0) {
            place = blocks[static_cast<size_t>(block)];
            continue;
        }
        place = static_cast<int>(m_folded.nodes.size());
        m_folded.nodes.append(m_shape.nodes.at(node));
        if (block < 0)
            continue;
        const Table& table = m_tables[static_cast<size_t>(block)];
        blocks[static_cast<size_t>(block)] = place;
        m_folded.nodes.last() = m_shape.nodes.at(table.members.front());
        m_folded.nodes.last().size = table.size;
    }
    QHash<std::pair<int, int>, int> known;
    for (const GraphShape::Edge& edge : m_shape.edges) {
        const auto from = static_cast<size_t>(edge.from);
        const auto to = static_cast<size_t>(edge.to);
        const bool inside = m_blockOf[from] >= 0 || m_blockOf[to] >= 0;
        const std::pair ends(m_places[from], m_places[to]);
        if (ends.first != ends.second && !known.contains(ends)) {
            known.insert(ends, static_cast<int>(m_folded.edges.size()));
            m_folded.edges.append({ends.first, ends.second, edge.round});
        }
        m_curves.push_back(inside ? -1 : known.value(ends));
    }
}

GraphPicture TreeFold::unfold(const GraphPicture& folded) const
{
    Standing standing;
    standing.rooms.resize(m_places.size());
    standing.lanes.resize(m_places.size(), 0);
    standing.picture.how = folded.how;
    standing.picture.size = folded.size;
    for (const int place : m_places)
        standing.picture.centres.append(folded.centres.at(place));
    for (const Table& table : m_tables) {
        if (table.outermost) {
            const int place = m_places[static_cast<size_t>(table.members.front())];
            placeTable(table, centred(folded.centres.at(place), table.size), standing);
            continue;
        }
        const QRectF room = standing.rooms[static_cast<size_t>(table.hub)];
        const double x = table.down ? room.right() - table.size.width() / 2
                                    : room.left() + table.size.width() / 2;
        placeTable(table, centred({x, room.center().y()}, table.size), standing);
    }
    addCurves(folded, standing);
    return standing.picture;
}

void TreeFold::placeTable(const Table& table, const QRectF& room, Standing& standing) const
{
    const double side = table.down ? 1 : -1;
    const double between = m_shape.layerGap * kColumnGap;
    const size_t rows = table.heights.size();
    double near = table.down ? room.left() : room.right(); // of the column
    for (size_t column = 0; column < table.widths.size(); ++column) {
        double top = room.top() + (hasLanes(table) ? m_shape.nodeGap : 0);
        for (size_t row = 0; row < rows && column * rows + row < table.members.size(); ++row) {
            const int member = table.members[column * rows + row];
            const auto at = static_cast<size_t>(member);
            const QSizeF size = sizeWithTree(member);
            const QPointF centre(near + side * size.width() / 2, top + table.heights[row] / 2);
            standing.rooms[at] = centred(centre, size);
            standing.lanes[at] = top - m_shape.nodeGap / 2;
            const double half = m_shape.nodes.at(member).size.width() / 2;
            standing.picture.centres[member] = {near + side * half, centre.y()};
            top += table.heights[row] + m_shape.nodeGap;
        }
        near += side * (table.widths[column] + between);
    }
}

QRectF TreeFold::boxOf(int node, const GraphPicture& picture) const
{
    return centred(picture.centres.at(node), m_shape.nodes.at(node).size);
}

// One trunk beside the table, from it a lane above each row, and from that down into the member:
// what lies on one another is one line. Built from the hub outwards and turned round where the
// member is what is built upon.
QList<QPointF> TreeFold::laneTo(const Table& table, int member, const Standing& standing) const
{
    const double side = table.down ? 1 : -1;
    const QRectF hub = boxOf(table.hub, standing.picture);
    const QRectF box = boxOf(member, standing.picture);
    const QPointF start(table.down ? hub.right() : hub.left(), hub.center().y());
    const QPointF end(table.down ? box.left() : box.right(), box.center().y());
    const QRectF first = boxOf(table.members.front(), standing.picture);
    const double near = table.down ? first.left() : first.right();
    const double gap = m_shape.layerGap * kColumnGap;
    const QPointF trunk(near - side * gap * 0.6, start.y());
    const QPointF lane(trunk.x(), standing.lanes[static_cast<size_t>(member)]);
    const QPointF off(end.x() - side * gap * 0.7, lane.y());
    QList<QPointF> points{start};
    points += straight(start, trunk);
    points += straight(trunk, lane);
    if (std::abs(end.x() - near) >= 1)
        points += straight(lane, off);
    points += bow(points.last(), end);
    if (!table.down)
        std::reverse(points.begin(), points.end());
    return points;
}

void TreeFold::addCurves(const GraphPicture& folded, Standing& standing) const
{
    GraphPicture& picture = standing.picture;
    for (int i = 0; i < m_shape.edges.size(); ++i) {
        const GraphShape::Edge& edge = m_shape.edges.at(i);
        // What hangs has one edge besides those to its own members.
        const int from = m_tableOf[static_cast<size_t>(edge.from)];
        const bool toMember = from < 0 || m_tables[static_cast<size_t>(from)].hub != edge.to;
        const int member = toMember ? edge.to : edge.from;
        const int at = m_tableOf[static_cast<size_t>(member)];
        if (at >= 0 && hasLanes(m_tables[static_cast<size_t>(at)]))
            picture.curves.append(laneTo(m_tables[static_cast<size_t>(at)], member, standing));
        else if (at >= 0 || (!edge.round && isFree(edge, picture)))
            picture.curves.append(
                curveBetween(picture.centres.at(edge.from), m_shape.nodes.at(edge.from).size,
                    picture.centres.at(edge.to), m_shape.nodes.at(edge.to).size));
        else
            picture.curves.append(folded.curves.at(m_curves[static_cast<size_t>(i)]));
    }
}

bool TreeFold::isFree(const GraphShape::Edge& edge, const GraphPicture& picture) const
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
    const TreeFold fold(shape);
    return fold.unfold(layeredPicture(fold.shape()));
}

} // namespace steward

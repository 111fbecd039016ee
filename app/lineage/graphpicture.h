// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QSizeF>

#include <optional>

namespace steward {

/// What is to be laid out from left to right: sizes and ends, no names. Units are the caller's
/// pixels.
struct GraphShape {
    struct Node {
        QSizeF size;
        int layer = 0; ///< a hint for the simple layout: hops from the focus
        bool alone = false; ///< a stub: never one of a block that hangs on a node outside it

        bool operator==(const Node&) const = default;
    };
    struct Edge {
        int from = 0;
        int to = 0;
        bool round = false; ///< part of a cycle: may leave and enter on any side

        bool operator==(const Edge&) const = default;
    };

    QList<Node> nodes; ///< earlier ones tend to be placed further up
    QList<Edge> edges; ///< no two alike, no loops
    double layerGap = 60;
    double nodeGap = 24;

    bool operator==(const GraphShape&) const = default;
};

/// Where everything stands, from (0, 0).
struct GraphPicture {
    enum class How {
        Dot,
        Missing, ///< there is no `dot`: a simple layered list
        TooSlow,
        Failed, ///< it ended badly or said what cannot be read
    };

    QList<QPointF> centres; ///< by node
    QList<QList<QPointF>> curves; ///< by edge: a start, then three points for each Bezier piece
    QSizeF size;
    How how = How::Dot;

    bool operator==(const GraphPicture&) const = default;
};

/// Layers by their hints, crossings reduced a little, in linear time. Never fails.
GraphPicture layeredPicture(const GraphShape& shape);
/// A bow from right to left, or around where `to` is not further right.
QList<QPointF> curveBetween(
    const QPointF& from, const QSizeF& fromSize, const QPointF& to, const QSizeF& toSize);

/// The text for `dot`: numbers only, never a name.
QByteArray dotText(const GraphShape& shape);
/// nullopt where `answer` (of `dot -Tplain`) is not a picture of exactly this shape.
std::optional<GraphPicture> readDot(const GraphShape& shape, const QByteArray& answer);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/graphpicture.h"
#include "app/lineage/lineagecut.h"
#include "ui/theme/glyph.h"

#include <QFont>
#include <QHash>
#include <QLineF>
#include <QRectF>

#include <optional>

namespace steward {

/// What a picture of lineage shows, with places: a value that painters draw, and that can be asked
/// what stands where. Lengths are pixels at the given font, before any zoom.
class PictureScene final {
public:
    struct Node {
        CutNode facts;
        QRectF box;
        QString name; ///< fit to be shown: cleaned, cut to the box
        QString line; ///< "id 2, direct"
        Glyph glyph = Glyph::None;
        bool doomed = false; ///< a plan is to delete it
    };
    /// At a node's side: neighbours that are not drawn, or lineages that were not read.
    struct Stub {
        enum class Kind { More, Unread };

        Kind kind = Kind::More;
        int node = 0;
        bool down = true; ///< at its right
        int count = 0;
        QString text; ///< "+3", "3 not read"
        QRectF box;
    };
    /// `from` and `to` count nodes, then stubs.
    struct Edge {
        int from = 0;
        int to = 0;
        bool certain = true;
        bool toStub = false; ///< or from one
        QList<QPointF> points; ///< as in GraphPicture
        QRectF bounds; ///< of what it has for itself
        qsizetype ownFrom = 0; ///< points before this lie on lanes
        qsizetype ownTo = 0; ///< and those after this
        bool arrow = true; ///< no other ends at the same point
    };
    /// What edges of a fan have in common, drawn once.
    struct Lane {
        QLineF line;
        bool certain = true;
    };

    PictureScene() = default;
    /// Without places yet: `shape` is to be laid out, and `place` takes what came of it.
    PictureScene(
        const LineageCut& cut, const QFont& font, const QList<ArtifactIdentity>& doomed = {});

    GraphShape shape() const;
    void place(const GraphPicture& picture);

    const QList<Node>& nodes() const { return m_nodes; }
    const QList<Stub>& stubs() const { return m_stubs; }
    const QList<Edge>& edges() const { return m_edges; }
    const QList<Lane>& lanes() const { return m_lanes; }
    const LineageCut& cut() const { return m_cut; }
    const QFont& font() const { return m_font; }
    QRectF bounds() const { return m_bounds; }
    bool isEmpty() const { return m_nodes.isEmpty(); }
    GraphPicture::How how() const { return m_how; }
    /// Of a node or, counted after them, a stub.
    QRectF boxOf(int thing) const;

    int nodeAt(const QPointF& point) const; ///< -1: none
    int stubAt(const QPointF& point) const;
    int find(const LineageKey& key) const;
    /// The way between a focus and this node: things that lie on it, ends included.
    QSet<int> wayTo(int node) const;

private:
    void addStubs();
    bool placeStub(Stub& stub) const;
    void addStub(Stub::Kind kind, int node, bool down, int count);

    LineageCut m_cut;
    QFont m_font;
    QList<Node> m_nodes;
    QList<Stub> m_stubs;
    QList<Edge> m_edges;
    QList<Lane> m_lanes;
    QHash<LineageKey, int> m_places;
    QRectF m_bounds;
    GraphPicture::How m_how = GraphPicture::How::Dot;
};

} // namespace steward

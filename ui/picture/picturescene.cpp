// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturescene.h"

#include "ui/artifacts/artifactwords.h"
#include "ui/picture/picturelanes.h"
#include "ui/picture/picturemeasures.h"
#include "ui/picture/picturewords.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/plaintext.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

Glyph glyphOf(const CutNode& node)
{
    switch (node.kind) {
    case CutNode::Kind::Listed:
        return typeGlyph(node.type);
    case CutNode::Kind::External:
        return Glyph::External;
    case CutNode::Kind::Missing:
        break;
    }
    return Glyph::Unknown;
}

// Too long, the owner goes first: what follows the slash tells things apart.
QString fitted(const QString& name, const QFontMetricsF& metrics, double room)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    const QString last = name.mid(name.lastIndexOf(u'/') + 1);
    if (last.size() < name.size() && !last.isEmpty()) {
        const QString shorter = u"…/"_s + last;
        if (metrics.horizontalAdvance(shorter) <= room)
            return shorter;
        return metrics.elidedText(last, Qt::ElideMiddle, room);
    }
    return metrics.elidedText(name, Qt::ElideMiddle, room);
}

QRectF boundsOf(const QList<QPointF>& points)
{
    if (points.isEmpty())
        return {};
    double left = points.first().x();
    double right = left;
    double top = points.first().y();
    double bottom = top;
    for (const QPointF& point : points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-4, -4, 4, 4);
}

} // namespace

PictureScene::PictureScene(
    const LineageCut& cut, const QFont& font, const QList<ArtifactIdentity>& doomed)
    : m_cut(cut)
    , m_font(font)
{
    const PictureMeasures measures(font);
    const QFontMetricsF body(font);
    const QFontMetricsF caption(fontFor(FontRole::Caption, font));
    double room = measures.leastText;
    for (const CutNode& facts : cut.nodes) {
        Node node;
        node.facts = facts;
        node.name = visibleText(shownName(facts.name));
        node.line = nodeLine(facts);
        node.glyph = glyphOf(facts);
        node.doomed = facts.kind == CutNode::Kind::Listed
            && doomed.contains(ArtifactIdentity{{facts.id}, facts.name});
        room = std::max({room, body.horizontalAdvance(node.name) + 1,
            caption.horizontalAdvance(node.line) + 1});
        m_places.insert(facts.key(), static_cast<int>(m_nodes.size()));
        m_nodes.append(node);
    }
    // All of one width, so that a layer reads like a list.
    room = std::min(room, measures.mostText);
    const QSizeF size(measures.textLeft + room + measures.textRight, measures.height);
    for (Node& node : m_nodes) {
        const double marks = node.facts.inCycle ? measures.icon + measures.gap : 0;
        node.name = fitted(node.name, body, room - marks);
        node.line = caption.elidedText(node.line, Qt::ElideRight, room);
        node.box.setSize(size);
    }
    for (const CutEdge& edge : cut.edges)
        m_edges.append({edge.from, edge.to, edge.certain, false, {}, {}});
    addStubs();
}

void PictureScene::addStubs()
{
    const bool downwards = m_cut.way != CutRequest::Way::BuiltOn;
    const bool upwards = m_cut.way != CutRequest::Way::Dependents;
    for (int i = 0; i < m_nodes.size(); ++i) {
        const CutNode facts = m_nodes.at(i).facts;
        if (facts.moreUp > 0)
            addStub(Stub::Kind::More, i, false, facts.moreUp);
        if (facts.moreDown > 0)
            addStub(Stub::Kind::More, i, true, facts.moreDown);
        if (!facts.read && upwards && facts.distance <= 0)
            addStub(Stub::Kind::Unread, i, false, 1);
        // What was not read may hang on anything; said once, at what the picture is about.
        if (facts.focus && downwards && m_cut.unread() > 0)
            addStub(Stub::Kind::Unread, i, true, m_cut.unread());
    }
}

void PictureScene::addStub(Stub::Kind kind, int node, bool down, int count)
{
    const PictureMeasures measures(m_font);
    const QFontMetricsF caption(fontFor(FontRole::Caption, m_font));
    Stub stub{kind, node, down, count, stubText(kind, count), {}};
    // In steps, so that a count that moves does not move the picture.
    constexpr double step = 12;
    const double text = std::ceil(caption.horizontalAdvance(stub.text) / step) * step;
    stub.box.setSize({text + 2 * measures.stubSide, measures.stubHeight});
    const int thing = static_cast<int>(m_nodes.size() + m_stubs.size());
    Edge edge{down ? node : thing, down ? thing : node, true, true, {}, {}};
    edge.certain = kind == Stub::Kind::More && m_nodes.at(node).facts.certain;
    m_edges.append(edge);
    m_stubs.append(stub);
}

GraphShape PictureScene::shape() const
{
    const PictureMeasures measures(m_font);
    GraphShape shape;
    shape.layerGap = measures.layerGap;
    shape.nodeGap = measures.nodeGap;
    for (const Node& node : m_nodes)
        shape.nodes.append({node.box.size(), node.facts.distance});
    for (const Stub& stub : m_stubs) {
        const int layer = m_nodes.at(stub.node).facts.distance;
        shape.nodes.append({stub.box.size(), stub.down ? layer + 1 : layer - 1, true});
    }
    for (qsizetype i = 0; i < m_edges.size(); ++i) {
        const Edge& edge = m_edges.at(i);
        const bool round = i < m_cut.edges.size() && m_cut.edges.at(i).inCycle;
        shape.edges.append({edge.from, edge.to, round});
    }
    return shape;
}

void PictureScene::place(const GraphPicture& picture)
{
    m_how = picture.how;
    m_bounds = QRectF(QPointF(), picture.size);
    for (int i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].box.moveCenter(picture.centres.at(i));
        m_bounds |= m_nodes.at(i).box;
    }
    QSet<int> moved;
    for (int i = 0; i < m_stubs.size(); ++i) {
        const auto thing = static_cast<int>(m_nodes.size()) + i;
        m_stubs[i].box.moveCenter(picture.centres.at(thing));
        if (placeStub(m_stubs[i]))
            moved.insert(thing);
        m_bounds |= m_stubs.at(i).box;
    }
    for (qsizetype i = 0; i < m_edges.size(); ++i) {
        const Edge& edge = m_edges.at(i);
        m_edges[i].points = moved.contains(edge.from) || moved.contains(edge.to)
            ? curveBetween(boxOf(edge.from).center(), boxOf(edge.from).size(),
                boxOf(edge.to).center(), boxOf(edge.to).size())
            : picture.curves.at(i);
    }
    m_lanes = sharedLanes(m_edges);
    for (Edge& edge : m_edges)
        edge.bounds = boundsOf(edge.points.mid(edge.ownFrom, edge.ownTo - edge.ownFrom + 1));
}

// In line with the neighbours of its node that are drawn, where it stands among them. Whether that
// moved it.
bool PictureScene::placeStub(Stub& stub) const
{
    const QRectF before = stub.box;
    for (const CutEdge& edge : m_cut.edges) {
        if ((stub.down ? edge.from : edge.to) != stub.node)
            continue;
        const QRectF other = boxOf(stub.down ? edge.to : edge.from);
        if (stub.down && other.left() > boxOf(stub.node).right())
            stub.box.moveLeft(std::min(other.left(), stub.box.left()));
        else if (!stub.down && other.right() < boxOf(stub.node).left())
            stub.box.moveRight(std::max(other.right(), stub.box.right()));
    }
    return stub.box != before;
}

QRectF PictureScene::boxOf(int thing) const
{
    return thing < m_nodes.size() ? m_nodes.at(thing).box : m_stubs.at(thing - m_nodes.size()).box;
}

int PictureScene::nodeAt(const QPointF& point) const
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes.at(i).box.contains(point))
            return i;
    }
    return -1;
}

int PictureScene::stubAt(const QPointF& point) const
{
    for (int i = 0; i < m_stubs.size(); ++i) {
        if (m_stubs.at(i).box.contains(point))
            return i;
    }
    return -1;
}

int PictureScene::find(const LineageKey& key) const
{
    return m_places.value(key, -1);
}

QSet<int> PictureScene::wayTo(int node) const
{
    // What can be reached from here, one way or the other, along the edges.
    const auto reach = [this](int start, bool down) {
        QHash<int, QList<int>> next;
        for (const CutEdge& edge : m_cut.edges)
            next[down ? edge.from : edge.to].append(down ? edge.to : edge.from);
        QSet<int> seen{start};
        QList<int> queue{start};
        while (!queue.isEmpty()) {
            const QList<int> others = next.value(queue.takeLast());
            for (const int other : others) {
                if (!seen.contains(other)) {
                    seen.insert(other);
                    queue.append(other);
                }
            }
        }
        return seen;
    };
    QSet<int> way{node};
    for (int focus = 0; focus < m_nodes.size() && m_nodes.at(focus).facts.focus; ++focus) {
        const QSet<int> below = reach(focus, true);
        if (below.contains(node))
            way |= QSet<int>(below).intersect(reach(node, false));
        const QSet<int> above = reach(focus, false);
        if (above.contains(node))
            way |= QSet<int>(above).intersect(reach(node, true));
    }
    return way;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/graphpicture.h"

#include <QHash>
#include <QList>

#include <cmath>
#include <utility>

namespace steward {

namespace {

constexpr double kPointsPerInch = 72;
/// Nothing that is drawn is further out.
constexpr double kFarthest = 1e7;

QByteArray inches(double pixels)
{
    return QByteArray::number(pixels / kPointsPerInch, 'f', 4);
}

/// One line of `dot -Tplain`, read word by word. Anything unexpected makes it bad for good.
class Words {
public:
    explicit Words(const QByteArray& line)
        : m_words(line.simplified().split(' '))
    {
    }

    bool isBad() const { return m_bad; }
    QByteArray word()
    {
        m_bad = m_bad || m_next >= m_words.size();
        return m_bad ? QByteArray() : m_words.at(m_next++);
    }
    double pixels()
    {
        bool ok = false;
        const double value = word().toDouble(&ok) * kPointsPerInch;
        m_bad = m_bad || !ok || !std::isfinite(value) || std::abs(value) > kFarthest;
        return m_bad ? 0 : value;
    }
    QPointF point(double height)
    {
        const double x = pixels();
        return {x, height - pixels()};
    }
    int count(int most)
    {
        bool ok = false;
        const int value = word().toInt(&ok);
        m_bad = m_bad || !ok || value < 0 || value > most;
        return m_bad ? 0 : value;
    }
    /// Of a name as we wrote it: "n12".
    int node(int nodes)
    {
        const QByteArray name = word();
        bool ok = false;
        const int value = name.mid(1).toInt(&ok);
        m_bad = m_bad || !ok || !name.startsWith('n') || value < 0 || value >= nodes;
        return m_bad ? 0 : value;
    }

private:
    QList<QByteArray> m_words;
    qsizetype m_next = 0;
    bool m_bad = false;
};

/// Points of one curve are never more.
constexpr int kMostPoints = 10'000;

} // namespace

QByteArray dotText(const GraphShape& shape)
{
    QByteArray text;
    text.reserve(64 * (shape.nodes.size() + shape.edges.size()) + 256);
    text += "digraph{graph[rankdir=LR nodesep=" + inches(shape.nodeGap)
        + " ranksep=" + inches(shape.layerGap)
        + " splines=true];node[shape=box fixedsize=true label=\"\"];edge[arrowhead=none];\n";
    for (qsizetype i = 0; i < shape.nodes.size(); ++i) {
        const QSizeF size = shape.nodes.at(i).size;
        text += 'n' + QByteArray::number(i) + "[width=" + inches(size.width())
            + " height=" + inches(size.height()) + "];\n";
    }
    for (const GraphShape::Edge& edge : shape.edges) {
        text += 'n' + QByteArray::number(edge.from) + "->n" + QByteArray::number(edge.to);
        text += edge.round ? ";\n" : "[tailport=e headport=w];\n";
    }
    text += "}\n";
    return text;
}

std::optional<GraphPicture> readDot(const GraphShape& shape, const QByteArray& answer)
{
    const int nodes = static_cast<int>(shape.nodes.size());
    QHash<std::pair<int, int>, qsizetype> edges;
    for (qsizetype i = 0; i < shape.edges.size(); ++i)
        edges.insert({shape.edges.at(i).from, shape.edges.at(i).to}, i);
    GraphPicture picture;
    picture.centres.resize(nodes);
    picture.curves.resize(shape.edges.size());
    QList<bool> placed(nodes, false);
    int placedNodes = 0;
    int drawnEdges = 0;
    const QList<QByteArray> lines = answer.split('\n');
    for (const QByteArray& line : lines) {
        Words words(line);
        const QByteArray what = words.word();
        if (what == "graph") {
            words.word(); // a scale, always 1
            picture.size.setWidth(words.pixels());
            picture.size.setHeight(words.pixels());
        } else if (what == "node") {
            const int node = words.node(nodes);
            const QPointF at = words.point(picture.size.height());
            if (words.isBad() || std::exchange(placed[node], true))
                return {};
            picture.centres[node] = at;
            ++placedNodes;
        } else if (what == "edge") {
            const int from = words.node(nodes);
            const auto edge = edges.constFind({from, words.node(nodes)});
            const int points = words.count(kMostPoints);
            if (edge == edges.cend() || points < 4 || points % 3 != 1
                || !picture.curves.at(*edge).isEmpty())
                return {};
            for (int i = 0; i < points; ++i)
                picture.curves[*edge].append(words.point(picture.size.height()));
            ++drawnEdges;
        }
        if (words.isBad())
            return {};
    }
    if (placedNodes != nodes || drawnEdges != shape.edges.size())
        return {};
    return picture;
}

QList<QPointF> curveBetween(
    const QPointF& from, const QSizeF& fromSize, const QPointF& to, const QSizeF& toSize)
{
    const double fromHalf = fromSize.width() / 2;
    const double toHalf = toSize.width() / 2;
    if (to.x() - toHalf > from.x() + fromHalf) {
        const QPointF start(from.x() + fromHalf, from.y());
        const QPointF end(to.x() - toHalf, to.y());
        const double middle = (start.x() + end.x()) / 2;
        return {start, {middle, start.y()}, {middle, end.y()}, end};
    }
    if (to.x() + toHalf < from.x() - fromHalf) {
        // Backwards, a little lower, so that it does not lie on the one that comes.
        const QPointF start(from.x() - fromHalf, from.y() + fromSize.height() / 4);
        const QPointF end(to.x() + toHalf, to.y() + toSize.height() / 4);
        const double middle = (start.x() + end.x()) / 2;
        const double sag = std::abs(start.y() - end.y()) < 1 ? fromSize.height() / 2 : 0;
        return {start, {middle, start.y() + sag}, {middle, end.y() + sag}, end};
    }
    // In one column: a bow at the right.
    const QPointF start(from.x() + fromHalf, from.y());
    const QPointF end(to.x() + toHalf, to.y());
    const double bow = std::max(start.x(), end.x()) + 40;
    return {start, {bow, start.y()}, {bow, end.y()}, end};
}

} // namespace steward

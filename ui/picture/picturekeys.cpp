// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturekeys.h"

#include "ui/picture/picturescene.h"

#include <cmath>
#include <limits>

namespace steward {

namespace {

struct Offset {
    double ahead = 0; ///< towards where the arrow points
    double aside = 0;
};

Offset offsetTo(const QRectF& from, const QRectF& to, Qt::Key arrow)
{
    const QPointF by = to.center() - from.center();
    switch (arrow) {
    case Qt::Key_Right:
        return {by.x(), std::abs(by.y())};
    case Qt::Key_Left:
        return {-by.x(), std::abs(by.y())};
    case Qt::Key_Down:
        return {by.y(), std::abs(by.x())};
    default:
        return {-by.y(), std::abs(by.x())};
    }
}

} // namespace

int nodeBeside(const PictureScene& scene, int node, Qt::Key arrow)
{
    if (node < 0 || node >= scene.nodes().size())
        return node;
    const QRectF here = scene.boxOf(node);
    const bool sideways = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    QSet<int> linked;
    for (const CutEdge& edge : scene.cut().edges) {
        if (edge.from == node)
            linked.insert(edge.to);
        if (edge.to == node)
            linked.insert(edge.from);
    }
    int best = node;
    double least = std::numeric_limits<double>::max();
    for (int other = 0; other < scene.nodes().size(); ++other) {
        const Offset offset = offsetTo(here, scene.boxOf(other), arrow);
        if (other == node || offset.ahead < 1)
            continue;
        // Sideways what is linked comes first, then the next column; up and down stays in its own.
        const double far
            = sideways ? offset.ahead * 4 + offset.aside : offset.ahead + offset.aside * 4;
        const double cost = sideways && linked.contains(other) ? far - 1e9 : far;
        if (cost < least) {
            least = cost;
            best = other;
        }
    }
    return best;
}

int nodeNamed(const PictureScene& scene, const QString& text, int node, bool itself)
{
    const auto count = static_cast<int>(scene.nodes().size());
    for (int step = itself ? 0 : 1; step <= count; ++step) {
        const int at = (std::max(node, 0) + step) % std::max(count, 1);
        if (at >= count)
            break;
        const CutNode& facts = scene.nodes().at(at).facts;
        if (facts.name.contains(text, Qt::CaseInsensitive)
            || facts.id.compare(text, Qt::CaseInsensitive) == 0)
            return at;
    }
    return -1;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturelanes.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace steward {

namespace {

/// Upright or not, where across, certain: what lies on one line.
using Track = std::tuple<bool, qint64, bool>;
using Spans = std::map<Track, QList<std::pair<double, double>>>;

qint64 rounded(double value)
{
    return std::llround(value * 16);
}

// Whether the piece that begins at `i` is straight along an axis; then it lies on a track.
bool addPiece(Spans& spans, const PictureScene::Edge& edge, qsizetype i)
{
    const QPointF& a = edge.points.at(i);
    const QPointF& b = edge.points.at(i + 3);
    const auto all = [&](auto&& coordinate) {
        return std::all_of(edge.points.cbegin() + i, edge.points.cbegin() + i + 4,
            [&](const QPointF& p) { return std::abs(coordinate(p) - coordinate(a)) < 0.01; });
    };
    const bool level = all([](const QPointF& p) { return p.y(); });
    const bool upright = all([](const QPointF& p) { return p.x(); });
    if (level)
        spans[{false, rounded(a.y()), edge.certain}].append(std::minmax(a.x(), b.x()));
    else if (upright)
        spans[{true, rounded(a.x()), edge.certain}].append(std::minmax(a.y(), b.y()));
    return level || upright;
}

void addLanes(
    QList<PictureScene::Lane>& lanes, const Track& track, QList<std::pair<double, double>> spans)
{
    const auto [upright, place, certain] = track;
    const double across = static_cast<double>(place) / 16;
    std::sort(spans.begin(), spans.end());
    for (qsizetype i = 0; i < spans.size();) {
        const double begin = spans.at(i).first;
        double end = spans.at(i).second;
        while (++i < spans.size() && spans.at(i).first <= end)
            end = std::max(end, spans.at(i).second);
        lanes.append(
            {upright ? QLineF(across, begin, across, end) : QLineF(begin, across, end, across),
                certain});
    }
}

} // namespace

QList<PictureScene::Lane> sharedLanes(QList<PictureScene::Edge>& edges)
{
    Spans spans;
    QSet<std::pair<qint64, qint64>> tips;
    for (PictureScene::Edge& edge : edges) {
        edge.ownFrom = 0;
        edge.ownTo = edge.points.size() - 1;
        if (edge.points.isEmpty())
            continue;
        const std::pair tip(rounded(edge.points.last().x()), rounded(edge.points.last().y()));
        edge.arrow = !tips.contains(tip) || edge.points.size() <= 4;
        tips.insert(tip);
        if (edge.points.size() <= 4)
            continue;
        while (edge.ownFrom + 3 < edge.ownTo && addPiece(spans, edge, edge.ownFrom))
            edge.ownFrom += 3;
        while (edge.ownTo - 3 > edge.ownFrom && addPiece(spans, edge, edge.ownTo - 3))
            edge.ownTo -= 3;
    }
    QList<PictureScene::Lane> lanes;
    // Certain ones last, above the others.
    for (const bool certain : {false, true}) {
        for (const auto& [track, list] : spans) {
            if (std::get<2>(track) == certain)
                addLanes(lanes, track, list);
        }
    }
    return lanes;
}

} // namespace steward

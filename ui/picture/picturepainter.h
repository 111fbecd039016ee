// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/picture/picturemeasures.h"
#include "ui/picture/picturescene.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/tone.h"

#include <QPalette>
#include <QPen>
#include <QPointF>
#include <QSet>

class QPainter;

namespace steward {

/// How a picture is looked at.
struct PictureLook {
    QPalette palette;
    double scale = 1;
    QPointF origin; ///< the scene's point at the painter's (0, 0)
    QRectF visible; ///< in the scene; null: everything
    int current = -1; ///< the node that is chosen
    bool ring = false; ///< the keyboard is here
    QSet<int> way; ///< nodes that stand out, with the edges between them
    bool dimOthers = false; ///< edges elsewhere step back
    QList<QPointF> shifts; ///< by thing: how far it still is from its place; empty: nothing moves
    bool vectors = false; ///< for files: icons as strokes, everything drawn whatever its size
};

/// Draws a scene for screens and files. Solid is certain, dashed only possible, cut corners are not
/// listed here. Far away, words are left out and then everything but the boxes.
class PicturePainter final {
public:
    PicturePainter(QPainter& painter, const PictureScene& scene, const PictureLook& look);

    void paint();

private:
    enum class Detail { Boxes, Names, All };

    QRectF mapped(const QRectF& rect, int thing) const;
    QPointF mapped(const QPointF& point) const { return (point - m_look.origin) * m_look.scale; }
    QPointF shiftOf(int thing) const { return m_look.shifts.value(thing); }
    bool isSeen(const QRectF& rect) const
    {
        return m_look.visible.isNull() || m_look.visible.intersects(rect);
    }
    bool standsOut(int thing) const { return m_look.way.contains(thing); }
    QColor tone(Tone tone) const { return toneColour(tone, m_look.palette); }

    void paintEdges();
    void paintLanes();
    void paintEdge(const PictureScene::Edge& edge, bool out, bool whole);
    QPen edgePen(bool certain, bool out) const;
    void paintArrow(const QPointF& tip, const QPointF& before, const QColor& colour);
    void paintNode(int index);
    void paintBox(const QRectF& box, const PictureScene::Node& node, bool current);
    void paintIcon(const QRectF& rect, Glyph glyph, const QColor& colour);
    void paintTexts();
    void paintStub(const PictureScene::Stub& stub, int thing);
    QFont fontOf(FontRole role) const;

    QPainter& m_painter;
    const PictureScene& m_scene;
    const PictureLook& m_look;
    PictureMeasures m_measures;
    Detail m_detail = Detail::All;
    QList<int> m_seen; ///< nodes in sight
};

} // namespace steward

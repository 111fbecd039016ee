// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturepainter.h"

#include "ui/theme/icons.h"

#include <QFile>
#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

#include <cmath>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

/// Below these zooms text could not be read anyway.
constexpr double kNamesFrom = 0.5;
constexpr double kAllFrom = 0.62;
/// Opacity of edges that step back.
constexpr double kDimmed = 0.4;

QPainterPath outline(const QRectF& box, bool cutCorners, double radius, double corner)
{
    QPainterPath path;
    if (!cutCorners) {
        path.addRoundedRect(box, radius, radius);
        return path;
    }
    path.moveTo(box.left() + corner, box.top());
    path.lineTo(box.right() - corner, box.top());
    path.lineTo(box.right(), box.top() + corner);
    path.lineTo(box.right(), box.bottom() - corner);
    path.lineTo(box.right() - corner, box.bottom());
    path.lineTo(box.left() + corner, box.bottom());
    path.lineTo(box.left(), box.bottom() - corner);
    path.lineTo(box.left(), box.top() + corner);
    path.closeSubpath();
    return path;
}

QPen penOf(const QColor& colour, double width, bool dashed)
{
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    if (dashed)
        pen.setDashPattern({4 / width, 3 / width});
    return pen;
}

} // namespace

PicturePainter::PicturePainter(
    QPainter& painter, const PictureScene& scene, const PictureLook& look)
    : m_painter(painter)
    , m_scene(scene)
    , m_look(look)
    , m_measures(scene.font())
{
    if (!look.vectors && look.scale < kAllFrom)
        m_detail = look.scale < kNamesFrom ? Detail::Boxes : Detail::Names;
}

void PicturePainter::paint()
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintEdges();
    for (int node = 0; node < m_scene.nodes().size(); ++node) {
        if (!isSeen(m_scene.nodes().at(node).box.translated(shiftOf(node))))
            continue;
        m_seen.append(node);
        paintNode(node);
    }
    paintTexts();
    for (int i = 0; i < m_scene.stubs().size(); ++i)
        paintStub(m_scene.stubs().at(i), static_cast<int>(m_scene.nodes().size()) + i);
    m_painter.restore();
}

QRectF PicturePainter::mapped(const QRectF& rect, int thing) const
{
    return {mapped(rect.topLeft() + shiftOf(thing)), rect.size() * m_look.scale};
}

QFont PicturePainter::fontOf(FontRole role) const
{
    QFont font = fontFor(role, m_scene.font());
    // Points are other pixels in a file than on the screen that the boxes were measured for.
    if (m_look.vectors)
        font.setPixelSize(QFontInfo(font).pixelSize());
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_look.scale);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * m_look.scale)));
    if (std::abs(m_look.scale - 1) < 0.001)
        return font;
    // Letters are fitted to pixels and sizes rounded: small words would be wider than the room that
    // was measured for them.
    font.setHintingPreference(QFont::PreferNoHinting);
    const QString sample = u"google-bert/bert-base-uncased 0123456789"_s;
    const QFontMetricsF whole(fontFor(role, m_scene.font()));
    const double wanted = whole.horizontalAdvance(sample) * m_look.scale;
    const double drawn = QFontMetricsF(font).horizontalAdvance(sample);
    if (drawn > wanted)
        font.setLetterSpacing(QFont::PercentageSpacing, 100 * wanted / drawn);
    return font;
}

void PicturePainter::paintEdges()
{
    // What moves is drawn whole, and so is what stands out, above the rest.
    const bool moving = !m_look.shifts.isEmpty();
    if (!moving)
        paintLanes();
    for (const bool above : {false, true}) {
        for (const PictureScene::Edge& edge : m_scene.edges()) {
            const bool out = standsOut(edge.from) && standsOut(edge.to);
            if (out == above && (out || moving || isSeen(edge.bounds)))
                paintEdge(edge, out, out || moving);
        }
    }
}

QPen PicturePainter::edgePen(bool certain, bool out) const
{
    const QColor colour = out ? tone(Tone::Accent) : tone(certain ? Tone::SecondText : Tone::Care);
    const double width = std::max(0.6, (out ? 2.0 : 1.3) * std::min(1.0, m_look.scale));
    return penOf(colour, width, !certain && m_detail != Detail::Boxes);
}

void PicturePainter::paintLanes()
{
    m_painter.setOpacity(m_look.dimOthers ? kDimmed : 1.0);
    for (const PictureScene::Lane& lane : m_scene.lanes()) {
        const QRectF room = QRectF(lane.line.p1(), lane.line.p2()).adjusted(-2, -2, 2, 2);
        if (!isSeen(room))
            continue;
        m_painter.setPen(edgePen(lane.certain, false));
        m_painter.drawLine(mapped(lane.line.p1()), mapped(lane.line.p2()));
    }
    m_painter.setOpacity(1);
}

void PicturePainter::paintEdge(const PictureScene::Edge& edge, bool out, bool whole)
{
    const qsizetype first = whole ? 0 : edge.ownFrom;
    const qsizetype last = whole ? edge.points.size() - 1 : edge.ownTo;
    if (edge.points.size() < 4)
        return;
    const auto end = static_cast<double>(edge.points.size() - 1);
    const QPointF from = shiftOf(edge.from);
    const QPointF to = shiftOf(edge.to);
    const auto at = [&](qsizetype i) {
        return mapped(edge.points.at(i) + from + (to - from) * (static_cast<double>(i) / end));
    };
    QPainterPath path(at(first));
    for (qsizetype i = first + 1; i + 2 <= last; i += 3)
        path.cubicTo(at(i), at(i + 1), at(i + 2));
    m_painter.setOpacity(m_look.dimOthers && !out ? kDimmed : 1.0);
    m_painter.setBrush(Qt::NoBrush);
    const QPen pen = edgePen(edge.certain, out);
    m_painter.setPen(pen);
    m_painter.drawPath(path);
    if (m_detail != Detail::Boxes && (edge.arrow || whole))
        paintArrow(at(edge.points.size() - 1), at(edge.points.size() - 2), pen.color());
    m_painter.setOpacity(1);
}

void PicturePainter::paintArrow(const QPointF& tip, const QPointF& before, const QColor& colour)
{
    const QPointF way = tip - before;
    const double length = std::hypot(way.x(), way.y());
    const QPointF along = length > 0.01 ? way / length : QPointF(1, 0);
    const QPointF across(-along.y(), along.x());
    const double size = m_measures.arrow * m_look.scale;
    const QPointF foot = tip - along * size;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawPolygon(QPolygonF({tip, foot + across * size * 0.5, foot - across * size * 0.5}));
}

void PicturePainter::paintNode(int index)
{
    const PictureScene::Node& node = m_scene.nodes().at(index);
    const QRectF box = mapped(node.box, index);
    paintBox(box, node, index == m_look.current);
    if (m_detail != Detail::Boxes) {
        const double scale = m_look.scale;
        const double edge = m_measures.icon * scale;
        const double top = box.center().y() - edge / 2;
        const bool care = node.glyph == Glyph::Unknown;
        paintIcon({box.left() + m_measures.iconLeft * scale, top, edge, edge},
            node.doomed ? Glyph::Trash : node.glyph,
            tone(node.doomed ? Tone::Destroys
                    : care   ? Tone::Care
                             : Tone::SecondText));
        if (node.facts.inCycle) {
            const double right
                = box.right() - (m_measures.textRight * 0.6 + m_measures.icon) * scale;
            paintIcon({right, box.top() + m_measures.gap * scale, edge * 0.85, edge * 0.85},
                Glyph::Refresh, tone(Tone::SecondText));
        }
    }
}

void PicturePainter::paintBox(const QRectF& box, const PictureScene::Node& node, bool current)
{
    const bool listed = node.facts.kind == CutNode::Kind::Listed;
    const bool doubtful = !node.facts.certain || !node.facts.read;
    Tone fill = listed ? Tone::Surface : Tone::Inset;
    QColor border = tone(listed ? Tone::Line : Tone::SecondText);
    double width = 1;
    if (doubtful || node.facts.kind == CutNode::Kind::Missing)
        border = tone(Tone::Care);
    if (node.facts.focus) {
        fill = Tone::Selection;
        border = tone(Tone::Accent);
        width = 2;
    }
    if (node.doomed) {
        fill = Tone::DestroysBack;
        border = tone(Tone::Destroys);
        width = 1.5;
    }
    if (current) {
        border = tone(Tone::Accent);
        width = 2;
    }
    const bool dashed = !node.facts.certain || node.facts.kind == CutNode::Kind::Missing;
    if (m_detail == Detail::Boxes && listed && !current) {
        // Too small for corners: many of these are quick.
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(
            penOf(node.facts.focus || doubtful || node.doomed ? border : tone(Tone::SecondText), 1,
                false));
        m_painter.setBrush(tone(fill));
        m_painter.drawRect(box);
        m_painter.setRenderHint(QPainter::Antialiasing);
        return;
    }
    const QPainterPath path = outline(box.adjusted(0.5, 0.5, -0.5, -0.5), !listed,
        m_measures.radius * m_look.scale, m_measures.corner * m_look.scale);
    m_painter.setPen(penOf(border, width, dashed));
    m_painter.setBrush(tone(fill));
    m_painter.drawPath(path);
    if (current && m_look.ring) {
        const double out = 3;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(penOf(tone(Tone::Accent), 2, false));
        m_painter.drawPath(outline(box.adjusted(-out, -out, out, out), !listed,
            m_measures.radius * m_look.scale + out, m_measures.corner * m_look.scale + out));
    }
}

void PicturePainter::paintIcon(const QRectF& rect, Glyph glyph, const QColor& colour)
{
    if (!m_look.vectors) {
        icons::paint(m_painter, rect, glyph, colour);
        return;
    }
    QFile file(icons::fileOf(glyph));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray svg = file.readAll();
    svg.replace("#000", colour.name().toLatin1());
    QSvgRenderer(svg).render(&m_painter, rect);
}

// One font after the other: changing it is what costs.
void PicturePainter::paintTexts()
{
    if (m_detail == Detail::Boxes)
        return;
    const double scale = m_look.scale;
    const auto each = [&](auto&& draw) {
        for (const int index : std::as_const(m_seen)) {
            const PictureScene::Node& node = m_scene.nodes().at(index);
            const QRectF box = mapped(node.box, index);
            draw(node, box.adjusted(m_measures.textLeft * scale, 0, 0, 0));
        }
    };
    const QFont names = fontOf(FontRole::Body);
    m_painter.setFont(names);
    const double middle = m_measures.height * scale / 2;
    const QFontMetricsF fm(names);
    const double alone = middle + (fm.ascent() - fm.descent()) / 2;
    const double first = middle - fm.descent() * 0.9;
    each([&](const PictureScene::Node& node, const QRectF& room) {
        m_painter.setPen(
            tone(node.facts.kind == CutNode::Kind::Listed ? Tone::Text : Tone::SecondText));
        const double down = m_detail == Detail::All ? first : alone;
        m_painter.drawText(QPointF(room.left(), room.top() + down), node.name);
    });
    if (m_detail != Detail::All)
        return;
    const QFont captions = fontOf(FontRole::Caption);
    m_painter.setFont(captions);
    const double second = middle + QFontMetricsF(captions).ascent() * 1.12;
    each([&](const PictureScene::Node& node, const QRectF& room) {
        const bool care
            = !node.facts.certain || !node.facts.read || node.facts.kind == CutNode::Kind::Missing;
        m_painter.setPen(tone(care ? Tone::Care : Tone::SecondText));
        m_painter.drawText(QPointF(room.left(), room.top() + second), node.line);
    });
}

void PicturePainter::paintStub(const PictureScene::Stub& stub, int thing)
{
    if (!isSeen(stub.box.translated(shiftOf(thing))))
        return;
    const QRectF box = mapped(stub.box, thing).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool unread = stub.kind == PictureScene::Stub::Kind::Unread;
    m_painter.setPen(penOf(tone(unread ? Tone::Care : Tone::Line), 1, unread));
    m_painter.setBrush(tone(unread ? Tone::CareBack : Tone::Surface));
    m_painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    if (m_detail != Detail::Boxes) {
        m_painter.setFont(fontOf(FontRole::Caption));
        m_painter.setPen(tone(unread ? Tone::Care : Tone::SecondText));
        m_painter.drawText(box, Qt::AlignCenter, stub.text);
    }
}

} // namespace steward

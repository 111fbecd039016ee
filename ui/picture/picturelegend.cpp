// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturelegend.h"

#include "ui/picture/picturescene.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace steward {

using Kind = CutNode::Kind;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Picture", text);
}

} // namespace

QList<LegendEntry> legendOf(const PictureScene& scene)
{
    const auto has = [&scene](auto&& what) {
        return std::any_of(scene.nodes().begin(), scene.nodes().end(),
            [&what](const PictureScene::Node& node) { return what(node.facts); });
    };
    QList<LegendEntry> entries;
    if (!scene.cut().edges.isEmpty())
        entries.append({tr("solid: certain")});
    const bool possible = std::any_of(scene.cut().edges.begin(), scene.cut().edges.end(),
        [](const CutEdge& edge) { return !edge.certain; });
    if (possible || has([](const CutNode& node) { return !node.certain; }))
        entries.append({tr("dashed: possible, by name"), Tone::Care});
    if (has([](const CutNode& node) { return node.kind != Kind::Listed; }))
        entries.append({tr("cut corners: not listed here")});
    if (has([](const CutNode& node) { return node.inCycle; }))
        entries.append({tr("turning arrow: in a cycle")});
    if (std::any_of(scene.stubs().begin(), scene.stubs().end(), [](const PictureScene::Stub& stub) {
            return stub.kind == PictureScene::Stub::Kind::Unread;
        }))
        entries.append({tr("?: not read, may hide more"), Tone::Care});
    return entries;
}

double paintLegend(QPainter& painter, const QRectF& area, const QList<LegendEntry>& entries,
    const QFont& font, const QPalette& palette)
{
    const QFontMetricsF fm(font);
    const double gap = fm.averageCharWidth() * 2.5;
    const double line = fm.height() * 1.3;
    QList<QList<LegendEntry>> lines{{}};
    double used = 0;
    for (const LegendEntry& entry : entries) {
        const double width = fm.horizontalAdvance(entry.text);
        if (used > 0 && used + width > area.width()) {
            lines.append(QList<LegendEntry>());
            used = 0;
        }
        lines.last().append(entry);
        used += width + gap;
    }
    painter.setFont(font);
    QColor ground = toneColour(Tone::Inset, palette);
    ground.setAlphaF(0.94F);
    double y = area.bottom() - line * static_cast<double>(lines.size());
    for (const QList<LegendEntry>& row : lines) {
        double x = area.left();
        for (const LegendEntry& entry : row) {
            const double width = fm.horizontalAdvance(entry.text);
            painter.fillRect(QRectF(x - 2, y, width + 4, line), ground);
            painter.setPen(toneColour(entry.tone, palette));
            painter.drawText(QPointF(x, y + (line + fm.ascent() - fm.descent()) / 2),
                fm.elidedText(entry.text, Qt::ElideRight, area.width()));
            x += width + gap;
        }
        y += line;
    }
    return line * static_cast<double>(lines.size());
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/icons.h"

#include "ui/theme/iconengine.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

namespace steward::icons {

namespace {

constexpr std::array names{"", "overview", "artifact", "lineage", "pipeline", "activity", "model",
    "dataset", "code", "trash", "clear", "search", "chevron-down", "chevron-up", "chevron-left",
    "chevron-right", "menu", "sun", "moon", "verified", "failed", "unknown", "warning", "not-sent",
    "stale", "working", "paused", "stopped", "running", "copy", "export", "external", "lock",
    "unlock", "refresh", "pin", "present", "info", "link", "close", "check", "arrow", "save",
    "more", "scenario"};
static_assert(names.size() == static_cast<std::size_t>(Glyph::Scenario) + 1);

QPixmap drawn(Glyph glyph, const QColor& colour, int edge)
{
    const QString key
        = u"steward:%1:%2:%3"_s.arg(static_cast<int>(glyph)).arg(colour.rgba(), 0, 16).arg(edge);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(fileOf(glyph));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("#000", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(edge, edge);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, edge, edge));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

QIcon icon(Glyph glyph, Tone tone)
{
    return glyph == Glyph::None ? QIcon()
                                : QIcon(new IconEngine(glyph, tone)); // QIcon owns the engine
}

void paint(QPainter& painter, const QRectF& rect, Glyph glyph, const QColor& colour, double degrees)
{
    if (glyph == Glyph::None || rect.isEmpty())
        return;
    const double edge = std::min(rect.width(), rect.height());
    const double ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = drawn(glyph, colour, qRound(edge * ratio));
    pixmap.setDevicePixelRatio(ratio);
    QRectF target(0, 0, edge, edge);
    if (qFuzzyIsNull(degrees)) {
        target.moveTo(qRound(rect.center().x() - edge / 2), qRound(rect.center().y() - edge / 2));
        painter.drawPixmap(target.topLeft(), pixmap);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(rect.center());
    painter.rotate(degrees);
    painter.drawPixmap(QPointF(-edge / 2, -edge / 2), pixmap);
    painter.restore();
}

QIcon application()
{
    return QIcon(u":/steward/icons/org.steward.Steward.svg"_s);
}

QString fileOf(Glyph glyph)
{
    if (glyph == Glyph::None)
        return {};
    return ":/steward/icons/"_L1 + QLatin1StringView(names.at(static_cast<std::size_t>(glyph)))
        + ".svg"_L1;
}

} // namespace steward::icons

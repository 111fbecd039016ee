// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturemap.h"

#include "ui/picture/picturecanvas.h"
#include "ui/theme/tone.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMargin = 6;

} // namespace

PictureMap::PictureMap(PictureCanvas& canvas)
    : QWidget(&canvas)
    , m_canvas(canvas)
{
    setObjectName(u"lineageMap"_s);
    setAccessibleName(tr("Overview of the picture"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("The whole picture: click to go there"));
    hide();
}

double PictureMap::scale() const
{
    const QRectF whole = m_canvas.scene().bounds();
    return std::min((width() - 2 * kMargin) / std::max(1.0, whole.width()),
        (height() - 2 * kMargin) / std::max(1.0, whole.height()));
}

QRectF PictureMap::mapped(const QRectF& scene) const
{
    const QRectF whole = m_canvas.scene().bounds();
    const QPointF middle = QRectF(rect()).center();
    return {(scene.topLeft() - whole.center()) * scale() + middle, scene.size() * scale()};
}

void PictureMap::redraw()
{
    m_drawn = QPixmap();
    update();
}

void PictureMap::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_drawn.isNull()) {
        m_drawn = QPixmap(size() * devicePixelRatioF());
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
        m_drawn.fill(toneColour(Tone::Surface, palette()));
        QPainter drawing(&m_drawn);
        const QColor plain = toneColour(Tone::SecondText, palette());
        for (const PictureScene::Node& node : m_canvas.scene().nodes()) {
            QRectF box = mapped(node.box);
            box.setSize(box.size().expandedTo(QSizeF(2, 1)));
            drawing.fillRect(box,
                node.facts.focus          ? toneColour(Tone::Accent, palette())
                    : !node.facts.certain ? toneColour(Tone::Care, palette())
                                          : plain);
        }
    }
    painter.drawPixmap(0, 0, m_drawn);
    QColor veil = toneColour(Tone::Accent, palette());
    painter.setPen(veil);
    veil.setAlphaF(0.14F);
    painter.setBrush(veil);
    const QRectF room = QRectF(rect()).adjusted(1, 1, -2, -2);
    QRectF seen = mapped(m_canvas.visibleScene()).intersected(room);
    seen.setSize(seen.size().expandedTo(QSizeF(4, 4)));
    painter.drawRect(seen);
    painter.setPen(toneColour(Tone::Line, palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PictureMap::go(const QPointF& at)
{
    const QPointF middle = QRectF(rect()).center();
    m_canvas.moveView((at - middle) / scale() + m_canvas.scene().bounds().center());
}

void PictureMap::mousePressEvent(QMouseEvent* event)
{
    go(event->position());
}

void PictureMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
//
// What a person does to a PictureCanvas with mouse and keyboard.
#include "ui/picture/picturecanvas.h"
#include "ui/picture/picturekeys.h"
#include "ui/picture/picturewords.h"
#include "ui/theme/plaintext.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr double kStep = 1.25; ///< of one press of a zoom key

} // namespace

void PictureCanvas::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    const QPointF at = toScene(event->position());
    const int stub = m_scene.stubAt(at);
    if (event->button() == Qt::LeftButton && stub >= 0) {
        const PictureScene::Stub& hidden = m_scene.stubs().at(stub);
        if (hidden.kind == PictureScene::Stub::Kind::More) {
            const int node = hidden.node;
            const bool down = hidden.down;
            choose(node);
            Q_EMIT openWanted(node, down);
        }
        return;
    }
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        choose(m_scene.nodeAt(at));
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_pressed = event->position();
        m_pressedOrigin = m_origin;
    }
}

void PictureCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        hover(event->position());
        return;
    }
    const QPointF by = event->position() - *m_pressed;
    if (!m_dragging && by.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    setOrigin(m_pressedOrigin - by / m_zoom);
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_pressed.reset();
    if (std::exchange(m_dragging, false))
        unsetCursor();
    hover(event->position());
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int node = m_scene.nodeAt(toScene(event->position()));
    if (event->button() == Qt::LeftButton && node >= 0)
        Q_EMIT activated(node);
}

void PictureCanvas::hover(const QPointF& point)
{
    const QPointF at = toScene(point);
    const int node = m_scene.nodeAt(at);
    const int stub = node < 0 ? m_scene.stubAt(at) : -1;
    const bool opens = stub >= 0 && m_scene.stubs().at(stub).kind == PictureScene::Stub::Kind::More;
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (node == m_hovered)
        return;
    m_hovered = node;
    m_way = node >= 0 && !m_scene.nodes().at(node).facts.focus ? m_scene.wayTo(node) : QSet<int>();
    update();
}

void PictureCanvas::leaveEvent(QEvent* /*event*/)
{
    m_hovered = -1;
    m_way.clear();
    update();
}

void PictureCanvas::wheelEvent(QWheelEvent* event)
{
    const bool zooms = event->modifiers() & Qt::ControlModifier;
    event->setAccepted(!m_still || zooms);
    if (!event->isAccepted())
        return;
    // Fingers on a pad move it; a wheel, which can only go up and down, zooms.
    if (!event->pixelDelta().isNull() && !zooms) {
        setOrigin(m_origin - QPointF(event->pixelDelta()) / m_zoom);
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        const QPoint turned = event->angleDelta();
        setOrigin(m_origin - QPointF(turned.x() + turned.y(), 0) / m_zoom);
        return;
    }
    setZoom(m_zoom * std::pow(1.0015, event->angleDelta().y()), event->position());
}

bool PictureCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPointF at = toScene(help->pos());
        const int node = m_scene.nodeAt(at);
        const int stub = m_scene.stubAt(at);
        QString text;
        if (node >= 0) {
            text = nodeSentence(m_scene, node);
        } else if (stub >= 0) {
            const PictureScene::Stub& hidden = m_scene.stubs().at(stub);
            text = stubSentence(hidden, m_scene.nodes().at(hidden.node).facts);
        }
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QWidget::event(event);
}

bool PictureCanvas::zoomKey(const QKeyEvent& event)
{
    if (!(event.modifiers() & Qt::ControlModifier))
        return false;
    const QPointF still = m_current >= 0 ? placeOf(m_current).center() : QRectF(rect()).center();
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom * kStep, still);
        return true;
    case Qt::Key_Minus:
        setZoom(m_zoom / kStep, still);
        return true;
    case Qt::Key_0:
        setZoom(1, still);
        return true;
    default:
        return false;
    }
}

void PictureCanvas::keyPressEvent(QKeyEvent* event)
{
    if (m_current < 0 || zoomKey(*event))
        return;
    const CutNode& node = m_scene.nodes().at(m_current).facts;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier))
            break;
        choose(nodeBeside(m_scene, m_current, static_cast<Qt::Key>(event->key())));
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_Escape:
        if (!m_typing.isActive())
            break;
        m_typing.stop();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT activated(m_current);
        return;
    case Qt::Key_Plus:
        if (node.moreDown > 0 || node.moreUp > 0)
            Q_EMIT openWanted(m_current, node.moreDown > 0);
        return;
    case Qt::Key_Minus:
        Q_EMIT closeWanted(m_current);
        return;
    default:
        if (typed(*event))
            return;
    }
    event->ignore();
}

// Typing goes to the next node of that name, as in any list.
bool PictureCanvas::typed(const QKeyEvent& event)
{
    const QString text = event.text();
    if (text.isEmpty() || !text.at(0).isPrint()
        || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    const bool goesOn = m_typing.isActive();
    m_typing.start();
    m_typed = goesOn ? QString(m_typed + text) : text;
    const int found = nodeNamed(m_scene, m_typed, m_current, goesOn);
    if (found >= 0 && found != m_current) {
        choose(found);
        centreOn(found);
    }
    return true;
}

void PictureCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const int node = mouse ? m_scene.nodeAt(toScene(event->pos())) : m_current;
    if (node < 0)
        return;
    choose(node);
    const QPoint at = mouse ? event->globalPos() : mapToGlobal(placeOf(node).center().toPoint());
    Q_EMIT menuWanted(node, at);
}

void PictureCanvas::focusInEvent(QFocusEvent* /*event*/)
{
    update();
    tellScreenReader();
}

void PictureCanvas::focusOutEvent(QFocusEvent* /*event*/)
{
    update();
}

} // namespace steward

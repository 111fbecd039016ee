// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturecanvas.h"

#include "ui/picture/pictureaccessible.h"
#include "ui/picture/picturelegend.h"
#include "ui/picture/picturemap.h"
#include "ui/picture/picturepainter.h"
#include "ui/picture/picturewords.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"

#include <QAccessible>
#include <QApplication>
#include <QEasingCurve>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastZoom = 0.02;
constexpr double kMostZoom = 3;
/// Words can be read from here on: a picture that fits so is shown whole at first.
constexpr double kReadable = 0.7;
constexpr double kReadableStill = 0.5;
constexpr double kMargin = 24;
constexpr int kMapFrom = 100;

QRectF newIn(const PictureScene& scene, const PictureScene& before)
{
    QRectF all;
    for (const PictureScene::Node& node : scene.nodes()) {
        if (before.find(node.facts.key()) < 0)
            all |= node.box;
    }
    return all;
}

// How far to look on along one axis so that `fresh` is seen, and `kept` still is.
double slideAlong(
    std::pair<double, double> fresh, std::pair<double, double> kept, std::pair<double, double> seen)
{
    const bool over = fresh.second > seen.second;
    const bool under = fresh.first < seen.first;
    if (over == under) // all of it, or more than there is room for
        return 0;
    return over ? std::max(0.0, std::min(fresh.second - seen.second, kept.first - seen.first))
                : std::min(0.0, std::max(fresh.first - seen.first, kept.second - seen.second));
}

QPointF slideTo(const QRectF& fresh, const QRectF& kept, const QRectF& seen)
{
    if (fresh.isEmpty())
        return {};
    const QRectF inner = seen.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    return {slideAlong({fresh.left(), fresh.right()}, {kept.left(), kept.right()},
                {inner.left(), inner.right()}),
        slideAlong({fresh.top(), fresh.bottom()}, {kept.top(), kept.bottom()},
            {inner.top(), inner.bottom()})};
}

} // namespace

PictureCanvas::PictureCanvas(QWidget* parent)
    : QWidget(parent)
    , m_map(new PictureMap(*this))
{
    installPictureAccessibility();
    setObjectName(u"lineagePicture"_s);
    setAccessibleName(tr("Picture of the lineage"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    m_typing.setSingleShot(true);
    m_typing.setInterval(QApplication::keyboardInputInterval() * 2);
    m_move.setStartValue(1.0);
    m_move.setEndValue(0.0);
    m_move.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_move, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_move, &QVariantAnimation::finished, this, [this] {
        m_from.clear();
        update();
    });
}

PictureCanvas::~PictureCanvas() = default;

void PictureCanvas::setScene(PictureScene scene, const std::optional<LineageKey>& anchor)
{
    const std::optional<LineageKey> chosen = currentKey();
    const PictureScene before = std::exchange(m_scene, std::move(scene));
    m_move.stop();
    m_from.clear();
    m_way.clear();
    m_hovered = -1;
    m_current = m_scene.isEmpty() ? -1 : 0;
    const int was = anchor ? before.find(*anchor) : -1;
    const int now = anchor ? m_scene.find(*anchor) : -1;
    if (was >= 0 && now >= 0 && !m_unseen) {
        if (chosen && m_scene.find(*chosen) >= 0)
            m_current = m_scene.find(*chosen);
        m_origin += m_scene.boxOf(now).center() - before.boxOf(was).center();
        const QPointF slide = slideTo(newIn(m_scene, before), m_scene.boxOf(now), visibleScene());
        m_origin += slide;
        moveFrom(before, now, m_scene.boxOf(now).center() - before.boxOf(was).center() + slide);
    } else {
        showFocus();
    }
    m_map->setVisible(m_scene.nodes().size() > kMapFrom);
    m_map->redraw();
    update();
    Q_EMIT viewChanged();
    tellScreenReader();
}

// Everything that was there begins where it was seen; what is new comes out of the anchor.
void PictureCanvas::moveFrom(const PictureScene& before, int opened, const QPointF& shift)
{
    m_move.setDuration(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    if (m_move.duration() <= 0 || !isVisible())
        return;
    const QPointF anchor = m_scene.boxOf(opened).center();
    for (const PictureScene::Node& node : m_scene.nodes()) {
        const int old = before.find(node.facts.key());
        const QPointF from = old >= 0 ? before.boxOf(old).center() + shift : anchor;
        m_from.append(from - node.box.center());
    }
    for (const PictureScene::Stub& stub : m_scene.stubs())
        m_from.append(m_from.at(stub.node));
    const bool stays = std::all_of(m_from.cbegin(), m_from.cend(),
        [](const QPointF& from) { return from.manhattanLength() < 0.5; });
    if (stays)
        m_from.clear();
    else
        m_move.start();
}

// Whole where it can be read so, else with the focus in sight and room for what hangs on it.
void PictureCanvas::showFocus()
{
    m_unseen = !isVisible();
    if (m_scene.isEmpty())
        return;
    const QSizeF whole = m_scene.bounds().size() + QSizeF(2 * kMargin, 2.5 * kMargin);
    const double fitting = std::min(width() / whole.width(), height() / whole.height());
    if (fitting >= (m_still ? kReadableStill : kReadable)) {
        fit();
        return;
    }
    m_zoom = 1;
    const QRectF focus = m_scene.boxOf(0);
    const QRectF bounds = m_scene.bounds();
    QPointF middle = focus.center();
    // As much of the whole as there is room for beside it.
    if (bounds.width() + 2 * kMargin <= width())
        middle.setX(bounds.center().x());
    if (bounds.height() + 2 * kMargin <= height())
        middle.setY(bounds.center().y());
    setOrigin(middle - QPointF(width(), height()) / 2);
    bringIntoSight(0);
}

std::optional<LineageKey> PictureCanvas::currentKey() const
{
    if (m_current < 0)
        return {};
    return m_scene.nodes().at(m_current).facts.key();
}

void PictureCanvas::setCurrent(int node)
{
    if (node < 0 || node >= m_scene.nodes().size() || node == m_current)
        return;
    m_current = node;
    bringIntoSight(node);
    update();
    tellScreenReader();
}

void PictureCanvas::choose(int node)
{
    if (node < 0 || node == m_current)
        return;
    setCurrent(node);
    Q_EMIT currentChanged(m_current);
}

void PictureCanvas::setNote(const QString& note)
{
    m_note = note;
    update();
}

void PictureCanvas::setOrigin(const QPointF& origin)
{
    // Some of the picture always stays in sight.
    const QRectF bounds = m_scene.bounds();
    const QSizeF view = QSizeF(size()) / m_zoom;
    const double room = std::min({60, width() / 2, height() / 2}) / m_zoom;
    m_origin = {std::clamp(origin.x(), bounds.left() - view.width() + room, bounds.right() - room),
        std::clamp(origin.y(), bounds.top() - view.height() + room, bounds.bottom() - room)};
    m_map->update();
    update();
    Q_EMIT viewChanged();
}

void PictureCanvas::setZoom(double zoom, const QPointF& still)
{
    const QPointF at = toScene(still);
    m_zoom = std::clamp(zoom, std::min(m_zoom, kLeastZoom), kMostZoom);
    setOrigin(at - still / m_zoom);
}

void PictureCanvas::fit()
{
    const QRectF whole = m_scene.bounds().adjusted(-kMargin, -kMargin, kMargin, kMargin);
    // The legend stands below, as large at every zoom.
    const double room = std::max(height() - 1.5 * fontMetrics().height(), 1.0);
    m_zoom = std::min({width() / whole.width(), room / whole.height(), 1.0});
    setOrigin(whole.center() - QPointF(width(), room) / 2 / m_zoom);
}

void PictureCanvas::centreOn(int node)
{
    moveView(m_scene.boxOf(node).center());
}

void PictureCanvas::moveView(const QPointF& sceneCentre)
{
    setOrigin(sceneCentre - QPointF(width(), height()) / 2 / m_zoom);
}

QRectF PictureCanvas::placeOf(int thing) const
{
    const QRectF box = m_scene.boxOf(thing);
    return {(box.topLeft() - m_origin) * m_zoom, box.size() * m_zoom};
}

QRectF PictureCanvas::visibleScene() const
{
    return {m_origin, QSizeF(size()) / m_zoom};
}

void PictureCanvas::bringIntoSight(int node)
{
    const QRectF box = m_scene.boxOf(node);
    const double margin = kMargin / m_zoom;
    const QRectF seen = visibleScene().adjusted(margin, margin, -margin, -margin * 2);
    QPointF by;
    if (box.left() < seen.left() || box.width() > seen.width())
        by.setX(box.left() - seen.left());
    else if (box.right() > seen.right())
        by.setX(box.right() - seen.right());
    if (box.top() < seen.top() || box.height() > seen.height())
        by.setY(box.top() - seen.top());
    else if (box.bottom() > seen.bottom())
        by.setY(box.bottom() - seen.bottom());
    if (!by.isNull())
        setOrigin(m_origin + by);
}

void PictureCanvas::tellScreenReader()
{
    if (m_current < 0 || !QAccessible::isActive())
        return;
    for (const QAccessible::Event kind : {QAccessible::Focus, QAccessible::Selection}) {
        if (kind == QAccessible::Focus && !hasFocus())
            continue;
        QAccessibleEvent event(this, kind);
        event.setChild(m_current);
        QAccessible::updateAccessibility(&event);
    }
}

void PictureCanvas::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneColour(Tone::Inset, palette()));
    PictureLook look;
    look.palette = palette();
    look.scale = m_zoom;
    look.origin = m_origin;
    look.visible = visibleScene();
    look.current = m_current;
    look.ring = hasFocus();
    look.way = m_way;
    look.dimOthers = m_hovered > 0;
    if (!m_from.isEmpty()) {
        const double part = m_move.currentValue().toDouble();
        for (const QPointF& from : std::as_const(m_from))
            look.shifts.append(from * part);
    }
    PicturePainter(painter, m_scene, look).paint();
    QList<LegendEntry> legend = legendOf(m_scene);
    if (!m_note.isEmpty())
        legend.append({m_note, Tone::Care});
    const double side = Metrics::current().px(12);
    const double right = m_map->isVisible() ? m_map->width() + side : 0;
    paintLegend(painter, QRectF(rect()).adjusted(side, 0, -side - right, -side / 2), legend,
        fontFor(FontRole::Caption, font()), palette());
}

void PictureCanvas::resizeEvent(QResizeEvent* event)
{
    const Metrics m = Metrics::current();
    m_map->setGeometry(width() - m.px(168), height() - m.px(118), m.px(160), m.px(110));
    m_map->redraw();
    if (m_unseen)
        return;
    // What was in the middle stays there.
    const QSize by = event->size() - event->oldSize();
    setOrigin(m_origin - QPointF(by.width(), by.height()) / 2 / m_zoom);
}

void PictureCanvas::showEvent(QShowEvent* /*event*/)
{
    if (m_unseen)
        showFocus();
}

void PictureCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_map->redraw();
}

} // namespace steward

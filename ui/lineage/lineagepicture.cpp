// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/lineagepicture.h"

#include "app/lineage/lineageindex.h"
#include "app/lineage/lineagejoin.h"
#include "ui/picture/picturecanvas.h"
#include "ui/picture/picturewords.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LineagePicture::LineagePicture(const LineageIndex& index, QWidget* parent)
    : QWidget(parent)
    , m_index(index)
    , m_canvas(new PictureCanvas)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    setObjectName(u"lineageDrawing"_s);
    m_meanwhile.setSingleShot(true);
    m_meanwhile.setInterval(200ms);
    connect(&m_meanwhile, &QTimer::timeout, this, [this] {
        if (m_stale)
            show(simplePicture(m_next.shape()));
    });
    connect(&m_layout, &GraphLayout::laid, this, [this](const GraphPicture& picture) {
        m_took = m_clock.elapsed();
        m_placed = picture;
        if (!m_stale && !m_anchor) // a simple one stood in for it
            m_anchor = m_canvas->currentKey();
        show(picture);
    });
    connect(m_canvas, &PictureCanvas::currentChanged, this, [this](int node) {
        if (!m_stale)
            Q_EMIT chosen(m_canvas->scene().nodes().at(node).facts);
    });
    connect(m_canvas, &PictureCanvas::activated, this, [this](int node) {
        const CutNode& facts = m_canvas->scene().nodes().at(node).facts;
        if (!m_stale && facts.kind == CutNode::Kind::Listed)
            Q_EMIT artifactWanted({{facts.id}, facts.name});
    });
    connect(m_canvas, &PictureCanvas::menuWanted, this, [this](int /*node*/, const QPoint& global) {
        if (!m_stale)
            Q_EMIT menuWanted(global);
    });
    connect(m_canvas, &PictureCanvas::openWanted, this, &LineagePicture::open);
    connect(m_canvas, &PictureCanvas::closeWanted, this, &LineagePicture::close);
}

void LineagePicture::setSubject(const std::optional<Artifact>& subject)
{
    QList<ArtifactIdentity> foci;
    if (subject)
        foci.append(identityOf(*subject));
    if (foci == m_request.foci)
        return;
    m_request.foci = foci;
    m_request.openedUp.clear();
    m_request.openedDown.clear();
    m_anchor.reset();
    m_stale = true;
    cut();
}

void LineagePicture::setWay(CutRequest::Way way)
{
    m_request.way = way;
    m_anchor = m_canvas->currentKey();
    cut();
}

void LineagePicture::setDepth(int depth)
{
    m_request.depth = depth;
    m_anchor = m_canvas->currentKey();
    cut();
}

void LineagePicture::refresh()
{
    if (!m_anchor && !m_stale)
        m_anchor = m_canvas->currentKey();
    cut();
}

void LineagePicture::open(int node, bool down)
{
    m_anchor = m_canvas->scene().nodes().at(node).facts.key();
    (down ? m_request.openedDown : m_request.openedUp).insert(*m_anchor);
    cut();
}

void LineagePicture::close(int node)
{
    const LineageKey key = m_canvas->scene().nodes().at(node).facts.key();
    const bool wasDown = m_request.openedDown.remove(key);
    const bool wasUp = m_request.openedUp.remove(key);
    if (!wasDown && !wasUp)
        return;
    m_anchor = key;
    cut();
}

LineageCut LineagePicture::cutNow() const
{
    return cutAround(*m_index.join(), m_index.coverage(), m_request);
}

PictureScene LineagePicture::scene() const
{
    if (!m_stale)
        return m_canvas->scene();
    PictureScene next(cutNow(), font());
    next.place(simplePicture(next.shape()));
    return next;
}

// With the page hidden nobody looks: it is done when somebody does.
void LineagePicture::cut()
{
    if (!parentWidget()->isVisible())
        return;
    const LineageCut drawn = cutNow();
    if (!m_stale && !m_layout.isBusy() && drawn == m_canvas->scene().cut()
        && m_canvas->scene().font() == font())
        return;
    m_next = PictureScene(drawn, font());
    const GraphShape shape = m_next.shape();
    if (shape == m_shape && m_placed) {
        show(*m_placed);
        return;
    }
    if (shape == m_shape && m_layout.isBusy())
        return; // its places are on the way
    m_shape = shape;
    m_placed.reset();
    m_clock.start();
    m_layout.lay(shape);
    if (m_stale)
        m_meanwhile.start();
}

void LineagePicture::show(const GraphPicture& picture)
{
    m_meanwhile.stop();
    m_next.place(picture);
    m_canvas->setScene(m_next, m_anchor);
    m_canvas->setNote(layoutNote(picture.how));
    m_anchor.reset();
    m_stale = false;
    Q_EMIT statusChanged();
}

void LineagePicture::select(const LineageKey& key)
{
    if (!m_stale)
        m_canvas->setCurrent(m_canvas->scene().find(key));
}

void LineagePicture::fit()
{
    m_canvas->fit();
}

QString LineagePicture::status() const
{
    if (m_stale || m_canvas->scene().isEmpty())
        return {};
    return tr("%1, laid out in %2 ms")
        .arg(countsText(m_canvas->scene()), QLocale().toString(m_took));
}

void LineagePicture::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    cut();
}

void LineagePicture::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refresh();
}

} // namespace steward

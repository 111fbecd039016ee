// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/paintwitness.h"

#include "ui/trace.h"

#include <QEvent>

namespace steward {

using namespace Qt::StringLiterals;

PaintWitness::PaintWitness(
    QAbstractItemView& view, Trace& trace, std::function<int()> all, QObject* parent)
    : QObject(parent)
    , m_view(&view)
    , m_trace(trace)
    , m_all(std::move(all))
{
    view.viewport()->installEventFilter(this);
}

bool PaintWitness::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && !m_done) // queued: after this painting
        QMetaObject::invokeMethod(this, &PaintWitness::painted, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void PaintWitness::painted()
{
    if (m_done || !m_view || !m_view->model())
        return;
    const int rows = m_view->model()->rowCount();
    if (rows > 0 && !m_first) {
        m_first = true;
        m_trace.mark(u"first rows painted"_s);
    }
    if (m_first && rows == m_all()) {
        m_done = true;
        m_trace.mark(u"all rows painted"_s);
    }
}

} // namespace steward

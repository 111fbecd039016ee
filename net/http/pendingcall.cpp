// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/pendingcall.h"

#include <QPointer>

namespace steward {

PendingCallBase::PendingCallBase(QObject* parent)
    : QObject(parent)
{
}

PendingCallBase::~PendingCallBase() = default;

void PendingCallBase::cancel()
{
    if (m_finished || m_cancelRequested)
        return;
    m_cancelRequested = true;
    Q_EMIT cancelRequested();
}

void PendingCallBase::announce()
{
    QMetaObject::invokeMethod(
        this,
        [self = QPointer<PendingCallBase>(this)] {
            self->m_finished = true;
            Q_EMIT self->finished();
            if (self) // a handler may have deleted us with our parent
                self->deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/countdownkeys.h"

#include "app/scenario/stage.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace steward {

CountdownKeys::CountdownKeys(Stage& stage, QObject* parent)
    : QObject(parent)
    , m_stage(stage)
{
    connect(&stage, &Stage::changed, this, &CountdownKeys::refresh);
}

void CountdownKeys::refresh()
{
    const bool listens = m_stage.state() == Stage::State::Counting || m_stoppedBy;
    if (listens == m_listens)
        return;
    m_listens = listens;
    if (listens)
        QCoreApplication::instance()->installEventFilter(this);
    else
        QCoreApplication::instance()->removeEventFilter(this);
}

bool CountdownKeys::eventFilter(QObject* /*watched*/, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::ShortcutOverride && type != QEvent::KeyPress && type != QEvent::KeyRelease)
        return false;
    const auto* const key = static_cast<QKeyEvent*>(event); // what these types carry
    const bool counts = m_stage.state() == Stage::State::Counting;
    if (type == QEvent::KeyRelease) {
        const bool isOver = m_stoppedBy == key->key() && !key->isAutoRepeat();
        if (isOver) {
            m_stoppedBy.reset();
            refresh();
        }
        return isOver;
    }
    if (!counts)
        return m_stoppedBy == key->key();
    // A shortcut is offered first: taken here, it comes as a key press.
    if (type == QEvent::ShortcutOverride) {
        event->accept();
    } else if (!key->isAutoRepeat()) {
        m_stoppedBy = key->key();
        m_stage.stopCountdown();
    }
    return true;
}

} // namespace steward

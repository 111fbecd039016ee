// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/present/stagekeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace steward {

namespace {

constexpr Qt::KeyboardModifiers kHeld
    = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier;

bool leaves(const QKeyEvent& key)
{
    return key.key() == Qt::Key_P
        && (key.modifiers() & kHeld) == (Qt::ControlModifier | Qt::ShiftModifier);
}

bool isOurs(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_F7:
    case Qt::Key_F8:
    case Qt::Key_F9:
    case Qt::Key_F11:
        return (key.modifiers() & kHeld) == Qt::NoModifier;
    default:
        return false;
    }
}

bool isText(const QWidget* focus)
{
    return focus && focus->testAttribute(Qt::WA_InputMethodEnabled)
        && focus->inputMethodQuery(Qt::ImEnabled).toBool();
}

// Remotes send F5 and Shift+F5 to begin, Escape to end, '.' for a black screen.
bool isOfRemote(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Escape:
    case Qt::Key_F5:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    case Qt::Key_Period:
        return !isText(QApplication::focusWidget());
    default:
        return false;
    }
}

// A dialog's own keys are safe (Escape sends nothing), and a phrase may hold a dot.
bool isInDialog()
{
    return QApplication::activeModalWidget() || QApplication::activePopupWidget();
}

} // namespace

StageKeys::StageKeys(Clock& clock, std::function<bool()> isCounting, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_isCounting(std::move(isCounting))
{
    qApp->installEventFilter(this);
}

bool StageKeys::takes(const QKeyEvent& key) const
{
    if (leaves(key) || m_isCounting() || (key.isAutoRepeat() && m_stoppedBy == key.key()))
        return true;
    return !isInDialog() && (isOurs(key) || isOfRemote(key));
}

bool StageKeys::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyRelease: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->isAutoRepeat() && m_stoppedBy == key->key())
            m_stoppedBy.reset();
        return false;
    }
    case QEvent::ShortcutOverride: {
        // Accepted it comes again as a key, and no shortcut hears of it.
        const bool taken = takes(*static_cast<QKeyEvent*>(event));
        if (taken)
            event->accept();
        return taken;
    }
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!takes(*key))
            return false;
        if (!key->isAutoRepeat())
            act(*key);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

void StageKeys::act(const QKeyEvent& key)
{
    if (m_isCounting()) {
        m_stoppedBy = key.key();
        Q_EMIT stopWanted();
    } else if (leaves(key)) {
        leave();
    } else if (isOurs(key)) {
        if (key.key() == Qt::Key_F7)
            Q_EMIT checkWanted();
        else if (key.key() == Qt::Key_F8)
            Q_EMIT returnWanted();
        else if (key.key() == Qt::Key_F9)
            Q_EMIT offerWanted();
        else
            Q_EMIT fullScreenWanted();
    }
}

void StageKeys::leave()
{
    const Instant now = m_clock.now();
    if (m_askedAt && now - *m_askedAt <= kTwice) {
        m_askedAt.reset();
        Q_EMIT leaveWanted();
        return;
    }
    m_askedAt = now;
    Q_EMIT leaveAsked();
}

} // namespace steward

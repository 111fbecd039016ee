// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/present/sleepguard.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QVariantMap>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 5'000; // milliseconds; nobody waits for it
constexpr uint kSuspend = 4; // of the portal's interface
constexpr uint kIdle = 8;

// Asking libdbus without an address would start a bus of its own.
QDBusConnection sessionBus()
{
    const bool isThere = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
    return isThere ? QDBusConnection::sessionBus() : QDBusConnection(QString());
}

QDBusMessage toScreenSaver(const QString& method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s,
        u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, method);
}

QDBusMessage closing(const QString& request)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, request,
        u"org.freedesktop.portal.Request"_s, u"Close"_s);
}

QDBusMessage uninhibiting(uint cookie)
{
    QDBusMessage call = toScreenSaver(u"UnInhibit"_s);
    call.setArguments({cookie});
    return call;
}

} // namespace

SleepGuard::SleepGuard(QObject* parent)
    : SleepGuard(sessionBus(), parent)
{
}

SleepGuard::SleepGuard(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
{
}

SleepGuard::~SleepGuard()
{
    release();
}

void SleepGuard::hold()
{
    if (m_state == State::Asking || m_state == State::Held)
        return;
    ++m_turn;
    if (!m_bus.isConnected()) {
        setState(State::Unheld);
        return;
    }
    setState(State::Asking);
    askPortal();
}

void SleepGuard::release()
{
    ++m_turn;
    if (!m_request.isEmpty())
        m_bus.send(closing(m_request));
    if (m_cookie != 0)
        m_bus.send(uninhibiting(m_cookie));
    m_request.clear();
    m_cookie = 0;
    setState(State::Free);
}

void SleepGuard::askPortal()
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s,
        u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s);
    const QVariantMap options{{u"reason"_s, tr("Presenting")}};
    call.setArguments({QString(), kSuspend | kIdle, options});
    ask(call, &SleepGuard::portalAnswered);
}

void SleepGuard::askScreenSaver()
{
    QDBusMessage call = toScreenSaver(u"Inhibit"_s);
    call.setArguments({u"Steward"_s, tr("Presenting")});
    ask(call, &SleepGuard::screenSaverAnswered);
}

void SleepGuard::ask(const QDBusMessage& call, Answered answered)
{
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, kPatience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, answered, turn = m_turn](QDBusPendingCallWatcher* done) {
            done->deleteLater();
            (this->*answered)(done->reply(), turn != m_turn);
        });
}

void SleepGuard::portalAnswered(const QDBusMessage& answer, bool isLate)
{
    const bool isYes = answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
    const QString request
        = isYes ? answer.arguments().constFirst().value<QDBusObjectPath>().path() : QString();
    if (isLate) {
        if (!request.isEmpty())
            m_bus.send(closing(request));
    } else if (!request.isEmpty()) {
        m_request = request;
        setState(State::Held);
    } else {
        askScreenSaver();
    }
}

void SleepGuard::screenSaverAnswered(const QDBusMessage& answer, bool isLate)
{
    const bool isYes = answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
    const uint cookie = isYes ? answer.arguments().constFirst().toUInt() : 0;
    if (isLate) {
        if (isYes)
            m_bus.send(uninhibiting(cookie));
    } else if (isYes) {
        m_cookie = cookie;
        setState(State::Held);
    } else {
        setState(State::Unheld);
    }
}

void SleepGuard::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT changed();
}

QString SleepGuard::words() const
{
    switch (m_state) {
    case State::Free:
        return {};
    case State::Asking:
        return tr("The desktop is being asked not to lock the screen.");
    case State::Held:
        return tr("The screen does not lock and the machine does not sleep.");
    case State::Unheld:
        return tr("The desktop does not take the wish: the screen may lock, the machine may "
                  "sleep.");
    }
    return {};
}

} // namespace steward

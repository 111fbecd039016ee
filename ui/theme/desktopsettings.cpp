// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/desktopsettings.h"

#include "ui/theme/settingsportal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

const auto appearance = "org.freedesktop.appearance"_L1;
const auto gnome = "org.gnome.desktop.interface"_L1;

// Asking libdbus without an address would start a bus of its own.
bool busIsThere()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopSettings::DesktopSettings(QObject* parent)
    : QObject(parent)
    , m_stillEnvironment(qEnvironmentVariableIntValue("STEWARD_REDUCED_MOTION") != 0)
{
}

void DesktopSettings::start()
{
    if (m_started || !busIsThere())
        return;
    m_started = true;
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    m_portal = new SettingsPortal(bus, this);
    connect(m_portal, &SettingsPortal::SettingChanged, this, &DesktopSettings::settingChanged);
    ask(appearance, u"color-scheme"_s);
    ask(appearance, u"contrast"_s);
    ask(appearance, u"reduced-motion"_s);
    ask(gnome, u"enable-animations"_s);
}

void DesktopSettings::ask(const QString& group, const QString& key)
{
    auto* watcher = new QDBusPendingCallWatcher(m_portal->asyncCall(u"Read"_s, group, key), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(group, key, reply.value().variant());
        watcher->deleteLater();
    });
}

void DesktopSettings::settingChanged(const QDBusMessage& message)
{
    const auto arguments = message.arguments();
    if (arguments.size() == 3)
        take(arguments.at(0).toString(), arguments.at(1).toString(), arguments.at(2));
}

void DesktopSettings::take(const QString& group, const QString& key, const QVariant& value)
{
    const QVariant plain = unwrapped(value);
    if (group == appearance && key == "color-scheme"_L1) {
        const uint wish = plain.toUInt();
        m_colours = wish == 1 ? Wish::Dark : wish == 2 ? Wish::Light : Wish::Unsaid;
    } else if (group == appearance && key == "contrast"_L1) {
        m_highContrast = plain.toUInt() == 1;
    } else if (group == appearance && key == "reduced-motion"_L1) {
        m_lessMotion = plain.toUInt() == 1;
    } else if (group == gnome && key == "enable-animations"_L1) {
        m_stillDesktop = !plain.toBool();
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace steward

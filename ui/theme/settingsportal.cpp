// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/settingsportal.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr int patience = 3000; // milliseconds; nobody waits for it

}

SettingsPortal::SettingsPortal(const QDBusConnection& bus, QObject* parent)
    : QDBusAbstractInterface(u"org.freedesktop.portal.Desktop"_s,
        u"/org/freedesktop/portal/desktop"_s, "org.freedesktop.portal.Settings", bus, parent)
{
    setTimeout(patience);
}

} // namespace steward

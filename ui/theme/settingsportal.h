// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusAbstractInterface>
#include <QDBusMessage>

class QDBusConnection;

namespace steward {

//! The desktop portal's interface for settings, as far as Steward asks it.
class SettingsPortal final : public QDBusAbstractInterface {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPortal)

public:
    explicit SettingsPortal(const QDBusConnection& bus, QObject* parent = nullptr);

Q_SIGNALS:
    //! Spelt as on the bus; group, key and value are the message's arguments. (On 6.4 a signal with
    //! a QDBusVariant is silently never delivered.)
    void SettingChanged(const QDBusMessage& message);
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QDBusMessage;

namespace steward {

class SettingsPortal;

//! What the desktop's settings portal says about colours and motion, asked without waiting and
//! followed live. Without a session bus everything stays unsaid.
class DesktopSettings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopSettings)

public:
    enum class Wish { Unsaid, Light, Dark };

    explicit DesktopSettings(QObject* parent = nullptr);

    void start();

    Wish colours() const { return m_colours; }
    bool highContrast() const { return m_highContrast; }
    bool reducedMotion() const { return m_lessMotion || m_stillDesktop || m_stillEnvironment; }

Q_SIGNALS:
    void changed();

private:
    void settingChanged(const QDBusMessage& message);
    void ask(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& value);

    SettingsPortal* m_portal = nullptr;
    Wish m_colours = Wish::Unsaid;
    bool m_highContrast = false;
    bool m_lessMotion = false; // the portal's own key
    bool m_stillDesktop = false; // GNOME's older one
    bool m_stillEnvironment = false;
    bool m_started = false;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QDBusVariant;

namespace steward {

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
    bool reducedMotion() const { return m_reducedMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& value);

    Wish m_colours = Wish::Unsaid;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
    bool m_started = false;
};

} // namespace steward

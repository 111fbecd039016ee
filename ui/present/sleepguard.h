// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusMessage;

namespace steward {

/// Keeps the screen from locking and the machine from sleeping while it is held: asks the desktop's
/// portal (org.freedesktop.portal.Inhibit), else org.freedesktop.ScreenSaver. Asked without
/// waiting; where nobody answers it says so and nothing else happens. The bus itself lets go of
/// what a program held that crashed.
class SleepGuard final : public QObject {
    Q_OBJECT
public:
    enum class State { Free, Asking, Held, Unheld };

    /// On the session's bus, if there is one.
    explicit SleepGuard(QObject* parent = nullptr);
    explicit SleepGuard(const QDBusConnection& bus, QObject* parent = nullptr);
    ~SleepGuard() override;
    Q_DISABLE_COPY_MOVE(SleepGuard)

    void hold();
    void release();
    State state() const { return m_state; }
    /// One sentence for a tool tip; "" while free.
    QString words() const;

Q_SIGNALS:
    void changed();

private:
    void askPortal();
    void askScreenSaver();
    using Answered = void (SleepGuard::*)(const QDBusMessage& answer, bool isLate);
    void ask(const QDBusMessage& call, Answered answered);
    void portalAnswered(const QDBusMessage& answer, bool isLate);
    void screenSaverAnswered(const QDBusMessage& answer, bool isLate);
    void setState(State state);

    QDBusConnection m_bus;
    State m_state = State::Free;
    QString m_request; ///< the portal's object, to be closed
    uint m_cookie = 0; ///< the screen saver's
    int m_turn = 0; ///< an answer to an earlier one is undone at once
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

namespace steward {

/// A real Secret Service for this process: a session bus of its own and gnome-keyring on it,
/// unlocked, its files in a temporary folder. Start it before anything asks for a keychain, once a
/// process: libsecret keeps to the first bus it meets. Both programs end with it.
class SecretService final : public QObject {
    Q_OBJECT
public:
    SecretService();
    ~SecretService() override;
    Q_DISABLE_COPY_MOVE(SecretService)

    /// Why there is none; "" when it answers.
    QString start();
    void stop();
    /// The bus, for a program that is to use it too.
    QString busAddress() const { return m_address; }
    /// Where the keyring is written.
    QString folder() const { return m_folder.path(); }

private:
    QString startBus(const QProcessEnvironment& environment);
    QString startKeyring(const QProcessEnvironment& environment);

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_address;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QPushButton;

namespace steward {

class Connection;
class PlainLabel;
class SecretField;

/// Asks for the secret that a server's sign-in lacks, or for another one. Sends nothing itself: the
/// connection keeps the secret and signs in with it. Deletes itself when closed.
class SecretDialog final : public QDialog {
    Q_OBJECT
public:
    SecretDialog(Connection& connection, const QString& where, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(SecretDialog)

private:
    void submit();
    void layOut(const QString& where);

    Connection& m_connection;
    PlainLabel* m_why;
    SecretField* m_secret;
    QPushButton* m_signIn;
};

} // namespace steward

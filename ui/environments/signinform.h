// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/workspace/connection.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace steward {

class PlainLabel;
class SecretField;

/// How one server of an environment is signed in to, as a person sets it. The secret is typed here
/// and given to whoever keeps it; an empty one means: leave what is kept.
class SignInForm final : public QWidget {
    Q_OBJECT
public:
    explicit SignInForm(ServerKind server, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(SignInForm)

    /// Forgets a secret that was typed.
    void setSignIn(const SignIn& signIn);
    SignIn signIn() const;
    /// What was typed to be kept, empty for nothing. Only of the kinds that have one.
    QString secret() const;
    Keep keep() const;
    /// Whether one is kept already, as far as is known.
    void setSecretKept(bool kept);
    void setWhyNotKept(const QString& why);
    /// Why it cannot be saved so, in words; "" if it can.
    QString problem() const;
    /// The first field, for a label's buddy and for focus.
    QWidget* firstField() const;

Q_SIGNALS:
    void changed();

private:
    SignInKind kind() const;
    void addKinds();
    void addFields();
    void showFields();

    ServerKind m_server;
    QFormLayout* m_layout;
    QComboBox* m_kind;
    QLineEdit* m_user;
    QCheckBox* m_asAdministrator;
    SecretField* m_secret;
    QLineEdit* m_command;
    PlainLabel* m_note;
    bool m_isKept = false;
};

} // namespace steward

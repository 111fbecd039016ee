// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace steward {

/// How one server of an environment is signed in to. Never holds the secret: that is in the
/// keychain, in memory for this run, or printed by the command.
enum class SignInKind {
    None,
    Token, ///< registry: X-Authorization as given; pipelines: API key or JWT as Bearer
    Password, ///< registry only: PUT /authenticate (registry 1.2)
    Command, ///< a program that prints a token
};

struct SignIn {
    SignInKind kind = SignInKind::None;
    QString user; ///< Password
    bool asAdministrator = true; ///< Password: what the login says it is; some compare it
    QString command; ///< Command: program and arguments, no shell

    bool operator==(const SignIn&) const = default;
};

} // namespace steward

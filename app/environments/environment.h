// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/serverkey.h"
#include "app/environments/signin.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <QUuid>

#include <chrono>
#include <optional>

namespace steward {

/// How careful to be (SAFETY.md 4). Sandbox is the built-in servers': guards of Demo, a look of its
/// own.
enum class EnvironmentClass { Development, Demo, Production, Sandbox };

/// "Demo"; translated, always shown as a word.
QString wordFor(EnvironmentClass environmentClass);

/// What an import brought and nobody confirmed yet: it stays without effect (SAFETY.md 1).
struct Unconfirmed {
    bool commands = false;
    bool pins = false;
    bool caFile = false;

    bool operator==(const Unconfirmed&) const = default;
};

/// A registry and a pipeline manager under one name. Never holds a secret. Either URL may be empty.
struct Environment {
    QUuid id;
    QString name;
    EnvironmentClass environmentClass = EnvironmentClass::Production;
    QUrl registryUrl;
    QUrl pipelinesUrl;
    QString colour; ///< "#rrggbb"; "" for the class's own
    QString tenant; ///< the manager's (Feldera-Tenant), "" where there is none
    SignIn registrySignIn;
    SignIn pipelinesSignIn;
    QString caFile; ///< PEM, trusted beside the system's roots; "" for none
    QByteArray registryPin; ///< SHA-256 of the accepted certificate, 32 bytes, or empty
    QByteArray pipelinesPin;
    Unconfirmed unconfirmed;
    bool readOnly = false;
    bool resetAllowed = true; ///< consulted in Production only
    std::chrono::milliseconds interval{2'000}; ///< between the end of a reading and the next

    bool operator==(const Environment&) const = default;
};

/// The class of URLs that no environment knows: Development on loopback, else Production, unless
/// said otherwise (SAFETY.md 1). With two URLs the stricter counts. Production opens read-only.
Environment unsavedEnvironment(const QUrl& registryUrl, const QUrl& pipelinesUrl,
    std::optional<EnvironmentClass> said, bool readOnly);

/// 127.0.0.0/8, ::1 and localhost.
bool isLoopback(const QUrl& url);

} // namespace steward

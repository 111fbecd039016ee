// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/serverkey.h"

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

/// A registry and a pipeline manager under one name. Never holds a secret. Either URL may be empty.
struct Environment {
    QUuid id;
    QString name;
    EnvironmentClass environmentClass = EnvironmentClass::Production;
    QUrl registryUrl;
    QUrl pipelinesUrl;
    QString tenant; ///< the registry's or the manager's, "" where there is none
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

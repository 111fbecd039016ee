// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QList>
#include <QStringList>

#include <tl/expected.hpp>

namespace steward {

/// What a file brings, ready for EnvironmentStore::addAll, and what a person has to know about it.
struct EnvironmentImport {
    QList<Environment> added;
    QStringList notes;

    bool operator==(const EnvironmentImport&) const = default;
};

/// Reads a file of environments beside those that are known (SAFETY.md 1). Nothing that is known is
/// replaced: what is here already, the same in all that counts, is left out; another of the same id
/// or name gets a new one. Class, read-only and reset switch are at least as strict as what is
/// known for a server. Token commands, pins and CA files come unconfirmed. The error is in words.
tl::expected<EnvironmentImport, QString> readImport(
    const QByteArray& file, const QList<Environment>& known);

} // namespace steward

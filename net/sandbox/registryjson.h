// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/registrystore.h"

#include <QByteArray>

namespace steward::sandbox {

// The registry's answers as JSON text, in the shapes of contract registry 2.2 and 3.1.

QByteArray metadataJson(const RegistryEntry& entry); // an item of a list

// A lost type is echoed from the path, and a lost url made up from the name (registry 2.2, 5.2).
QByteArray artifactJson(const RegistryEntry& entry, const QString& pathType);

// The entry itself and at most one parent, one level up (registry 3.2). Absent: metadata that makes
// the real server fail with 500.
std::optional<QByteArray> lineageJson(const RegistryStore& store, const RegistryEntry& entry);

QByteArray ratingJson(const RegistryEntry& entry); // registry 5.14, 5.16

} // namespace steward::sandbox

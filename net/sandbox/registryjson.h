// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/registrystore.h"

#include <QByteArray>

namespace steward::sandbox {

// The registry's answers as JSON text, in the shapes of contract registry 2.2.

QByteArray metadataJson(const RegistryEntry& entry); // an item of a list

// A lost type is echoed from the path, and a lost url made up from the name (registry 2.2, 5.2).
QByteArray artifactJson(const RegistryEntry& entry, const QString& pathType);

QByteArray ratingJson(const RegistryEntry& entry); // registry 5.14, 5.16

} // namespace steward::sandbox

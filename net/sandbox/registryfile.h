// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/registrystore.h"

#include <QByteArray>
#include <QJsonObject>

namespace steward::sandbox {

// The registry's stored form (contract registry 10), the same in sample data and in registry.json.
struct RegistryFile {
    RegistryStore::Entries entries;
    qint64 counter = 0;
};

// The counter is never below an id that is taken, whatever the file says.
RegistryFile readRegistryFile(const QJsonObject& root);
QByteArray writeRegistryFile(const RegistryStore& store); // without what is fresh

} // namespace steward::sandbox

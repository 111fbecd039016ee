// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUrl>

namespace steward {

/// Which server is meant, whatever an environment is called (SAFETY.md 1): scheme, lower-case host,
/// port, prefix, tenant. Locks, generation and records hang on it.
struct ServerKey {
    QString scheme;
    QString host;
    int port = 0;
    QString prefix; ///< "/api" or ""
    QString tenant; ///< id, "" where there is none

    bool operator==(const ServerKey&) const = default;
    bool isNull() const { return host.isEmpty(); }
    /// "http://host:8000/api|tenant": stable, for files and fingerprints.
    QString canonical() const;
    /// "host:8000/api": what a person reads.
    QString display() const;

    /// User information, query and fragment are dropped; the port is always explicit.
    static ServerKey of(const QUrl& base, const QString& tenant = {});
};

inline size_t qHash(const ServerKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.scheme, key.host, key.port, key.prefix, key.tenant);
}

} // namespace steward

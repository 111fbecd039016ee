// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace steward {

/// GET /v0/config (pipelines 4.2). Being a JSON object with `edition` is what proves a base URL.
struct ManagerConfig {
    QString edition; ///< "Open source" or "Enterprise"
    QString version;
    std::chrono::microseconds latency{0};

    /// Graceful stop and checkpoints exist there only (pipelines 3.2).
    bool isEnterprise() const { return edition == QLatin1String("Enterprise"); }
    bool operator==(const ManagerConfig&) const = default;
};

/// GET /v0/config/session (pipelines 1.2); all "" where the server is too old to tell.
struct ManagerSession {
    QString tenantId;
    QString tenantName;
    QString role; ///< read, write, admin, owner

    bool operator==(const ManagerSession&) const = default;
};

struct ServiceHealth {
    bool healthy = false;
    QString message;
    QDateTime checkedAt;

    bool operator==(const ServiceHealth&) const = default;
};

/// GET /v0/cluster_healthz: 200 or 503 with the same body (pipelines 4.3).
struct ClusterHealth {
    bool allHealthy = false;
    ServiceHealth api;
    ServiceHealth compiler;
    ServiceHealth runner;

    bool operator==(const ClusterHealth&) const = default;
};

} // namespace steward

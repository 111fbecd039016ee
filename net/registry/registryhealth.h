// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace steward {

/// GET /health. `ok` says little: with an unreadable store SOTeam4 answers ok and 0
/// (registry 2.2, 5.6).
struct RegistryHealth {
    QString status; ///< the server's word, "" if it has none
    std::optional<int> artifactCount; ///< every entry of every type
    std::optional<std::chrono::seconds> uptime;
    QString version; ///< "" where not told
    std::chrono::microseconds latency{0};

    bool operator==(const RegistryHealth&) const = default;
};

} // namespace steward

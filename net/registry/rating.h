// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace steward {

/// One metric of a rating. NaN and null come as absent. `latency` is as told: seconds by the
/// specification, milliseconds at SOTeam4 (registry 5.14), so it has no unit here.
struct Metric {
    QString name; ///< the field's name, as `net_score`; of sizes `size_score.desktop_pc`
    std::optional<double> score;
    std::optional<double> latency;

    bool operator==(const Metric&) const = default;
};

/// GET /artifact/model/{id}/rate: on demand only, one at a time: it can block the server
/// (registry 5.16).
struct Rating {
    QString name;
    QString category;
    QList<Metric> metrics;
    QByteArray raw;

    bool operator==(const Rating&) const = default;
};

/// GET /artifact/{type}/{id}/cost: the unit is MB by the specification (registry 2.1).
struct ArtifactCost {
    QString id;
    std::optional<double> total;
    std::optional<double> standalone;

    bool operator==(const ArtifactCost&) const = default;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace steward {

/// A node as one lineage answer names it. Its id need not be a registry's: `external:owner/name`,
/// hashes and bare names occur (registry 3.2), so it is text, not an ArtifactId.
struct LineageNode {
    QString id;
    QString name; ///< "" where only an edge names it
    bool external = false; ///< an `external:` id, or metadata that says so

    bool operator==(const LineageNode&) const = default;
};

/// From parent (built upon) to child (built on it): the child depends on the parent (registry 3.2).
struct LineageEdge {
    QString from;
    QString to;
    QString relationship;

    bool operator==(const LineageEdge&) const = default;
};

/// One answer of the lineage endpoint, equal edges dropped; may be empty, may lack the asked one.
struct LineageGraph {
    QList<LineageNode> nodes;
    QList<LineageEdge> edges;

    bool operator==(const LineageGraph&) const = default;
};

} // namespace steward

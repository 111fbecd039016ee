// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QList>
#include <QString>

#include <optional>

namespace steward {

/// A line of the lineage tree. Lines refer to each other by number, so that no depth is too deep.
struct LineageTreeNode {
    enum class Kind {
        BuiltOnRoot,
        DependentsRoot,
        Listed,
        External, ///< not in this registry
        Missing, ///< named, and neither listed nor told to be external
    };

    Kind kind = Kind::Listed;
    std::optional<Artifact> artifact; ///< of Listed, and of the roots: whose lineage it is
    QString name; ///< raw server text
    QString nodeId; ///< as told, of External and Missing
    QString relationship; ///< the server's word
    bool certain = true;
    bool cycle = false; ///< stands further up already; cut here

    quintptr parent = 0; ///< 0: a root
    int row = 0;
    int depth = 0;
    bool up = false; ///< below Built on, so that its children are its parents
    bool fetched = false;
    bool barren = false; ///< nothing was below it when it was made
    QList<quintptr> children;

    bool isRoot() const { return kind == Kind::BuiltOnRoot || kind == Kind::DependentsRoot; }
    /// The same line, whatever else is told of it now.
    bool isSameAs(const LineageTreeNode& other) const
    {
        return kind == other.kind && nodeId == other.nodeId && name == other.name
            && artifact.has_value() == other.artifact.has_value()
            && (!artifact || identityOf(*artifact) == identityOf(*other.artifact));
    }
    /// Nothing to see has changed.
    bool looksLike(const LineageTreeNode& other) const
    {
        return isSameAs(other) && artifact == other.artifact && certain == other.certain
            && cycle == other.cycle && relationship == other.relationship;
    }
};

} // namespace steward

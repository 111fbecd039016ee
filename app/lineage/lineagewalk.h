// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <memory>
#include <vector>

namespace steward {

/// A node that only lineages tell of; no list has it.
struct NamedNode {
    QString id; ///< as first told
    QString name;
    bool external = false; ///< the server says so; else it is missing from the list
};

/// What the nodes of a join are called: the list's rows first, then what is only named. Both are
/// shared and never change, so that a copy costs nothing.
struct NodeNames {
    ArtifactList list = std::make_shared<const QList<Artifact>>();
    std::shared_ptr<const std::vector<NamedNode>> named
        = std::make_shared<const std::vector<NamedNode>>();

    bool isListed(int node) const { return node < list->size(); }
    const NamedNode& namedAt(int node) const
    {
        return (*named)[static_cast<size_t>(node - list->size())];
    }
    const QString& of(int node) const
    {
        return isListed(node) ? list->at(node).name : namedAt(node).name;
    }
};

/// Who is reached from one node of a join, and from whom first. Breadth first, so that each is
/// reached on a shortest way.
struct LineageWalk {
    NodeNames names;
    std::vector<int> depth; ///< by node; -1: not reached
    std::vector<int> previous; ///< by node; -1: not reached, or where it began
    int deepest = 0;
    bool backAtStart = false;
    bool allCertain = true; ///< of the links that were met
};

} // namespace steward

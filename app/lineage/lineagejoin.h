// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"
#include "app/lineage/lineagewalk.h"
#include "net/registry/lineagegraph.h"

#include <QHash>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace steward {

/// What was read, by whose lineage it is.
using LineageGraphs = QHash<ArtifactIdentity, std::shared_ptr<const LineageGraph>>;

/// All lineages joined and inverted (registry 3.4, 3.5). An immutable value, made in linear time on
/// any thread. A node is a listed artifact where its id is listed: a fact. Else it is matched by
/// name and only possible; else it is external. Self-loops are dropped; cycles are walked once.
class LineageJoin final {
public:
    LineageJoin() = default;
    LineageJoin(const ArtifactList& list, const LineageGraphs& graphs);

    /// All of them, by depth, then list order; without the artifact itself.
    QList<Dependent> dependentsOf(const ArtifactIdentity& artifact) const;
    /// How many they are; what that proves (`answer`) is for those to say who know the coverage.
    Impact::Counts countsOf(const ArtifactIdentity& artifact) const;
    /// One level down, in list order.
    QList<Dependent> childrenOf(const ArtifactIdentity& artifact) const;
    /// One level up, as its own lineage tells it; nullopt if that was not read.
    std::optional<QList<Parent>> parentsOf(const ArtifactIdentity& artifact) const;
    bool isInCycle(const ArtifactIdentity& artifact) const;
    /// How many lineages record a parent at all.
    int recording() const { return m_recording; }

    // For drawing: nodes are numbered, the list's rows first, then what is only named.
    struct Link {
        int from = 0;
        int to = 0;
        bool certain = true;
        quint16 word = 0; ///< what the servers call it: `wordOf`
    };
    /// -1 where it is not listed.
    int nodeOf(const ArtifactIdentity& artifact) const { return m_rows.value(artifact, -1); }
    int nodeCount() const
    {
        return static_cast<int>(m_firstLink.empty() ? 0 : m_firstLink.size() - 1);
    }
    bool isListed(int node) const { return m_nodes.isListed(node); }
    const Artifact& listed(int node) const { return m_nodes.list->at(node); }
    const NamedNode& named(int node) const { return m_nodes.namedAt(node); }
    /// Whether its own lineage was read; false for what is not listed.
    bool wasRead(int node) const;
    std::span<const Link> linksFrom(int node) const;
    std::span<const Link> linksTo(int node) const;
    /// "base_model", raw; several in alphabetical order, with commas between; "" if none is told.
    const QString& wordOf(const Link& link) const { return m_words[link.word]; }

private:
    friend class LineageJoiner;

    enum class Links { All, Certain };

    std::shared_ptr<const LineageWalk> walk(int start, Links links) const;
    /// The first of them again where all that it met was certain.
    std::shared_ptr<const LineageWalk> certainWalk(
        const std::shared_ptr<const LineageWalk>& any, int start) const;
    std::vector<int> rowsByDepth(const LineageWalk& walk, const ArtifactIdentity& asked) const;
    bool isItself(int row, const ArtifactIdentity& artifact) const;
    bool isNamedByNone(int start) const;

    NodeNames m_nodes;
    QHash<ArtifactIdentity, int> m_rows;
    std::vector<Link> m_links; ///< sorted by `from`, then `to`
    std::vector<size_t> m_firstLink; ///< by node, one more than there are nodes
    std::vector<Link> m_linksBack; ///< sorted by `to`, then `from`
    std::vector<size_t> m_firstBack;
    std::vector<QString> m_words{QString()};
    std::vector<std::optional<QList<Parent>>> m_parents; ///< by row
    int m_recording = 0;
};

} // namespace steward

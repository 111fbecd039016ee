// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagejoin.h"

#include "app/lineage/lineagejoiner.h"

#include <numeric>

namespace steward {

LineageJoin::LineageJoin(const ArtifactList& list, const LineageGraphs& graphs)
{
    m_nodes.list = list;
    LineageJoiner(*this, graphs).build();
}

std::shared_ptr<const LineageWalk> LineageJoin::walk(int start, Links links) const
{
    auto result = std::make_shared<LineageWalk>();
    LineageWalk& walk = *result;
    const size_t nodes = m_firstLink.size() - 1;
    walk.names = m_nodes;
    walk.depth.assign(nodes, -1);
    walk.previous.assign(nodes, -1);
    walk.depth[static_cast<size_t>(start)] = 0;
    std::vector<int> queue{start};
    for (size_t next = 0; next < queue.size(); ++next) {
        const auto node = static_cast<size_t>(queue[next]);
        for (size_t i = m_firstLink[node]; i < m_firstLink[node + 1]; ++i) {
            const Link& link = m_links[i];
            if (links == Links::Certain && !link.certain)
                continue;
            walk.backAtStart = walk.backAtStart || link.to == start;
            walk.allCertain = walk.allCertain && link.certain;
            const auto to = static_cast<size_t>(link.to);
            if (walk.depth[to] >= 0)
                continue;
            walk.depth[to] = walk.depth[node] + 1;
            walk.previous[to] = queue[next];
            queue.push_back(link.to);
        }
    }
    walk.deepest = walk.depth[static_cast<size_t>(queue.back())];
    return result;
}

std::shared_ptr<const LineageWalk> LineageJoin::certainWalk(
    const std::shared_ptr<const LineageWalk>& any, int start) const
{
    return any->allCertain ? any : walk(start, Links::Certain);
}

bool LineageJoin::isItself(int row, const ArtifactIdentity& artifact) const
{
    const Artifact& listed = m_nodes.list->at(row);
    return listed.id == artifact.id && listed.name == artifact.name;
}

bool LineageJoin::isNamedByNone(int start) const
{
    return start < 0
        || m_firstLink[static_cast<size_t>(start)] == m_firstLink[static_cast<size_t>(start) + 1];
}

/// Listed ones that were reached. Counted into place: sorting would take longer than the walk.
std::vector<int> LineageJoin::rowsByDepth(
    const LineageWalk& walk, const ArtifactIdentity& asked) const
{
    std::vector<size_t> place(static_cast<size_t>(walk.deepest) + 2, 0);
    std::vector<int> found;
    for (int row = 0; row < m_nodes.list->size(); ++row) {
        const int depth = walk.depth[static_cast<size_t>(row)];
        if (depth < 0 || isItself(row, asked))
            continue;
        found.push_back(row);
        ++place[static_cast<size_t>(depth) + 1];
    }
    std::partial_sum(place.cbegin(), place.cend(), place.begin());
    std::vector<int> rows(found.size());
    for (const int row : found)
        rows[place[static_cast<size_t>(walk.depth[static_cast<size_t>(row)])]++] = row;
    return rows;
}

QList<Dependent> LineageJoin::dependentsOf(const ArtifactIdentity& artifact) const
{
    const int start = m_rows.value(artifact, -1);
    if (isNamedByNone(start))
        return {};
    const auto any = walk(start, Links::All);
    const auto certain = certainWalk(any, start);
    const std::vector<int> rows = rowsByDepth(*any, artifact);
    QList<Dependent> dependents;
    dependents.reserve(static_cast<qsizetype>(rows.size()));
    for (const int row : rows) {
        const auto node = static_cast<size_t>(row);
        const bool isCertain = certain->depth[node] >= 0;
        dependents.append({m_nodes.list->at(row), any->depth[node], isCertain,
            ExamplePath(isCertain ? certain : any, row)});
    }
    return dependents;
}

Impact::Counts LineageJoin::countsOf(const ArtifactIdentity& artifact) const
{
    Impact::Counts counts;
    const int start = m_rows.value(artifact, -1);
    if (isNamedByNone(start))
        return counts;
    const auto any = walk(start, Links::All);
    const auto certain = certainWalk(any, start);
    counts.inCycle = any->backAtStart;
    for (int row = 0; row < m_nodes.list->size(); ++row) {
        const auto node = static_cast<size_t>(row);
        if (any->depth[node] < 0 || isItself(row, artifact))
            continue;
        ++counts.all;
        counts.direct += any->depth[node] == 1 ? 1 : 0;
        counts.certain += certain->depth[node] >= 0 ? 1 : 0;
    }
    return counts;
}

QList<Dependent> LineageJoin::childrenOf(const ArtifactIdentity& artifact) const
{
    const int start = m_rows.value(artifact, -1);
    if (start < 0)
        return {};
    QList<Dependent> children;
    const auto node = static_cast<size_t>(start);
    for (size_t i = m_firstLink[node]; i < m_firstLink[node + 1]; ++i) {
        const Link& link = m_links[i];
        if (link.to >= m_nodes.list->size())
            continue;
        Dependent child;
        child.artifact = m_nodes.list->at(link.to);
        child.certain = link.certain;
        child.path = QStringList{m_nodes.of(start), m_nodes.of(link.to)};
        children.append(child);
    }
    return children;
}

std::optional<QList<Parent>> LineageJoin::parentsOf(const ArtifactIdentity& artifact) const
{
    const int row = m_rows.value(artifact, -1);
    return row < 0 ? std::nullopt : m_parents[static_cast<size_t>(row)];
}

bool LineageJoin::isInCycle(const ArtifactIdentity& artifact) const
{
    const int start = m_rows.value(artifact, -1);
    return start >= 0 && walk(start, Links::All)->backAtStart;
}

bool LineageJoin::wasRead(int node) const
{
    return isListed(node) && m_parents[static_cast<size_t>(node)].has_value();
}

std::span<const LineageJoin::Link> LineageJoin::linksFrom(int node) const
{
    const auto at = static_cast<size_t>(node);
    return std::span(m_links).subspan(m_firstLink[at], m_firstLink[at + 1] - m_firstLink[at]);
}

std::span<const LineageJoin::Link> LineageJoin::linksTo(int node) const
{
    const auto at = static_cast<size_t>(node);
    return std::span(m_linksBack).subspan(m_firstBack[at], m_firstBack[at + 1] - m_firstBack[at]);
}

} // namespace steward

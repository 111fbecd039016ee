// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagejoin.h"

#include "app/lineage/lineagejoiner.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

/// Names in a path beyond this are left out of its middle: chains have no bound (registry 3.5).
constexpr int kLongestPath = 16;

} // namespace

LineageJoin::LineageJoin(const ArtifactList& list, const LineageGraphs& graphs)
    : m_list(list)
{
    LineageJoiner(*this, graphs).build();
}

LineageJoin::Walk LineageJoin::walk(int start, bool certainOnly) const
{
    Walk result;
    const size_t nodes = m_firstLink.size() - 1;
    result.depth.assign(nodes, -1);
    result.previous.assign(nodes, -1);
    result.depth[static_cast<size_t>(start)] = 0;
    std::vector<int> queue{start};
    for (size_t next = 0; next < queue.size(); ++next) {
        const auto node = static_cast<size_t>(queue[next]);
        for (size_t i = m_firstLink[node]; i < m_firstLink[node + 1]; ++i) {
            const Link& link = m_links[i];
            if (certainOnly && !link.certain)
                continue;
            result.backAtStart = result.backAtStart || link.to == start;
            result.allCertain = result.allCertain && link.certain;
            const auto to = static_cast<size_t>(link.to);
            if (result.depth[to] >= 0)
                continue;
            result.depth[to] = result.depth[node] + 1;
            result.previous[to] = queue[next];
            queue.push_back(link.to);
        }
    }
    return result;
}

bool LineageJoin::isItself(int row, const ArtifactIdentity& artifact) const
{
    const Artifact& listed = m_list->at(row);
    return listed.id == artifact.id && listed.name == artifact.name;
}

bool LineageJoin::isNamedByNone(int start) const
{
    return start < 0
        || m_firstLink[static_cast<size_t>(start)] == m_firstLink[static_cast<size_t>(start) + 1];
}

QList<Dependent> LineageJoin::dependentsOf(const ArtifactIdentity& artifact, Paths paths) const
{
    const int start = m_rows.value(artifact, -1);
    if (isNamedByNone(start))
        return {};
    const Walk any = walk(start, false);
    // Where no name had to be matched the second walk would be the first again.
    const Walk surely = any.allCertain ? Walk() : walk(start, true);
    const Walk& certain = any.allCertain ? any : surely;
    std::vector<int> rows;
    for (int row = 0; row < m_list->size(); ++row) {
        if (any.depth[static_cast<size_t>(row)] >= 0 && !isItself(row, artifact))
            rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&any](int a, int b) {
        return any.depth[static_cast<size_t>(a)] < any.depth[static_cast<size_t>(b)];
    });
    QList<Dependent> dependents;
    dependents.reserve(static_cast<qsizetype>(rows.size()));
    for (const int row : rows) {
        const auto node = static_cast<size_t>(row);
        const bool isCertain = certain.depth[node] >= 0;
        dependents.append({m_list->at(row), any.depth[node], isCertain,
            paths == Paths::Told ? path(isCertain ? certain : any, row) : QStringList()});
    }
    return dependents;
}

Impact::Counts LineageJoin::countsOf(const ArtifactIdentity& artifact) const
{
    Impact::Counts counts;
    const int start = m_rows.value(artifact, -1);
    if (isNamedByNone(start))
        return counts;
    const Walk any = walk(start, false);
    const Walk surely = any.allCertain ? Walk() : walk(start, true);
    const Walk& certain = any.allCertain ? any : surely;
    counts.inCycle = any.backAtStart;
    for (int row = 0; row < m_list->size(); ++row) {
        const auto node = static_cast<size_t>(row);
        if (any.depth[node] < 0 || isItself(row, artifact))
            continue;
        ++counts.all;
        counts.direct += any.depth[node] == 1 ? 1 : 0;
        counts.certain += certain.depth[node] >= 0 ? 1 : 0;
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
        if (link.to >= m_list->size())
            continue;
        Dependent child;
        child.artifact = m_list->at(link.to);
        child.certain = link.certain;
        child.path = {nameOf(start), nameOf(link.to)};
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
    return start >= 0 && walk(start, false).backAtStart;
}

QStringList LineageJoin::path(const Walk& walked, int node) const
{
    const int depth = walked.depth[static_cast<size_t>(node)];
    const bool whole = depth < kLongestPath;
    QStringList names;
    names.reserve(std::min(depth, kLongestPath) + 1);
    int step = depth;
    for (int at = node; at >= 0; at = walked.previous[static_cast<size_t>(at)], --step) {
        if (whole || step < kLongestPath / 2 || step > depth - kLongestPath / 2)
            names.append(nameOf(at));
        else if (step == kLongestPath / 2)
            names.append(u"\u2026"_s);
    }
    std::reverse(names.begin(), names.end());
    return names;
}

QString LineageJoin::nameOf(int node) const
{
    return node < m_list->size() ? m_list->at(node).name : named(node).name;
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

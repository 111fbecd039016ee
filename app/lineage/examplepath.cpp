// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/examplepath.h"

#include "app/lineage/lineagewalk.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

/// Names in a path beyond this are left out of its middle: chains have no bound (registry 3.5).
constexpr int kLongestPath = 16;

/// One after the other, as if it had been walked.
std::shared_ptr<const LineageWalk> walkAlong(const QStringList& names)
{
    const auto nodes = static_cast<size_t>(names.size());
    auto walk = std::make_shared<LineageWalk>();
    walk->depth.resize(nodes);
    std::iota(walk->depth.begin(), walk->depth.end(), 0);
    walk->previous.resize(nodes);
    std::iota(walk->previous.begin(), walk->previous.end(), -1);
    auto named = std::make_shared<std::vector<NamedNode>>(nodes);
    for (size_t i = 0; i < nodes; ++i)
        (*named)[i].name = names.at(static_cast<qsizetype>(i));
    walk->names.named = std::move(named);
    return walk;
}

} // namespace

ExamplePath::ExamplePath(const QStringList& names)
    : m_walk(names.isEmpty() ? nullptr : walkAlong(names))
    , m_node(static_cast<int>(names.size()) - 1)
{
}

ExamplePath::ExamplePath(std::shared_ptr<const LineageWalk> walk, int node)
    : m_walk(std::move(walk))
    , m_node(node)
{
}

QStringList ExamplePath::names() const
{
    QStringList names;
    if (!m_walk)
        return names;
    const int depth = m_walk->depth[static_cast<size_t>(m_node)];
    const bool whole = depth < kLongestPath;
    names.reserve(std::min(depth, kLongestPath) + 1);
    int step = depth;
    for (int at = m_node; at >= 0; at = m_walk->previous[static_cast<size_t>(at)], --step) {
        if (whole || step < kLongestPath / 2 || step > depth - kLongestPath / 2)
            names.append(m_walk->names.of(at));
        else if (step == kLongestPath / 2)
            names.append(u"\u2026"_s);
    }
    std::reverse(names.begin(), names.end());
    return names;
}

bool ExamplePath::operator==(const ExamplePath& other) const
{
    return (m_walk == other.m_walk && m_node == other.m_node) || names() == other.names();
}

} // namespace steward

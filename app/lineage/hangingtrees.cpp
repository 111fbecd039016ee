// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/hangingtrees.h"

#include <algorithm>

namespace steward {

HangingTrees::HangingTrees(const GraphShape& shape)
    : hub(static_cast<size_t>(shape.nodes.size()), -1)
    , down(hub.size(), false)
    , members(hub.size())
    , rows(hub.size(), 0)
{
    std::vector<std::vector<int>> edges(hub.size());
    std::vector<size_t> left(hub.size(), 0); // edges to what does not hang on it
    for (int edge = 0; edge < shape.edges.size(); ++edge) {
        for (const int end : {shape.edges.at(edge).from, shape.edges.at(edge).to}) {
            edges[static_cast<size_t>(end)].push_back(edge);
            ++left[static_cast<size_t>(end)];
        }
    }
    // Leaf by leaf, as one strips a tree: who has one edge left hangs on whoever is at its end.
    std::vector<int>& stripped = outwards;
    const auto strip = [&](int node) {
        if (left[static_cast<size_t>(node)] == 1 && shape.nodes.at(node).layer != 0)
            stripped.push_back(node);
    };
    for (int node = 0; node < shape.nodes.size(); ++node)
        strip(node);
    size_t kept = 0;
    for (size_t next = 0; next < stripped.size(); ++next) {
        const int node = stripped[next];
        const auto at = static_cast<size_t>(node);
        const auto last = std::find_if(edges[at].cbegin(), edges[at].cend(), [&](int edge) {
            const auto& ends = shape.edges.at(edge);
            return hub[static_cast<size_t>(ends.from == node ? ends.to : ends.from)] != node;
        });
        if (left[at] != 1 || last == edges[at].cend())
            continue; // the other end hangs on this one by now
        const auto& ends = shape.edges.at(*last);
        const bool isDown = ends.to == node;
        // To one side only: else its tree would lie across its hub.
        if (std::any_of(members[at].cbegin(), members[at].cend(),
                [&](int member) { return down[static_cast<size_t>(member)] != isDown; }))
            continue;
        hub[at] = isDown ? ends.from : ends.to;
        down[at] = isDown;
        rows[at] = std::max(1, rows[at]);
        const auto other = static_cast<size_t>(hub[at]);
        members[other].push_back(node);
        rows[other] += rows[at];
        --left[other];
        stripped[kept++] = node;
        strip(hub[at]);
    }
    stripped.resize(kept);
    std::reverse(outwards.begin(), outwards.end());
    for (std::vector<int>& each : members)
        std::sort(each.begin(), each.end(), [&shape](int a, int b) {
            return std::pair(shape.nodes.at(a).alone, a) < std::pair(shape.nodes.at(b).alone, b);
        });
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/graphpicture.h"

#include <vector>

namespace steward {

/// What of a graph hangs on one node alone, with all that hangs on that: trees, each to one side.
/// Where it all begins (layer 0) hangs on nothing. A pure function, linear and never recursive.
struct HangingTrees {
    explicit HangingTrees(const GraphShape& shape);

    bool hangs(int node) const { return hub[static_cast<size_t>(node)] >= 0; }

    // By node:
    std::vector<int> hub; ///< what it hangs on; -1: nothing
    std::vector<bool> down; ///< it is built on its hub
    std::vector<std::vector<int>>
        members; ///< what hangs on it; in the order of the nodes, stubs last
    std::vector<int> rows; ///< leaves of its tree, itself if it has none

    std::vector<int> outwards; ///< all that hang, a hub before its members
};

} // namespace steward

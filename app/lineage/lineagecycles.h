// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace steward {

class LineageJoin;

/// By node: the number of the group of cycles it lies in, -1 for none. Iterative, because nothing
/// bounds a graph (registry 3.5); linear.
std::vector<int> cyclesOf(const LineageJoin& join);

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagecycles.h"

#include "app/lineage/lineagejoin.h"

#include <algorithm>

namespace steward {

namespace {

/// Tarjan's strongly connected components, with a stack of its own.
class Cycles {
public:
    explicit Cycles(const LineageJoin& join)
        : group(static_cast<size_t>(join.nodeCount()), -1)
        , m_join(join)
        , m_index(group.size(), -1)
        , m_low(group.size(), 0)
        , m_stacked(group.size(), false)
    {
        for (int node = 0; node < join.nodeCount(); ++node) {
            if (m_index[static_cast<size_t>(node)] < 0)
                visitFrom(node);
        }
    }

    std::vector<int> group;

private:
    struct Frame {
        int node = 0;
        size_t next = 0;
    };

    void enter(int node)
    {
        const auto at = static_cast<size_t>(node);
        m_index[at] = m_low[at] = m_count++;
        m_stacked[at] = true;
        m_stack.push_back(node);
        m_frames.push_back({node, 0});
    }
    void visitFrom(int start);
    void close(int node);

    const LineageJoin& m_join;
    std::vector<int> m_index;
    std::vector<int> m_low;
    std::vector<bool> m_stacked;
    std::vector<int> m_stack;
    std::vector<Frame> m_frames;
    int m_count = 0;
    int m_groups = 0;
};

void Cycles::visitFrom(int start)
{
    enter(start);
    while (!m_frames.empty()) {
        Frame& frame = m_frames.back();
        const auto links = m_join.linksFrom(frame.node);
        const auto at = static_cast<size_t>(frame.node);
        if (frame.next < links.size()) {
            const int to = links[frame.next++].to;
            const auto other = static_cast<size_t>(to);
            if (m_index[other] < 0)
                enter(to); // `frame` is dead from here on
            else if (m_stacked[other])
                m_low[at] = std::min(m_low[at], m_index[other]);
            continue;
        }
        const int node = frame.node;
        m_frames.pop_back();
        if (!m_frames.empty()) {
            const auto above = static_cast<size_t>(m_frames.back().node);
            m_low[above] = std::min(m_low[above], m_low[at]);
        }
        if (m_low[at] == m_index[at])
            close(node);
    }
}

void Cycles::close(int node)
{
    const bool alone = m_stack.back() == node;
    int member = -1;
    do {
        member = m_stack.back();
        m_stack.pop_back();
        m_stacked[static_cast<size_t>(member)] = false;
        if (!alone)
            group[static_cast<size_t>(member)] = m_groups;
    } while (member != node);
    m_groups += alone ? 0 : 1;
}

} // namespace

std::vector<int> cyclesOf(const LineageJoin& join)
{
    return Cycles(join).group;
}

} // namespace steward

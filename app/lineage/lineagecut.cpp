// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagecut.h"

#include "app/lineage/lineagecycles.h"
#include "app/lineage/lineagejoin.h"

#include <QHash>

#include <algorithm>

namespace steward {

using Way = CutRequest::Way;

namespace {

/// Walks from the foci and notes what is drawn. Nodes are the join's numbers.
class Cutter {
public:
    Cutter(const LineageJoin& join, const CutRequest& request)
        : m_join(join)
        , m_request(request)
    {
    }

    void cut(LineageCut& result);

private:
    struct Step {
        int node = 0;
        int hops = 0;
    };

    void walk(bool down);
    void open(const Step& step, bool down, std::vector<Step>& queue, QSet<int>& walked);
    CutNode faceOf(int node) const;
    void addEdges(LineageCut& result) const;
    void countHidden(LineageCut& result) const;
    void markCertain(LineageCut& result) const;
    int otherEnd(const LineageJoin::Link& link, bool down) const
    {
        return down ? link.to : link.from;
    }
    std::span<const LineageJoin::Link> links(int node, bool down) const
    {
        return down ? m_join.linksFrom(node) : m_join.linksTo(node);
    }

    const LineageJoin& m_join;
    const CutRequest& m_request;
    std::vector<int> m_cycles;
    std::vector<int> m_drawn; ///< in the order of the cut
    std::vector<int> m_distance; ///< of the drawn
    QHash<int, int> m_places; ///< node to place in the cut
    QSet<int> m_down; ///< walked that way
    QSet<int> m_up;
    int m_foci = 0;
};

void Cutter::cut(LineageCut& result)
{
    m_cycles = cyclesOf(m_join);
    for (const ArtifactIdentity& focus : m_request.foci) {
        const int node = m_join.nodeOf(focus);
        if (node < 0 || m_places.contains(node))
            continue;
        m_places.insert(node, static_cast<int>(m_drawn.size()));
        m_drawn.push_back(node);
        m_distance.push_back(0);
    }
    m_foci = static_cast<int>(m_drawn.size());
    if (m_request.way != Way::BuiltOn)
        walk(true);
    if (m_request.way != Way::Dependents)
        walk(false);
    for (size_t place = 0; place < m_drawn.size(); ++place) {
        CutNode face = faceOf(m_drawn[place]);
        face.distance = m_distance[place];
        face.focus = static_cast<int>(place) < m_foci;
        result.nodes.append(face);
    }
    addEdges(result);
    countHidden(result);
    markCertain(result);
}

void Cutter::walk(bool down)
{
    QSet<int>& walked = down ? m_down : m_up;
    std::vector<Step> queue;
    for (int focus = 0; focus < m_foci; ++focus) {
        queue.push_back({m_drawn[static_cast<size_t>(focus)], 0});
        walked.insert(queue.back().node);
    }
    for (size_t next = 0; next < queue.size(); ++next) {
        const Step step = queue[next];
        open(step, down, queue, walked);
    }
}

void Cutter::open(const Step& step, bool down, std::vector<Step>& queue, QSet<int>& walked)
{
    const QSet<LineageKey>& openedOnes = down ? m_request.openedDown : m_request.openedUp;
    const bool opened = !openedOnes.isEmpty() && openedOnes.contains(faceOf(step.node).key());
    if (!opened && m_request.depth > 0 && step.hops >= m_request.depth)
        return;
    int room = opened ? m_request.most : m_request.breadth;
    for (const LineageJoin::Link& link : links(step.node, down)) {
        const int other = otherEnd(link, down);
        if (walked.contains(other))
            continue;
        if (!m_places.contains(other)) {
            if (room <= 0 || static_cast<int>(m_drawn.size()) >= m_request.most)
                continue;
            m_places.insert(other, static_cast<int>(m_drawn.size()));
            m_drawn.push_back(other);
            m_distance.push_back(down ? step.hops + 1 : -step.hops - 1);
        }
        --room;
        walked.insert(other);
        queue.push_back({other, step.hops + 1});
    }
}

CutNode Cutter::faceOf(int node) const
{
    CutNode face;
    face.inCycle = m_cycles[static_cast<size_t>(node)] >= 0;
    if (m_join.isListed(node)) {
        const Artifact& artifact = m_join.listed(node);
        face.id = artifact.id.value;
        face.name = artifact.name;
        face.type = artifact.type;
        face.read = m_join.wasRead(node);
        return face;
    }
    const NamedNode& named = m_join.named(node);
    face.kind = named.external ? CutNode::Kind::External : CutNode::Kind::Missing;
    face.id = named.id;
    face.name = named.name;
    return face;
}

void Cutter::addEdges(LineageCut& result) const
{
    for (size_t place = 0; place < m_drawn.size(); ++place) {
        for (const LineageJoin::Link& link : m_join.linksFrom(m_drawn[place])) {
            const auto to = m_places.constFind(link.to);
            if (to == m_places.cend())
                continue;
            const int cycle = m_cycles[static_cast<size_t>(link.from)];
            const bool round = cycle >= 0 && cycle == m_cycles[static_cast<size_t>(link.to)];
            result.edges.append(
                {static_cast<int>(place), *to, link.certain, round, m_join.wordOf(link)});
        }
    }
}

void Cutter::countHidden(LineageCut& result) const
{
    const auto hidden = [this](int node, bool down) {
        int count = 0;
        for (const LineageJoin::Link& link : links(node, down))
            count += m_places.contains(otherEnd(link, down)) ? 0 : 1;
        return count;
    };
    for (size_t place = 0; place < m_drawn.size(); ++place) {
        const int node = m_drawn[place];
        CutNode& face = result.nodes[static_cast<qsizetype>(place)];
        if (m_down.contains(node))
            face.moreDown = hidden(node, true);
        if (m_up.contains(node))
            face.moreUp = hidden(node, false);
    }
}

// A node that only names lead to is as doubtful as they are.
void Cutter::markCertain(LineageCut& result) const
{
    QSet<int> sure;
    for (const bool down : {true, false}) {
        std::vector<int> queue(m_drawn.begin(), m_drawn.begin() + m_foci);
        QSet<int> seen(queue.begin(), queue.end());
        for (size_t next = 0; next < queue.size(); ++next) {
            for (const LineageJoin::Link& link : links(queue[next], down)) {
                const int other = otherEnd(link, down);
                if (!link.certain || seen.contains(other) || !m_places.contains(other))
                    continue;
                seen.insert(other);
                queue.push_back(other);
            }
        }
        sure.unite(seen);
    }
    for (size_t place = 0; place < m_drawn.size(); ++place)
        result.nodes[static_cast<qsizetype>(place)].certain = sure.contains(m_drawn[place]);
}

} // namespace

LineageCut cutAround(const LineageJoin& join, const Coverage& coverage, const CutRequest& request)
{
    LineageCut result;
    result.coverage = coverage;
    result.way = request.way;
    Cutter(join, request).cut(result);
    return result;
}

} // namespace steward

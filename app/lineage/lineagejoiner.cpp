// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagejoiner.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kExternalPrefix = "external:"_L1;

// Where the links of each node begin among links sorted by that end.
std::vector<size_t> firsts(
    const std::vector<LineageJoin::Link>& links, size_t nodes, int LineageJoin::Link::*end)
{
    std::vector<size_t> first(nodes + 1, 0);
    for (const LineageJoin::Link& link : links)
        ++first[static_cast<size_t>(link.*end) + 1];
    for (size_t node = 0; node < nodes; ++node)
        first[node + 1] += first[node];
    return first;
}

} // namespace

LineageJoiner::LineageJoiner(LineageJoin& join, const LineageGraphs& graphs)
    : m_join(join)
    , m_graphs(graphs)
    , m_names(*join.m_nodes.list)
{
    m_join.m_nodes.named = m_named;
}

void LineageJoiner::build()
{
    const QList<Artifact>& list = *m_join.m_nodes.list;
    for (int row = 0; row < list.size(); ++row) {
        m_rowsById[list[row].id.value].append(row);
        if (!m_join.m_rows.contains(identityOf(list[row])))
            m_join.m_rows.insert(identityOf(list[row]), row);
    }
    collectNames();
    m_join.m_parents.resize(static_cast<size_t>(list.size()));
    // In list order, so that the same facts always give the same value.
    for (int row = 0; row < list.size(); ++row) {
        const auto graph = m_graphs.constFind(identityOf(list[row]));
        if (graph != m_graphs.cend())
            addGraph(row, **graph);
    }
    sortLinks();
}

void LineageJoiner::collectNames()
{
    for (const auto& graph : m_graphs) {
        for (const LineageNode& node : graph->nodes) {
            if (node.external)
                m_externalIds.insert(node.id);
            if (node.name.isEmpty() || m_rowsById.contains(node.id))
                continue;
            QString& name = m_nameOfId[node.id];
            // The hash has no order: the least name makes the choice independent of it.
            if (name.isEmpty() || node.name < name)
                name = node.name;
        }
    }
}

const LineageJoiner::Meaning& LineageJoiner::meaningOf(const QString& id)
{
    auto known = m_meanings.find(id);
    if (known == m_meanings.end())
        known = m_meanings.insert(id, work(id));
    return *known;
}

LineageJoiner::Meaning LineageJoiner::work(const QString& id)
{
    const auto rows = m_rowsById.constFind(id);
    if (rows != m_rowsById.cend())
        return {*rows, true, true};
    // An edge may name a node that no answer describes: its id is all there is (registry 3.5).
    QString name = m_nameOfId.value(id);
    if (name.isEmpty())
        name = id.startsWith(kExternalPrefix) ? id.mid(kExternalPrefix.size()) : id;
    const QList<int> matches = m_names.match(name);
    if (!matches.isEmpty())
        return {matches, false, true};

    const QString folded = NameIndex::folded(name);
    const QString key = folded.isEmpty() ? id : folded;
    const auto known = m_externalByName.constFind(key);
    if (known != m_externalByName.cend()) {
        m_externals[static_cast<size_t>(*known)].oneId = false; // each id comes here once
        return {{static_cast<int>(m_join.m_nodes.list->size()) + *known}, true, false};
    }
    const int index = static_cast<int>(m_externals.size());
    m_externalByName.insert(key, index);
    m_externals.push_back({});
    m_named->push_back({id, name, id.startsWith(kExternalPrefix) || m_externalIds.contains(id)});
    return {{static_cast<int>(m_join.m_nodes.list->size()) + index}, true, false};
}

QString LineageJoiner::aliasOfOwner(int row, const LineageGraph& graph)
{
    if (graph.nodes.isEmpty())
        return {};
    for (const LineageNode& node : graph.nodes) {
        if (meaningOf(node.id).nodes.contains(row))
            return {};
    }
    const QString& first = graph.nodes.first().id;
    return m_rowsById.contains(first) ? QString() : first;
}

void LineageJoiner::addGraph(int row, const LineageGraph& graph)
{
    QList<Parent> parents;
    const QString alias = aliasOfOwner(row, graph);
    for (const LineageEdge& edge : graph.edges) {
        if (edge.from == edge.to)
            continue;
        const Meaning from = meaningOf(edge.from);
        Meaning to = meaningOf(edge.to);
        if (edge.to == alias && !alias.isEmpty()) {
            to.nodes.append(row);
            to.certain = false;
        }
        const bool certain = from.certain && to.certain;
        const quint16 word = numberOf(edge.relationship);
        for (const int parent : from.nodes) {
            for (const int child : std::as_const(to.nodes)) {
                if (parent != child)
                    m_join.m_links.push_back({parent, child, certain, word});
            }
        }
        if (to.nodes.contains(row))
            addParents(parents, edge, from, row, certain);
    }
    m_join.m_recording += parents.isEmpty() ? 0 : 1;
    m_join.m_parents[static_cast<size_t>(row)] = parents;
}

void LineageJoiner::addParents(
    QList<Parent>& parents, const LineageEdge& edge, const Meaning& from, int row, bool certain)
{
    for (const int node : from.nodes) {
        if (node == row)
            continue;
        Parent parent;
        parent.nodeId = edge.from;
        parent.name = m_nameOfId.value(edge.from);
        parent.certain = certain;
        parent.external = !from.listed;
        parent.relationship = edge.relationship;
        if (from.listed)
            parent.artifact = m_join.m_nodes.list->at(node);
        if (parent.name.isEmpty())
            parent.name = m_join.m_nodes.of(node);
        if (!parents.contains(parent)) // some servers tell every edge twice (registry 3.2)
            parents.append(parent);
    }
}

/// Servers have a handful of words. One that has more than can be counted is not worth the room:
/// the rest of its words are left out.
quint16 LineageJoiner::numberOf(const QString& word)
{
    std::vector<QString>& words = m_join.m_words;
    if (word.isEmpty() || words.size() > std::numeric_limits<quint16>::max())
        return m_wordNumbers.value(word, 0);
    const auto known = m_wordNumbers.constFind(word);
    if (known != m_wordNumbers.cend())
        return *known;
    const auto number = static_cast<quint16>(words.size());
    words.push_back(word);
    m_wordNumbers.insert(word, number);
    return number;
}

QString LineageJoiner::wordsOf(const LineageJoin::Link* begin, const LineageJoin::Link* end) const
{
    QStringList words;
    for (const LineageJoin::Link* link = begin; link != end; ++link) {
        if (link->word != 0)
            words.append(m_join.wordOf(*link));
    }
    words.sort();
    words.removeDuplicates();
    return words.join(", "_L1);
}

// Of equal links the certain one stands first and stays, with the words of all.
void LineageJoiner::mergeEqualLinks()
{
    std::vector<LineageJoin::Link>& links = m_join.m_links;
    size_t kept = 0;
    for (size_t first = 0; first < links.size();) {
        size_t next = first + 1;
        bool oneWord = true;
        for (; next < links.size() && links[next].from == links[first].from
             && links[next].to == links[first].to;
             ++next)
            oneWord = oneWord && links[next].word == links[first].word;
        LineageJoin::Link merged = links[first];
        if (!oneWord)
            merged.word = numberOf(wordsOf(links.data() + first, links.data() + next));
        links[kept++] = merged;
        first = next;
    }
    links.resize(kept);
}

void LineageJoiner::sortLinks()
{
    std::vector<LineageJoin::Link>& links = m_join.m_links;
    const int rows = static_cast<int>(m_join.m_nodes.list->size());
    const auto isSure = [this, rows](int node) {
        return node < rows || m_externals[static_cast<size_t>(node - rows)].oneId;
    };
    for (LineageJoin::Link& link : links)
        link.certain = link.certain && isSure(link.from) && isSure(link.to);
    std::sort(links.begin(), links.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.from, a.to, !a.certain) < std::tuple(b.from, b.to, !b.certain);
    });
    mergeEqualLinks();

    const size_t nodes = static_cast<size_t>(rows) + m_externals.size();
    m_join.m_firstLink = firsts(links, nodes, &LineageJoin::Link::from);
    m_join.m_linksBack = links;
    std::sort(
        m_join.m_linksBack.begin(), m_join.m_linksBack.end(), [](const auto& a, const auto& b) {
            return std::tie(a.to, a.from) < std::tie(b.to, b.from);
        });
    m_join.m_firstBack = firsts(m_join.m_linksBack, nodes, &LineageJoin::Link::to);
}

} // namespace steward

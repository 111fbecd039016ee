// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/lineagejoin.h"
#include "app/lineage/nameindex.h"

#include <QHash>
#include <QSet>

namespace steward {

/// Builds a LineageJoin: tells what every node of every answer is, then sorts the links.
class LineageJoiner final {
public:
    LineageJoiner(LineageJoin& join, const LineageGraphs& graphs);

    void build();

private:
    /// What a node of an answer stands for.
    struct Meaning {
        QList<int> nodes; ///< rows of the list, or one external node
        bool certain = true; ///< by id
        bool listed = true;
    };
    /// A node that is not listed. Made-up ids differ from answer to answer (registry 3.2): what has
    /// one name is taken for one thing, and what it links is only possible then.
    struct External {
        bool oneId = true;
    };

    void collectNames();
    void addGraph(int row, const LineageGraph& graph);
    void addParents(QList<Parent>& parents, const LineageEdge& edge, const Meaning& from, int row,
        bool certain);
    /// Some servers give the artifact asked about a made-up id and name (registry 3.2): the first
    /// node then stands for it. "" where some node is it already.
    QString aliasOfOwner(int row, const LineageGraph& graph);
    const Meaning& meaningOf(const QString& id);
    Meaning work(const QString& id);
    quint16 numberOf(const QString& word);
    QString wordsOf(const LineageJoin::Link* begin, const LineageJoin::Link* end) const;
    void sortLinks();
    void mergeEqualLinks();

    LineageJoin& m_join;
    const LineageGraphs& m_graphs;
    NameIndex m_names;
    std::shared_ptr<std::vector<NamedNode>> m_named = std::make_shared<std::vector<NamedNode>>();
    QHash<QString, QList<int>> m_rowsById;
    QHash<QString, QString> m_nameOfId; ///< of ids that are not listed
    QSet<QString> m_externalIds; ///< told to be external
    QHash<QString, Meaning> m_meanings;
    QHash<QString, int> m_externalByName;
    std::vector<External> m_externals;
    QHash<QString, quint16> m_wordNumbers;
};

} // namespace steward

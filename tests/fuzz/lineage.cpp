// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagejoin.h"
#include "net/registry/registrycodec.h"
#include "tests/fuzz/fuzzed.h"

#include <QSet>

using namespace steward;

namespace {

// Whatever a graph says, the index made of it can be asked about every row.
void mustBeJoined(const LineageGraph& graph)
{
    QList<Artifact> rows;
    LineageGraphs graphs;
    const auto shared = std::make_shared<const LineageGraph>(graph);
    for (const LineageNode& node : graph.nodes.first(std::min<qsizetype>(graph.nodes.size(), 8))) {
        rows.append({{node.id}, node.name, artifactType(QStringLiteral("model"))});
        graphs.insert(identityOf(rows.constLast()), shared);
    }
    const LineageJoin join(std::make_shared<const QList<Artifact>>(rows), graphs);
    for (const Artifact& row : std::as_const(rows)) {
        const QList<Dependent> dependents = join.dependentsOf(identityOf(row));
        must(dependents.size() <= rows.size());
        for (const Dependent& dependent : dependents)
            must(identityOf(dependent.artifact) != identityOf(row) && dependent.depth > 0);
        join.childrenOf(identityOf(row));
        join.parentsOf(identityOf(row));
        join.isInCycle(identityOf(row));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const Result<LineageGraph> graph = RegistryCodec::lineage(answerOf(200, bytesOf(data, size)));
    mustBeReadable(graph);
    if (!graph)
        return 0;
    QSet<QString> known;
    for (const LineageNode& node : graph->nodes) {
        must(!node.id.isEmpty());
        known.insert(node.id);
    }
    for (const LineageEdge& edge : graph->edges)
        must(known.contains(edge.from) && known.contains(edge.to));
    mustBeJoined(*graph);
    return 0;
}

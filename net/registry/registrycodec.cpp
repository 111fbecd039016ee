// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registrycodec.h"

#include "net/http/answer.h"
#include "net/registry/registryerror.h"

#include <QSet>

#include <array>
#include <limits>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kExternal = "external:"_L1;

// Names are data: a server that sends a number or nothing has such a name.
QString nameIn(const JsonNode& node)
{
    if (!node.isPresent() || node.isText())
        return node.text();
    return node.id();
}

Artifact artifactIn(const JsonNode& node)
{
    const JsonNode type = node["type"];
    return {{node["id"].id()}, nameIn(node["name"]),
        artifactType(type.isPresent() ? type.text() : QString())};
}

// Two spellings of the same field (registry 3.1); without both, the first is what is missed.
JsonNode either(const JsonNode& first, const JsonNode& second)
{
    return second.isPresent() && !first.isPresent() ? second : first;
}

class GraphBuilder {
public:
    void addNode(const JsonNode& node)
    {
        const JsonNode id = either(node["artifact_id"], node["id"]);
        const JsonNode external = node["metadata"]["external"];
        LineageNode read;
        // The specification requires no field: a node may be known by its name alone.
        read.id = id.isPresent() ? id.id() : nameIn(node["name"]);
        read.name = nameIn(node["name"]);
        read.external = read.id.startsWith(kExternal) || (external.isBool() && external.flag());
        const QStringList key{read.id, read.name, read.external ? u"external"_s : QString()};
        if (read.id.isEmpty() || m_nodes.contains(key))
            return;
        m_nodes.insert(key);
        m_known.insert(read.id);
        m_graph.nodes.append(std::move(read));
    }

    void addEdge(const JsonNode& node)
    {
        const JsonNode from = either(node["from_node_artifact_id"], node["parent"]);
        const JsonNode to = either(node["to_node_artifact_id"], node["child"]);
        const JsonNode relationship = node["relationship"];
        LineageEdge read{from.id(), to.id(), relationship.text()};
        const QStringList key{read.from, read.to, read.relationship};
        if (m_edges.contains(key))
            return;
        m_edges.insert(key);
        m_graph.edges.append(std::move(read));
    }

    LineageGraph take()
    {
        for (const LineageEdge& edge : std::as_const(m_graph.edges)) {
            for (const QString& id : {edge.from, edge.to}) {
                if (m_known.contains(id))
                    continue;
                m_known.insert(id);
                m_graph.nodes.append({id, {}, id.startsWith(kExternal)});
            }
        }
        return std::move(m_graph);
    }

private:
    LineageGraph m_graph;
    QSet<QString> m_known; // ids
    QSet<QStringList> m_nodes;
    QSet<QStringList> m_edges;
};

std::optional<double> numberIn(const JsonNode& node)
{
    return node.isNumber() ? node.number() : std::nullopt;
}

std::optional<int> countIn(const JsonNode& node)
{
    const double number = numberIn(node).value_or(-1);
    if (number < 0 || number > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(number);
}

constexpr std::array kMetrics{"net_score"_L1, "ramp_up_time"_L1, "bus_factor"_L1,
    "performance_claims"_L1, "license"_L1, "dataset_and_code_score"_L1, "dataset_quality"_L1,
    "code_quality"_L1, "reproducibility"_L1, "reviewedness"_L1, "tree_score"_L1};
constexpr std::array kSizes{"raspberry_pi"_L1, "jetson_nano"_L1, "desktop_pc"_L1, "aws_server"_L1};

} // namespace

Result<RegistryHealth> RegistryCodec::health(const Response& response)
{
    if (!isSuccess(response))
        return Failure(registryErrorOf(response));
    RegistryHealth health;
    health.latency = response.took;
    if (response.body.trimmed().isEmpty())
        return health;
    return readJson(response, "health", [&health](const JsonNode& body) {
        // The body is free (registry 2.2): what is there in the known form is taken.
        const JsonNode status = body["status"];
        if (body.isText() || status.isText())
            health.status = shortened(body.isText() ? body.text() : status.text());
        else if (const JsonNode ok = body["ok"]; ok.isBool())
            health.status = ok.flag() ? u"ok"_s : u"not ok"_s;
        health.artifactCount = countIn(either(body["models"], body["artifacts"]));
        if (const auto uptime = countIn(body["uptime_s"]))
            health.uptime = std::chrono::seconds(*uptime);
        if (const JsonNode version = body["version"]; version.isText())
            health.version = shortened(version.text());
        return health;
    });
}

Result<QList<Artifact>> RegistryCodec::artifacts(const Response& response)
{
    if (!isSuccess(response))
        return Failure(registryErrorOf(response));
    return readJson(response, "artifacts", [](const JsonNode& body) {
        QList<Artifact> rows;
        if (!body.isArray())
            body.refuse(u"not an array"_s);
        body.each([&rows](const JsonNode& row) { rows.append(artifactIn(row)); });
        return rows;
    });
}

Result<QList<Artifact>> RegistryCodec::matches(const Response& response)
{
    Result<QList<Artifact>> rows = artifacts(response);
    if (!rows && rows.error().kind == ErrorKind::NotFound)
        return QList<Artifact>();
    return rows;
}

Result<ArtifactRecord> RegistryCodec::record(const Response& response)
{
    if (!isSuccess(response))
        return Failure(registryErrorOf(response));
    return readJson(response, "artifact", [&response](const JsonNode& body) {
        ArtifactRecord record;
        record.artifact = artifactIn(body["metadata"]);
        record.url = body["data"]["url"].text();
        if (const JsonNode download = body["data"]["download_url"]; download.isPresent())
            record.downloadUrl = download.text();
        record.raw = response.body;
        return record;
    });
}

Result<LineageGraph> RegistryCodec::lineage(const Response& response)
{
    if (!isSuccess(response))
        return Failure(registryErrorOf(response));
    return readJson(response, "lineage", [](const JsonNode& body) {
        GraphBuilder graph;
        if (!body["nodes"].isPresent() && !body["edges"].isPresent())
            body.refuse(u"neither nodes nor edges"_s);
        body["nodes"].each([&graph](const JsonNode& node) { graph.addNode(node); });
        body["edges"].each([&graph](const JsonNode& edge) { graph.addEdge(edge); });
        return graph.take();
    });
}

Result<Rating> RegistryCodec::rating(const Response& response)
{
    if (!isSuccess(response))
        return Failure(registryErrorOf(response));
    return readJson(response, "rating", [&response](const JsonNode& body) {
        Rating rating;
        if (!body.isObject())
            body.refuse(u"not an object"_s);
        rating.name = nameIn(body["name"]);
        rating.category = body["category"].isText() ? body["category"].text() : QString();
        rating.raw = response.body;
        for (const auto metric : kMetrics) {
            if (body.has(metric)) {
                rating.metrics.append(
                    {metric, numberIn(body.at(metric)), numberIn(body.at(metric % "_latency"_L1))});
            }
        }
        const JsonNode sizes = body["size_score"];
        for (const auto size : kSizes) {
            if (sizes.has(size)) {
                rating.metrics.append({"size_score."_L1 % size, numberIn(sizes.at(size)),
                    numberIn(body["size_score_latency"])});
            }
        }
        return rating;
    });
}

Result<ArtifactCost> RegistryCodec::cost(const Response& response, const ArtifactId& id)
{
    if (!isSuccess(response))
        return Failure(registryErrorOf(response));
    return readJson(response, "cost", [&id](const JsonNode& body) {
        const QStringList ids = body.keys();
        if (ids.isEmpty()) {
            body.refuse(u"not an object with a cost"_s);
            return ArtifactCost();
        }
        const QString key = ids.contains(id.value) ? id.value : ids.constFirst();
        const JsonNode entry = body.at(key);
        return ArtifactCost{key, numberIn(entry["total_cost"]), numberIn(entry["standalone_cost"])};
    });
}

Result<bool> RegistryCodec::licenceCheck(const Response& response)
{
    if (!isSuccess(response))
        return Failure(registryErrorOf(response));
    return readJson(response, "licence check", [](const JsonNode& body) {
        if (!body.isBool())
            body.refuse(u"neither true nor false"_s);
        return body.flag();
    });
}

std::optional<QString> RegistryCodec::nextOffset(const Response& response)
{
    std::optional<QString> told;
    for (const auto& [name, value] : response.headers) {
        if (name != "offset" && name != "x-offset")
            continue;
        const QByteArray text = value.trimmed();
        told = text == "null" || text == "None" ? QString() : QString::fromLatin1(text);
        if (!told->isEmpty())
            break;
    }
    return told;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelinescodec.h"

#include "net/http/answer.h"
#include "net/pipelines/pipelineserror.h"
#include "net/pipelines/pipelineswords.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// Rows that come to nothing are worse than a refusal: a wrong base answers 200 with other objects.
void mustBeObject(const JsonNode& node)
{
    if (!node.isObject())
        node.refuse(u"not an object"_s);
}

std::optional<DeploymentError> errorIn(const JsonNode& node)
{
    if (!node.isPresent())
        return std::nullopt;
    if (node.isText())
        return DeploymentError{{}, node.text()};
    return DeploymentError{node["error_code"].text(), node["message"].text()};
}

// null: never reported; an empty array: reported as none (pipelines 5).
std::optional<QList<Checkpoint>> checkpointsIn(const JsonNode& node)
{
    const JsonNode array = node["checkpoints"];
    if (!array.isPresent())
        return std::nullopt;
    QList<Checkpoint> checkpoints;
    array.each([&checkpoints](const JsonNode& entry) {
        checkpoints.append(
            {entry["uuid"].text(), entry["size"].whole(), entry["processed_records"].whole()});
    });
    return checkpoints;
}

Pipeline pipelineIn(const JsonNode& node)
{
    mustBeObject(node);
    Pipeline read;
    read.identity = {node["id"].neededText(), node["name"].neededText()};
    read.description = node["description"].text();
    node["tags"].each([&read](const JsonNode& tag) { read.tags.append(tag.text()); });
    read.createdAt = node["created_at"].time();
    read.platformVersion = node["platform_version"].text();
    read.program = programState(node["program_status"].text());
    read.programSince = node["program_status_since"].time();
    read.error = errorIn(node["deployment_error"]);
    read.storage = storageState(node["storage_status"].text());
    read.checkpoints = checkpointsIn(node["storage_status_details"]);
    read.deploymentId = node["deployment_id"].text();
    read.status = deploymentState(node["deployment_status"].text());
    read.statusSince = node["deployment_status_since"].time();
    read.desired = node["deployment_desired_status"].text();
    read.desiredSince = node["deployment_desired_status_since"].time();
    read.resources = resourcesState(node["deployment_resources_status"].text());
    read.resourcesSince = node["deployment_resources_status_since"].time();
    read.resourcesDesired = resourcesDesired(node["deployment_resources_desired_status"].text());
    read.refreshVersion = node["refresh_version"].whole().value_or(0);
    return read;
}

PipelineEvent eventIn(const JsonNode& node)
{
    mustBeObject(node);
    PipelineEvent read;
    read.id = node["event_id"].neededText();
    read.recordedAt = node["recorded_at"].time();
    read.storage = storageState(node["storage_status"].text());
    read.resources = resourcesState(node["deployment_resources_status"].text());
    read.resourcesDesired = resourcesDesired(node["deployment_resources_desired_status"].text());
    read.program = programState(node["program_status"].text());
    read.runtimeStatus = node["deployment_runtime_status"].text();
    read.hasError = node["deployment_has_error"].flag();
    return read;
}

ServiceHealth serviceIn(const JsonNode& node)
{
    return {node["healthy"].flag(), shortened(node["message"].text()), node["checked_at"].time()};
}

} // namespace

Result<ManagerConfig> PipelinesCodec::config(const Response& response)
{
    if (!isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return readJson(response, "config", [&response](const JsonNode& body) {
        return ManagerConfig{body["edition"].neededText(), body["version"].text(), response.took};
    });
}

Result<ManagerSession> PipelinesCodec::session(const Response& response)
{
    if (!isSuccess(response)) {
        const ApiError error = pipelinesErrorOf(response);
        if (response.status == 404 && error.kind == ErrorKind::NotOffered && !isWebPage(response))
            return ManagerSession();
        return Failure(error);
    }
    return readJson(response, "session", [](const JsonNode& body) {
        mustBeObject(body);
        return ManagerSession{
            body["tenant_id"].text(), body["tenant_name"].text(), body["role"].text()};
    });
}

Result<QString> PipelinesCodec::healthz(const Response& response)
{
    if (!isSuccess(response) && response.status != 500)
        return Failure(pipelinesErrorOf(response));
    const Result<QString> words = readJson(response, "healthz",
        [](const JsonNode& body) { return shortened(body["status"].neededText()); });
    if (!words && !isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return words;
}

Result<ClusterHealth> PipelinesCodec::clusterHealth(const Response& response)
{
    if (!isSuccess(response) && response.status != 503)
        return Failure(pipelinesErrorOf(response));
    const Result<ClusterHealth> health = readJson(response, "health", [](const JsonNode& body) {
        if (!body["all_healthy"].isPresent())
            body["all_healthy"].refuse(u"missing"_s);
        return ClusterHealth{body["all_healthy"].flag(), serviceIn(body["api"]),
            serviceIn(body["compiler"]), serviceIn(body["runner"])};
    });
    if (!health && !isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return health;
}

Result<PipelineList> PipelinesCodec::pipelines(const Response& response)
{
    if (!isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return readJson(response, "pipelines", [](const JsonNode& body) -> PipelineList {
        auto rows = std::make_shared<QList<Pipeline>>();
        if (!body.isArray())
            body.refuse(u"not an array"_s);
        body.each([&rows](const JsonNode& row) { rows->append(pipelineIn(row)); });
        return rows;
    });
}

Result<Pipeline> PipelinesCodec::pipeline(const Response& response)
{
    if (!isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return readJson(response, "pipeline", pipelineIn);
}

Result<QList<PipelineEvent>> PipelinesCodec::events(const Response& response)
{
    if (!isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return readJson(response, "events", [](const JsonNode& body) {
        QList<PipelineEvent> events;
        if (!body.isArray())
            body.refuse(u"not an array"_s);
        body.each([&events](const JsonNode& event) { events.append(eventIn(event)); });
        return events;
    });
}

Result<PipelineStats> PipelinesCodec::stats(const Response& response)
{
    if (!isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return readJson(response, "stats", [](const JsonNode& body) {
        const JsonNode metrics = body["global_metrics"];
        mustBeObject(metrics);
        return PipelineStats{metrics["storage_bytes"].whole(), metrics["rss_bytes"].whole(),
            metrics["total_processed_records"].whole(), metrics["memory_pressure"].text()};
    });
}

Result<QString> PipelinesCodec::log(const Response& response, qsizetype mostBytes)
{
    if (!isSuccess(response)) {
        ApiError error = pipelinesErrorOf(response);
        if (error.httpStatus == 404 && response.body.isEmpty())
            error.kind = ErrorKind::NotFound; // not known to the runner yet (pipelines 4.5)
        return Failure(error);
    }
    if (isWebPage(response))
        return Failure(notJson(response, {}));
    QByteArray text = response.body;
    if (text.size() > mostBytes) {
        text = text.last(mostBytes);
        // Not half a line, and not half a character.
        text = text.sliced(text.indexOf('\n') + 1);
    }
    return QString::fromUtf8(text);
}

Result<PipelineProgram> PipelinesCodec::program(const Response& response)
{
    if (!isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return readJson(response, "pipeline", [](const JsonNode& body) {
        mustBeObject(body);
        if (!body["program_code"].isText())
            body["program_code"].refuse(u"no text"_s);
        return PipelineProgram{body["program_code"].text(), body["udf_rust"].text(),
            body["udf_toml"].text(), body["program_config"].object(),
            body["runtime_config"].object()};
    });
}

Result<QByteArray> PipelinesCodec::rawRecord(const Response& response)
{
    if (!isSuccess(response))
        return Failure(pipelinesErrorOf(response));
    return readJson(response, "pipeline", [&response](const JsonNode& body) {
        mustBeObject(body);
        return response.body;
    });
}

} // namespace steward

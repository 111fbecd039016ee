// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinejson.h"

#include "net/sandbox/jsontext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

QByteArray timeJson(Instant instant)
{
    return '"' + timeText(instant) + '"';
}

QByteArray timeJson(Instant instant, bool known)
{
    return known ? timeJson(instant) : QByteArray("null");
}

QByteArray quotedOrNull(const QByteArray& word)
{
    return word.isEmpty() ? QByteArray("null") : QByteArray('"' + word + '"');
}

template <typename Number> QByteArray numberJson(const std::optional<Number>& number)
{
    return number ? QByteArray::number(*number) : QByteArray("null");
}

QByteArray connectorsJson(const Pipeline& pipeline)
{
    return JsonText().integer("num_errors", pipeline.connectorErrors).object();
}

// An ErrorResponse, its members in the order in which the manager writes them.
QByteArray errorText(const QJsonObject& error)
{
    return JsonText()
        .raw("message", jsonValue(error.value("message"_L1)))
        .raw("error_code", jsonValue(error.value("error_code"_L1)))
        .raw("details", jsonValue(error.value("details"_L1).toObject()))
        .object();
}

void addIdentity(JsonText& json, const Pipeline& pipeline)
{
    json.raw("id", '"' + pipeline.id + '"')
        .text("name", pipeline.name)
        .text("description", pipeline.description)
        .raw("tags", jsonValue(QJsonArray::fromStringList(pipeline.tags)))
        .raw("created_at", timeJson(pipeline.createdAt))
        .integer("version", pipeline.version)
        .text("platform_version", pipeline.platformVersion)
        .raw("program_config",
            pipeline.programConfig.isEmpty()
                ? R"({"profile":"optimized","cache":true,"runtime_version":null,"use_platform_compiler":false})"
                : pipeline.programConfig)
        .integer("program_version", 1)
        .text("program_status", pipeline.program)
        .raw("program_status_since", timeJson(pipeline.programSince));
}

void addStatus(JsonText& json, const Pipeline& p)
{
    const bool hasRuntime = p.runtime.has_value();
    const bool hasRuntimeDesired = p.runtimeDesired.has_value();
    const Instant since
        = hasRuntime ? std::max(p.resourcesSince, p.runtimeSince) : p.resourcesSince;
    const Instant desiredSince
        = hasRuntimeDesired ? std::max(p.desiredSince, p.runtimeDesiredSince) : p.desiredSince;
    json.raw("deployment_error", errorJson(p))
        .integer("refresh_version", p.refreshVersion)
        .text("storage_status", word(p.storage))
        .raw("storage_status_details", storageDetailsJson(p))
        .raw("deployment_id", quotedOrNull(p.deploymentId))
        .text("deployment_initial", p.initial)
        .text("deployment_status", p.status())
        .raw("deployment_status_since", timeJson(since))
        .text("deployment_desired_status", p.desiredStatus())
        .raw("deployment_desired_status_since", timeJson(desiredSince))
        .text("deployment_resources_status", word(p.resources))
        .raw("deployment_resources_status_since", timeJson(p.resourcesSince))
        .text("deployment_resources_desired_status", word(p.desired))
        .raw("deployment_resources_desired_status_since", timeJson(p.desiredSince))
        .text("deployment_runtime_status", p.runtime)
        .raw("deployment_runtime_status_details", runtimeDetailsJson(p))
        .raw("deployment_runtime_status_since", timeJson(p.runtimeSince, hasRuntime))
        .text("deployment_runtime_desired_status", p.runtimeDesired)
        .raw("deployment_runtime_desired_status_since",
            timeJson(p.runtimeDesiredSince, hasRuntimeDesired))
        .text("bootstrap_policy", p.bootstrapPolicy)
        .boolean("silent_bootstrap", p.silentBootstrap)
        .boolean("concurrent_bootstrap", p.concurrentBootstrap);
}

QByteArray programErrorJson(const Pipeline& pipeline)
{
    QByteArray sql = "null";
    QByteArray rust = "null";
    const QString text = pipeline.programError.value_or(QString());
    if (pipeline.program == "SqlError"_L1)
        sql = JsonText()
                  .integer("exit_code", 1)
                  .raw("messages",
                      jsonArray(
                          {JsonText().boolean("warning", false).text("message", text).object()}))
                  .object();
    else if (pipeline.program == "RustError"_L1)
        rust = JsonText()
                   .integer("exit_code", 101)
                   .text("stdout", QString())
                   .text("stderr", text)
                   .object();
    return JsonText()
        .raw("sql_compilation", sql)
        .raw("rust_compilation", rust)
        .null("system_error")
        .object();
}

void addEverythingElse(JsonText& json, const Pipeline& pipeline)
{
    json.raw("runtime_config",
            pipeline.runtimeConfig.isEmpty()
                ? R"({"workers":8,"storage":{"backend":{"name":"default"},"min_storage_bytes":null},)"
                  R"("fault_tolerance":null,"resources":{"storage_mb_max":null,"memory_mb_max":null}})"
                : pipeline.runtimeConfig)
        .text("program_code", pipeline.programCode)
        .text("udf_rust", pipeline.udfRust)
        .text("udf_toml", pipeline.udfToml)
        .raw("program_error", programErrorJson(pipeline))
        .raw("program_info",
            pipeline.program == "Success"_L1 ? R"({"schema":{"inputs":[],"outputs":[]}})" : "null")
        .null("deployment_resources_status_details");
}

qint64 secondsUp(const Pipeline& pipeline, Instant now)
{
    return std::max<qint64>(
        0, std::chrono::floor<std::chrono::seconds>(now - pipeline.resourcesSince).count());
}

} // namespace

QByteArray errorJson(const Pipeline& pipeline)
{
    return pipeline.error ? errorText(*pipeline.error) : QByteArray("null");
}

QByteArray runtimeDetailsJson(const Pipeline& pipeline)
{
    if (!pipeline.runtime)
        return "null";
    return JsonText().raw("connector_stats", connectorsJson(pipeline)).object();
}

QByteArray checkpointsJson(const QList<Checkpoint>& checkpoints)
{
    QList<QByteArray> items;
    for (const Checkpoint& checkpoint : checkpoints)
        items.append(JsonText()
                         .raw("uuid", '"' + checkpoint.uuid + '"')
                         .text("identifier", checkpoint.identifier)
                         .raw("fingerprint", QByteArray::number(checkpoint.fingerprint))
                         .raw("size", numberJson(checkpoint.size))
                         .raw("steps", numberJson(checkpoint.steps))
                         .raw("processed_records", numberJson(checkpoint.processedRecords))
                         .object());
    return jsonArray(items);
}

QByteArray storageDetailsJson(const Pipeline& pipeline)
{
    if (!pipeline.checkpoints)
        return "null";
    return JsonText().raw("checkpoints", checkpointsJson(*pipeline.checkpoints)).object();
}

QByteArray pipelineJson(const Pipeline& pipeline, Selector selector)
{
    JsonText json;
    addIdentity(json, pipeline);
    addStatus(json, pipeline);
    if (selector == Selector::StatusWithConnectors && pipeline.isDeployed())
        json.raw("connectors", connectorsJson(pipeline));
    if (selector == Selector::All)
        addEverythingElse(json, pipeline);
    return json.object();
}

QByteArray eventJson(const PipelineEvent& event, bool everything)
{
    JsonText json;
    json.raw("event_id", '"' + event.id + '"')
        .raw("recorded_at", timeJson(event.at))
        .text("deployment_resources_status", word(event.resources))
        .text("deployment_resources_desired_status", word(event.desired))
        .text("deployment_runtime_status", event.runtime)
        .text("deployment_runtime_desired_status", event.runtimeDesired)
        .boolean("deployment_has_error", event.error != "null")
        .text("program_status", event.program)
        .text("storage_status", word(event.storage));
    if (everything)
        json.null("deployment_resources_status_details")
            .raw("deployment_runtime_status_details", event.runtimeDetails)
            .raw("deployment_error", event.error)
            .raw("storage_status_details", event.storageDetails);
    return json.object();
}

QByteArray statsJson(const Pipeline& pipeline, Instant now)
{
    const qint64 up = secondsUp(pipeline, now);
    const qint64 started = std::chrono::floor<std::chrono::seconds>(pipeline.resourcesSince)
                               .time_since_epoch()
                               .count();
    const PipelineHabits& habits = pipeline.habits;
    const QByteArray global = JsonText()
                                  .text("state", pipeline.status())
                                  .word("transaction_status", "NoTransaction")
                                  .integer("rss_bytes", 180'000'000 + habits.storageBytes / 8)
                                  .word("memory_pressure", "low")
                                  .integer("memory_pressure_epoch", 0)
                                  .integer("uptime_msecs", up * 1000)
                                  .integer("start_time", started)
                                  .integer("initial_start_time", started)
                                  .raw("incarnation_uuid", '"' + pipeline.deploymentId + '"')
                                  .integer("storage_bytes", habits.storageBytes)
                                  .integer("storage_mb_secs", habits.storageBytes / 1'000'000 * up)
                                  .integer("total_processed_records", habits.recordsPerSecond * up)
                                  .boolean("pipeline_complete", false)
                                  .object();
    return JsonText()
        .raw("global_metrics", global)
        .null("suspend_error")
        .raw("checkpoint_activity", R"({"status":"idle"})")
        .null("permanent_checkpoint_errors")
        .raw("inputs", "[]")
        .raw("outputs", "[]")
        .object();
}

QByteArray metricsText(const Pipeline& pipeline, Instant now)
{
    const QByteArray labels
        = "{pipeline=\"" + pipeline.id + "\",pipeline_name=\"" + pipeline.name.toUtf8() + "\"} ";
    const qint64 up = secondsUp(pipeline, now);
    return "records_processed_total" + labels
        + QByteArray::number(pipeline.habits.recordsPerSecond * up) + "\nstorage_bytes" + labels
        + QByteArray::number(pipeline.habits.storageBytes) + '\n';
}

} // namespace steward::sandbox

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/platformroutes.h"

#include "net/sandbox/jsontext.h"

namespace steward::sandbox {

namespace {

QByteArray configJson()
{
    JsonText build;
    for (const char* name :
        {"build_timestamp", "build_cpu", "build_os", "cargo_debug", "cargo_features",
            "cargo_opt_level", "cargo_profile", "cargo_target_triple", "rustc_version"})
        build.word(name, "sandbox");
    return JsonText()
        .word("posthog", "")
        .word("conceptualhq", "")
        .word("product_fruits", "")
        .word("edition", "Open source")
        .word("version", platformVersion)
        .word("revision", "0000000000000000000000000000000000000000")
        .word("runtime_revision", "0000000000000000000000000000000000000000")
        .word("changelog_url", "https://docs.feldera.com/changelog/")
        .word("build_source", "source")
        .null("unstable_features")
        .null("update_info")
        .null("license_validity")
        .raw("build_info", build.object())
        .object();
}

QByteArray serviceJson(const char* message, Instant since, Instant checked)
{
    return JsonText()
        .boolean("healthy", true)
        .word("message", message)
        .raw("unchanged_since", '"' + timeText(since) + '"')
        .raw("checked_at", '"' + timeText(checked) + '"')
        .object();
}

} // namespace

PlatformRoutes::PlatformRoutes(Instant started)
    : m_started(started)
    , m_eventId(uuidV7(started))
{
}

std::optional<HttpReply> PlatformRoutes::answer(const HttpRequest& request, Instant now) const
{
    const QByteArray& path = request.path;
    if (path == "/healthz")
        return jsonReply(200, R"({"status":"healthy"})");
    if (path == "/config/authentication")
        return jsonReply(200, "{}"); // no provider
    if (path == "/v0/config")
        return jsonReply(200, configJson());
    if (path == "/v0/config/session")
        return jsonReply(200,
            R"({"tenant_id":"00000000-0000-0000-0000-000000000000","tenant_name":"default",)"
            R"("role":"admin","memberships":[]})");
    if (path == "/v0/cluster_healthz")
        return clusterHealth(now);
    if (path == "/v0/cluster/events")
        return clusterEvent(request, true);
    if (path == "/v0/cluster/events/latest" || path == "/v0/cluster/events/" + m_eventId)
        return clusterEvent(request, false);
    return std::nullopt;
}

HttpReply PlatformRoutes::clusterHealth(Instant now) const
{
    // Looked at every 10 s, stored on a change or every 60th time (pipelines 4.3).
    const auto age = std::chrono::floor<std::chrono::minutes>(now - m_started);
    const Instant checked = m_started + age - age % std::chrono::minutes(10);
    return jsonReply(200,
        JsonText()
            .boolean("all_healthy", true)
            .raw("api", serviceJson("Healthy: the API server answers", m_started, checked))
            .raw("compiler", serviceJson("Healthy: the compiler answers", m_started, checked))
            .raw("runner", serviceJson("Healthy: the runner answers", m_started, checked))
            .object());
}

HttpReply PlatformRoutes::clusterEvent(const HttpRequest& request, bool asList) const
{
    JsonText event;
    event.raw("id", '"' + m_eventId + '"')
        .raw("recorded_at", '"' + timeText(m_started) + '"')
        .boolean("all_healthy", true);
    for (const char* name : {"api_status", "compiler_status", "runner_status"})
        event.word(name, "Healthy");
    if (queryValue(request.query, "selector") == QLatin1StringView("all"))
        for (const char* name : {"api_self_info", "api_resources_info", "compiler_self_info",
                 "compiler_resources_info", "runner_self_info", "runner_resources_info"})
            event.word(name, "");
    return jsonReply(200, asList ? jsonArray({event.object()}) : event.object());
}

} // namespace steward::sandbox

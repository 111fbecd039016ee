// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelineroutes.h"

#include "net/sandbox/jsontext.h"
#include "net/sandbox/pipelineevents.h"
#include "net/sandbox/pipelineparameters.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

constexpr auto console = "<!doctype html><html><head><title>Feldera</title></head>"
                         "<body><div id=\"app\"></div></body></html>";

// A known path with another method is denied before it is routed, hence without details (1.4).
HttpReply wrongMethod()
{
    return jsonReply(403,
        JsonText()
            .word("message", "Insufficient permissions: this action is not classified")
            .word("error_code", "InsufficientPermissions")
            .object());
}

HttpReply noCache(HttpReply reply)
{
    reply.addHeader("cache-control", "no-cache"); // pipelines 2.3
    return reply;
}

bool isAction(const QByteArray& verb)
{
    return verb == "clear" || verb == "stop" || verb == "start" || verb == "pause"
        || verb == "resume" || verb == "dismiss_error" || verb == "checkpoint";
}

bool isReading(const QByteArray& what)
{
    return what == "events" || what == "logs" || what == "stats" || what == "checkpoints";
}

} // namespace

PipelineRoutes::PipelineRoutes(PipelineStore& store, std::function<void()> wrote)
    : m_store(store)
    , m_wrote(std::move(wrote))
    , m_platform(currentInstant())
{
}

void PipelineRoutes::warmUp()
{
    m_texts.list(m_store, Selector::Status);
}

HttpReply PipelineRoutes::answer(const HttpRequest& request)
{
    if (const auto reply = m_platform.answer(request, currentInstant()))
        return request.method == "GET" ? *reply : wrongMethod();
    if (request.path.startsWith("/v0/") || request.path == "/v0")
        return apiAnswer(request);
    if (request.path.startsWith("/config/") || request.path == "/config")
        return emptyReply(404);
    return {200, "text/html; charset=utf-8", console, {}}; // the web console takes all the rest
}

HttpReply PipelineRoutes::apiAnswer(const HttpRequest& request)
{
    if (request.path == "/v0/metrics")
        return request.method == "GET" ? metrics() : wrongMethod();
    if (request.path == "/v0/pipelines") {
        if (request.method == "POST")
            return create(request);
        return request.method == "GET" ? list(request) : wrongMethod();
    }
    const QByteArray prefix = "/v0/pipelines/";
    if (!request.path.startsWith(prefix))
        return emptyReply(404);

    const QList<QByteArray> parts = request.path.sliced(prefix.size()).split('/');
    if (parts.contains(QByteArray()) || parts.size() > 3)
        return emptyReply(404); // trailing slash (pipelines 12)
    const QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(parts.first()));
    if (parts.size() == 1)
        return pipelineAnswer(request, name);

    const QByteArray& what = parts.at(1);
    if (parts.size() == 2 && isAction(what))
        return request.method == "POST" ? act(request, name, what) : wrongMethod();
    const bool isEvent = parts.size() == 3 && what == "events";
    if (!isReading(what) || (parts.size() == 3 && !isEvent))
        return emptyReply(404);
    if (request.method != "GET")
        return wrongMethod();
    const Pipeline* pipeline = m_store.find(name);
    if (!pipeline)
        return what == "logs" ? emptyReply(404) : unknownPipeline(name).reply();
    return isEvent ? noCache(eventAnswer(request, *pipeline, parts.at(2)))
                   : read(request, *pipeline, what);
}

HttpReply PipelineRoutes::pipelineAnswer(const HttpRequest& request, const QString& name)
{
    if (request.method == "DELETE")
        return remove(name);
    if (request.method == "PATCH" || request.method == "PUT")
        return PipelineFault{501, u"NotInSandbox"_s, u"The sandbox edits no pipelines"_s}.reply();
    if (request.method != "GET")
        return wrongMethod();
    const auto selector = readSelector(request);
    if (const auto* refused = std::get_if<HttpReply>(&selector))
        return *refused;
    const Pipeline* pipeline = m_store.find(name);
    if (!pipeline)
        return unknownPipeline(name).reply();
    return noCache(jsonReply(200, m_texts.one(*pipeline, std::get<Selector>(selector))));
}

HttpReply PipelineRoutes::list(const HttpRequest& request)
{
    const auto selector = readSelector(request);
    if (const auto* refused = std::get_if<HttpReply>(&selector))
        return *refused;
    return noCache(jsonReply(200, m_texts.list(m_store, std::get<Selector>(selector))));
}

HttpReply PipelineRoutes::read(
    const HttpRequest& request, const Pipeline& pipeline, const QByteArray& what)
{
    if (what == "events")
        return noCache(eventsAnswer(request, pipeline));
    if (what == "logs") { // endless on a real server; here what there is so far
        HttpReply reply = textReply(200, pipeline.log.join('\n') + '\n');
        reply.addHeader("x-content-type-options", "nosniff");
        return reply;
    }
    if (!pipeline.isDeployed())
        return notDeployed(pipeline).reply();
    if (what == "stats")
        return jsonReply(200, statsJson(pipeline, currentInstant()));
    return jsonReply(200, checkpointsJson(pipeline.checkpoints.value_or(QList<Checkpoint>())));
}

HttpReply PipelineRoutes::act(
    const HttpRequest& request, const QString& name, const QByteArray& verb)
{
    if (verb == "clear")
        return accepted(
            m_store.clear(name, currentInstant()), 202, u"Pipeline storage is being cleared"_s);
    if (verb == "stop")
        return stop(request, name);
    if (verb == "start")
        return start(request, name);
    if (verb == "pause")
        return pauseOrResume(name, u"Paused"_s);
    if (verb == "resume")
        return pauseOrResume(name, u"Running"_s);
    if (verb == "dismiss_error")
        return accepted(m_store.dismissError(name, currentInstant()), 200,
            u"Pipeline deployment error has been dismissed"_s);
    return enterpriseFeature(u"checkpoint"_s).reply(); // pipelines 3.1
}

HttpReply PipelineRoutes::stop(const HttpRequest& request, const QString& name)
{
    const auto force = readFlag(request, "force", false);
    if (const auto* refused = std::get_if<HttpReply>(&force))
        return *refused;
    if (!std::get<bool>(force)) // before the name is looked up (pipelines 3.2)
        return enterpriseFeature(u"stop?force=false"_s).reply();
    return accepted(
        m_store.forceStop(name, currentInstant()), 202, u"Pipeline is forcefully stopping"_s);
}

HttpReply PipelineRoutes::start(const HttpRequest& request, const QString& name)
{
    const auto options = readStartOptions(request);
    if (const auto* refused = std::get_if<HttpReply>(&options))
        return *refused;
    return accepted(m_store.start(name, std::get<StartOptions>(options), currentInstant()), 202,
        u"Pipeline is starting"_s);
}

HttpReply PipelineRoutes::pauseOrResume(const QString& name, const QString& target)
{
    const Pipeline* pipeline = m_store.find(name);
    const QString before = pipeline ? pipeline->status() : QString();
    return accepted(m_store.setRuntime(name, target, currentInstant()), 202,
        QString("Pipeline transitioning from "_L1 + before + " to "_L1 + target));
}

HttpReply PipelineRoutes::remove(const QString& name)
{
    if (const Refusal refusal = m_store.remove(name))
        return refusal->reply();
    m_wrote();
    return emptyReply(200); // no body, no content type (pipelines 3.6)
}

HttpReply PipelineRoutes::create(const HttpRequest& request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (!body.value("name"_L1).isString() || !body.value("program_code"_L1).isString())
        return textReply(400, "Json deserialize error"); // by the framework, as a bad selector is
    static const QRegularExpression names(u"^[a-zA-Z0-9_-]{1,63}$"_s); // pipelines 10
    const auto config = [&body](QLatin1StringView key) {
        const QJsonValue value = body.value(key);
        return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                                : QByteArray();
    };
    Pipeline wanted;
    wanted.name = body.value("name"_L1).toString();
    wanted.description = body.value("description"_L1).toString();
    wanted.programCode = body.value("program_code"_L1).toString();
    wanted.udfRust = body.value("udf_rust"_L1).toString();
    wanted.udfToml = body.value("udf_toml"_L1).toString();
    wanted.programConfig = config("program_config"_L1);
    wanted.runtimeConfig = config("runtime_config"_L1);
    if (!names.match(wanted.name).hasMatch())
        return PipelineFault{400, u"NameDoesNotMatchPattern"_s,
            u"The name must be 1 to 63 letters, digits, '-' or '_'"_s}
            .reply();
    if (const Refusal refusal = m_store.create(wanted, currentInstant()))
        return refusal->reply();
    m_wrote();
    return jsonReply(201, m_texts.one(*m_store.find(wanted.name), Selector::All));
}

HttpReply PipelineRoutes::metrics() const
{
    QByteArray text;
    for (const Pipeline& pipeline : m_store.pipelines())
        if (pipeline.isDeployed()
            && (pipeline.status() == "Running"_L1 || pipeline.status() == "Paused"_L1))
            text += metricsText(pipeline, currentInstant());
    return textReply(200, text);
}

HttpReply PipelineRoutes::accepted(const Refusal& refusal, int status, const QString& words)
{
    if (refusal)
        return refusal->reply();
    m_wrote();
    return jsonReply(status, jsonString(words)); // a bare string (pipelines 3)
}

} // namespace steward::sandbox

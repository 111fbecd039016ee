// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelineswrites.h"

#include "net/http/answer.h"
#include "net/http/decode.h"
#include "net/pipelines/pipelineserror.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// A wait for a database lock is cut by the server after ten seconds; a graceful stop may take two
// minutes (pipelines 2.3, 3.2, 7).
constexpr Patience kActionPatience{std::chrono::seconds(20), std::chrono::seconds(30)};
constexpr Patience kSuspendPatience{std::chrono::seconds(130), std::chrono::seconds(140)};

Request action(const ApiPath& path)
{
    Request request;
    request.verb = "POST";
    request.path = path;
    request.contentType = "application/json"; // else Qt invents a form's
    request.effect = Effect::Write;
    request.patience = kActionPatience;
    return request;
}

/// The members of pipelines 2.1; configurations as they were told, to the digit.
QByteArray bodyOf(const PipelineDraft& draft)
{
    const PipelineProgram& program = draft.program;
    const QJsonObject texts{
        {u"name"_s, draft.name},
        {u"description"_s, draft.description},
        {u"program_code"_s, program.sql},
        {u"udf_rust"_s, program.udfRust},
        {u"udf_toml"_s, program.udfToml},
    };
    QByteArray body = QJsonDocument(texts).toJson(QJsonDocument::Compact);
    body.chop(1);
    if (!program.programConfig.isEmpty())
        body += ",\"program_config\":" + program.programConfig;
    if (!program.runtimeConfig.isEmpty())
        body += ",\"runtime_config\":" + program.runtimeConfig;
    return body + '}';
}

PendingCall<WriteAnswer>* sendOnce(Transport& transport, const Request& request)
{
    return sendAndDecode<WriteAnswer>(transport, request,
        [](const Response& response) { return readWriteAnswer(response, &pipelinesErrorOf); });
}

} // namespace

PipelinesWrites::PipelinesWrites(Transport& transport, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
{
}

PendingCall<WriteAnswer>* PipelinesWrites::clear(const QString& name)
{
    return sendOnce(m_transport, action({"v0", "pipelines", name, "clear"}));
}

PendingCall<WriteAnswer>* PipelinesWrites::stop(const QString& name, bool force)
{
    Request request = action({"v0", "pipelines", name, "stop"});
    request.query = {{u"force"_s, force ? u"true"_s : u"false"_s}};
    if (!force)
        request.patience = kSuspendPatience;
    return sendOnce(m_transport, request);
}

PendingCall<WriteAnswer>* PipelinesWrites::start(const QString& name)
{
    return sendOnce(m_transport, action({"v0", "pipelines", name, "start"}));
}

PendingCall<WriteAnswer>* PipelinesWrites::pause(const QString& name)
{
    return sendOnce(m_transport, action({"v0", "pipelines", name, "pause"}));
}

PendingCall<WriteAnswer>* PipelinesWrites::resume(const QString& name)
{
    return sendOnce(m_transport, action({"v0", "pipelines", name, "resume"}));
}

PendingCall<WriteAnswer>* PipelinesWrites::dismissError(const QString& name)
{
    return sendOnce(m_transport, action({"v0", "pipelines", name, "dismiss_error"}));
}

PendingCall<WriteAnswer>* PipelinesWrites::remove(const QString& name)
{
    Request request = action({"v0", "pipelines", name});
    request.verb = "DELETE";
    return sendOnce(m_transport, request);
}

PendingCall<WriteAnswer>* PipelinesWrites::create(const PipelineDraft& draft)
{
    Request request = action({"v0", "pipelines"});
    request.body = bodyOf(draft);
    return sendOnce(m_transport, request);
}

} // namespace steward

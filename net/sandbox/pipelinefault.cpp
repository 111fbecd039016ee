// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinefault.h"

#include "net/sandbox/jsontext.h"

using namespace Qt::StringLiterals;

namespace steward::sandbox {

HttpReply PipelineFault::reply() const
{
    HttpReply reply = jsonReply(status,
        JsonText()
            .text("message", message)
            .text("error_code", code)
            .raw("details", details)
            .object());
    if (retryAfter)
        reply.addHeader("retry-after", "5");
    return reply;
}

PipelineFault unknownPipeline(const QString& name)
{
    return {404, u"UnknownPipelineName"_s, QString("Unknown pipeline name '"_L1 + name + u'\''),
        JsonText().text("pipeline_name", name).object()};
}

PipelineFault notDeployed(const Pipeline& pipeline)
{
    return {503, u"PipelineInteractionNotDeployed"_s,
        QString("Pipeline '"_L1 + pipeline.name + "' is not deployed: its status is '"_L1
            + snakeWord(pipeline.resources) + "' and its desired status '"_L1
            + snakeWord(pipeline.desired) + u'\''),
        JsonText()
            .text("pipeline_name", pipeline.name)
            .text("status", word(pipeline.resources))
            .text("desired_status", word(pipeline.desired))
            .object(),
        true};
}

PipelineFault enterpriseFeature(const QString& feature)
{
    return {501, u"EnterpriseFeature"_s,
        QString("The feature '"_L1 + feature + "' is only available in the Enterprise edition"_L1),
        JsonText().text("feature", feature).object()};
}

PipelineFault unsupportedAction(const QString& action, const QString& reason)
{
    return {405, u"UnsupportedPipelineAction"_s,
        QString("The action '"_L1 + action + "' is not supported: "_L1 + reason),
        JsonText().text("action", action).text("reason", reason).object()};
}

} // namespace steward::sandbox

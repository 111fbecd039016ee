// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelineserror.h"

#include "net/http/answer.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Said {
    QString message;
    QString code;
    bool hasDetails = false;
};

QString textIn(const JsonNode& node)
{
    return node.isText() ? node.text() : QString();
}

// The reason of a refused token is only there: Bearer error_description="...".
QString challengeIn(const Response& response)
{
    static constexpr auto kKey = "error_description=\""_L1;
    const QString header = QString::fromLatin1(response.header("www-authenticate"));
    const qsizetype start = header.indexOf(kKey);
    if (start < 0)
        return {};
    const QString rest = header.sliced(start + kKey.size());
    return rest.first(std::max<qsizetype>(rest.indexOf(u'"'), 0));
}

Said saidBy(const Response& response)
{
    if (isWebPage(response))
        return {};
    if (response.body.trimmed().isEmpty())
        return {challengeIn(response), {}, false};
    JsonReader reader(response.body, "error");
    if (!reader.syntaxError().isEmpty())
        return {plainText(response), {}, false};
    const JsonNode body = reader.root();
    if (body.isText())
        return {body.text(), {}, false};
    const QString message = textIn(body["message"]);
    return {message.isEmpty() ? textIn(body["status"]) : message, textIn(body["error_code"]),
        body["details"].isPresent()};
}

ErrorKind kindOf(int status, const Said& said)
{
    // A known path with another verb is denied before it is routed, without details.
    if (said.code == "InsufficientPermissions"_L1 && !said.hasDetails)
        return ErrorKind::NotOffered;
    // The wrong tenant was asked for (pipelines 1.4). That is neither a role nor, under its 404, a
    // word about the pipeline: what the environment says has to change.
    if (said.code == "UnknownTenantName"_L1 || said.code == "NotATenantMember"_L1
        || said.code == "OidcTenantNotTrusted"_L1 || said.code == "NoTenantMemberships"_L1)
        return ErrorKind::Rejected;
    // Facts about the state under codes that mean something else (pipelines 3.2 to 3.4).
    if (said.code == "UnsupportedPipelineAction"_L1
        || said.code == "PipelineInteractionNotDeployed"_L1)
        return ErrorKind::Rejected;
    if (status == 404 && said.code.isEmpty())
        return ErrorKind::NotOffered; // unknown paths are answered with an empty body
    return kindForStatus(status);
}

} // namespace

ApiError pipelinesErrorOf(const Response& response)
{
    const Said said = saidBy(response);
    ApiError error = refused(response, kindOf(response.status, said), said.message);
    error.code = said.code;
    if (error.kind == ErrorKind::Rejected)
        error.retryAfter.reset(); // sent with permanent facts too (pipelines 8.13)
    return error;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelineparameters.h"

#include "net/sandbox/jsontext.h"
#include "net/sandbox/pipelinefault.h"

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

HttpReply queryError(const QString& reason)
{
    return textReply(400, "Query deserialize error: " + reason.toUtf8());
}

HttpReply unknownVariant(const QString& word, const QString& known)
{
    return queryError(QString("unknown variant `"_L1 + word + "`, expected "_L1 + known));
}

} // namespace

std::variant<Selector, HttpReply> readSelector(const HttpRequest& request)
{
    const QString word = queryValue(request.query, "selector").value_or(u"all"_s);
    if (word == "all"_L1)
        return Selector::All;
    if (word == "status"_L1)
        return Selector::Status;
    if (word == "status_with_connectors"_L1)
        return Selector::StatusWithConnectors;
    return unknownVariant(word, u"one of `all`, `status`, `status_with_connectors`"_s);
}

std::variant<bool, HttpReply> readEventSelector(const HttpRequest& request)
{
    const QString word = queryValue(request.query, "selector").value_or(u"status"_s);
    if (word != "all"_L1 && word != "status"_L1)
        return unknownVariant(word, u"`all` or `status`"_s);
    return word == "all"_L1;
}

std::variant<bool, HttpReply> readFlag(
    const HttpRequest& request, const QByteArray& name, bool otherwise)
{
    const std::optional<QString> word = queryValue(request.query, name);
    if (!word)
        return otherwise;
    if (*word != "true"_L1 && *word != "false"_L1)
        return queryError(u"provided string was not `true` or `false`"_s);
    return *word == "true"_L1;
}

std::variant<StartOptions, HttpReply> readStartOptions(const HttpRequest& request)
{
    StartOptions options;
    const QString policy
        = queryValue(request.query, "bootstrap_policy").value_or(u"await_approval"_s);
    if (policy != "await_approval"_L1 && policy != "allow"_L1 && policy != "reject"_L1)
        return unknownVariant(policy, u"one of `allow`, `reject`, `await_approval`"_s);
    options.bootstrapPolicy = policy;

    const std::pair<QByteArray, bool*> flags[] = {{"silent_bootstrap", &options.silentBootstrap},
        {"concurrent_bootstrap", &options.concurrentBootstrap},
        {"dismiss_error", &options.dismissError}};
    for (const auto& [name, target] : flags) {
        const auto flag = readFlag(request, name, *target);
        if (const auto* refused = std::get_if<HttpReply>(&flag))
            return *refused;
        *target = std::get<bool>(flag);
    }
    if (options.silentBootstrap && options.concurrentBootstrap)
        return PipelineFault{400, u"InvalidBootstrapConfig"_s,
            u"silent_bootstrap and concurrent_bootstrap exclude each other"_s,
            JsonText()
                .word("reason", "silent_bootstrap and concurrent_bootstrap exclude each other")
                .object()}
            .reply();

    const QString initial = queryValue(request.query, "initial").value_or(u"running"_s);
    if (initial != "running"_L1 && initial != "paused"_L1 && initial != "standby"_L1)
        return unsupportedAction(QString("/start?initial="_L1 + initial),
            u"it is not a status in which a pipeline can start"_s)
            .reply();
    options.initial = QString(initial.first(1).toUpper() + initial.sliced(1));
    return options;
}

} // namespace steward::sandbox

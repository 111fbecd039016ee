// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/loginregistry.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

LoginRegistry::LoginRegistry()
{
    m_server.respond([this](const RawRequest& request) { return answer(request); });
}

int LoginRegistry::countOf(const QByteArray& verb, const QByteArray& target) const
{
    int count = 0;
    for (const RawRequest& request : m_server.requests()) {
        if (request.verb == verb && request.target == target)
            ++count;
    }
    return count;
}

RawAnswer LoginRegistry::answer(const RawRequest& request)
{
    if (request.target == "/health")
        return RawAnswer::json("{\"status\":\"ok\"}");
    if (request.target == "/authenticate")
        return logIn(request);
    QByteArray token;
    for (const auto& [name, value] : request.headers) {
        if (name == "X-Authorization") // letter by letter, as some do
            token = value;
    }
    if (refusesEverything || !m_left.contains(token) || m_left[token] == 0)
        return refusal;
    --m_left[token];
    if (request.verb == "DELETE" && request.target == "/reset" && dropsTokensOnReset)
        dropTokens();
    return RawAnswer::json(content);
}

RawAnswer LoginRegistry::logIn(const RawRequest& request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString said = body[QLatin1String("secret")][QLatin1String("password")].toString();
    if (request.verb != "PUT" || said.toUtf8() != password)
        return RawAnswer::whole(401, "{\"detail\":\"The user or password is invalid\"}");
    const QByteArray token = "bearer token-" + QByteArray::number(++m_given);
    m_left.insert(token, goodFor);
    return RawAnswer::json('"' + token + '"');
}

} // namespace steward

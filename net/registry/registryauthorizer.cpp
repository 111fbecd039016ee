// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registryauthorizer.h"

#include "net/http/answer.h"
#include "net/http/secretsource.h"
#include "net/registry/registryerror.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestAnswer = 64LL * 1024; // of a login, and of a refusal worth reading

QByteArray bodyOf(const RegistryLogin& login, const QString& password)
{
    return QJsonDocument(QJsonObject{{u"user"_s,
                                         QJsonObject{{u"name"_s, login.user},
                                             {u"is_admin"_s, login.asAdministrator}}},
                             {u"secret"_s, QJsonObject{{u"password"_s, password}}}})
        .toJson(QJsonDocument::Compact);
}

// What a token may be wrapped in: blanks, quotes, and quotes that were quoted again.
QString unwrapped(QString text)
{
    const auto isWrapping
        = [](QChar c) { return c.isSpace() || c == u'"' || c == u'\'' || c == u'\\'; };
    while (!text.isEmpty() && isWrapping(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && isWrapping(text.back()))
        text.chop(1);
    return text;
}

// 501 says that no login is needed; older ones do not know the path at all (registry 1.2).
bool wantsNoToken(const Response& response)
{
    return !isSuccess(response) && registryErrorOf(response).kind == ErrorKind::NotOffered;
}

} // namespace

Result<QString> readLoginToken(const Response& response)
{
    if (!isSuccess(response)) {
        ApiError error = registryErrorOf(response);
        // Here a 401 means: wrong user or password, the usual way round.
        if (error.kind == ErrorKind::NotAllowed)
            error.kind = ErrorKind::NotLoggedIn;
        return Failure(error);
    }
    if (isWebPage(response))
        return Failure(notJson(response, {}));
    JsonReader reader(response.body, "token");
    const bool isJson = reader.syntaxError().isEmpty();
    const QString token
        = unwrapped(isJson ? reader.root().text() : QString::fromUtf8(response.body).trimmed());
    if (token.isEmpty() || !reader.refusal().isEmpty()) {
        return Failure(
            answered(response, ErrorKind::Unreadable, u"the login was answered without a token"_s));
    }
    return token.startsWith("bearer"_L1, Qt::CaseInsensitive) ? token
                                                              : QString("bearer "_L1 + token);
}

RegistryAuthorizer::RegistryAuthorizer(Transport& transport, std::unique_ptr<SecretSource> source,
    std::optional<RegistryLogin> login, QObject* parent)
    : TokenAuthorizer(parent)
    , m_transport(transport)
    , m_source(std::move(source))
    , m_login(std::move(login))
{
}

RegistryAuthorizer::~RegistryAuthorizer() = default;

// A page about a proxy's own refusal is none of the registry's, and neither is a gateway's 403.
bool RegistryAuthorizer::isLoginRefusal(const Response& response) const
{
    return response.status == 403 && response.body.size() <= kLargestAnswer
        && registryErrorOf(response).kind == ErrorKind::NotLoggedIn;
}

PendingCall<QString>* RegistryAuthorizer::obtain()
{
    PendingCall<QString>* secret = m_source->fetch();
    if (!m_login)
        return secret;
    auto* call = new PendingCall<QString>(this);
    secret->then(this, [this, call](const Result<QString>& password) {
        if (!password || password->isNull())
            call->finish(password);
        else
            logIn(*password, call);
    });
    return call;
}

void RegistryAuthorizer::logIn(const QString& password, PendingCall<QString>* call)
{
    Request request;
    request.verb = "PUT";
    request.path = {"authenticate"};
    request.body = bodyOf(*m_login, password);
    request.contentType = "application/json";
    request.effect = Effect::Write; // so that Qt never sends it a second time
    request.isAnonymous = true;
    request.mostBytes = kLargestAnswer;
    m_transport.send(request)->then(this, [call](const Result<Response>& answer) {
        if (!answer)
            call->finish(Failure(answer.error()));
        else if (wantsNoToken(*answer))
            call->finish(u""_s);
        else
            call->finish(readLoginToken(*answer));
    });
}

bool RegistryAuthorizer::isRenewable() const
{
    return m_login.has_value() || m_source->isRenewable();
}

QList<std::pair<QByteArray, QByteArray>> RegistryAuthorizer::headersFor(
    const QByteArray& token) const
{
    if (token.isEmpty())
        return {};
    return {{"X-Authorization"_ba, token}};
}

} // namespace steward

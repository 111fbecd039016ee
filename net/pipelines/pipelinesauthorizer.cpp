// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelinesauthorizer.h"

#include "net/http/secretsource.h"
#include "net/http/transport.h"

namespace steward {

using namespace Qt::StringLiterals;

PipelinesAuthorizer::PipelinesAuthorizer(
    std::unique_ptr<SecretSource> source, const QString& tenant, QObject* parent)
    : TokenAuthorizer(parent)
    , m_source(std::move(source))
    , m_tenant(headerValue(tenant))
{
}

PipelinesAuthorizer::~PipelinesAuthorizer() = default;

bool PipelinesAuthorizer::isLoginRefusal(const Response& response) const
{
    return response.status == 401;
}

PendingCall<QString>* PipelinesAuthorizer::obtain()
{
    if (m_source && m_tenant)
        return m_source->fetch();
    auto* call = new PendingCall<QString>(this);
    if (m_tenant)
        call->finish(u""_s);
    else // another tenant than the one asked for would answer
        call->finish(Failure(notSignedIn(u"the tenant's name cannot be sent in a header"_s)));
    return call;
}

bool PipelinesAuthorizer::isRenewable() const
{
    return m_source && m_source->isRenewable();
}

QList<std::pair<QByteArray, QByteArray>> PipelinesAuthorizer::headersFor(
    const QByteArray& token) const
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    if (!token.isEmpty())
        headers.emplaceBack("Authorization", "Bearer " + token);
    if (m_tenant && !m_tenant->isEmpty())
        headers.emplaceBack("Feldera-Tenant", *m_tenant);
    return headers;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/secrets/memorysecretstore.h"

namespace steward {

using namespace Qt::StringLiterals;

QString SecretKey::text() const
{
    return environment.toString(QUuid::WithoutBraces) % u'/' % server;
}

PendingCall<QString>* MemorySecretStore::read(const SecretKey& key)
{
    auto* call = new PendingCall<QString>(this);
    call->finish(find(key).value_or(QString()));
    return call;
}

PendingCall<Keep>* MemorySecretStore::write(const SecretKey& key, const QString& secret, Keep)
{
    put(key, secret);
    auto* call = new PendingCall<Keep>(this);
    call->finish(Keep::ThisRun);
    return call;
}

PendingCall<Nothing>* MemorySecretStore::remove(const SecretKey& key)
{
    drop(key);
    auto* call = new PendingCall<Nothing>(this);
    call->finish(Nothing());
    return call;
}

QString MemorySecretStore::whyNotKept() const
{
    return u"secrets are kept in memory only"_s;
}

std::optional<QString> MemorySecretStore::find(const SecretKey& key) const
{
    const auto it = m_secrets.constFind(key.text());
    return it == m_secrets.constEnd() ? std::nullopt : std::optional(*it);
}

void MemorySecretStore::put(const SecretKey& key, const QString& secret)
{
    m_secrets.insert(key.text(), secret);
}

void MemorySecretStore::drop(const SecretKey& key)
{
    m_secrets.remove(key.text());
}

} // namespace steward

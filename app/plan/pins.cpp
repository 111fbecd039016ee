// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/pins.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const ServerKey& server, const QString& kind, const QString& id, const QString& name)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{server.canonical(), kind, id, name})
                                 .toJson(QJsonDocument::Compact));
}

QString keyOf(const ServerKey& server, const ArtifactIdentity& identity)
{
    return keyOf(server, u"artifact"_s, identity.id.value, identity.name);
}

QString keyOf(const ServerKey& server, const PipelineIdentity& identity)
{
    return keyOf(server, u"pipeline"_s, identity.uuid, identity.name);
}

std::optional<QString> reasonIn(const QHash<QString, QString>& reasons, const QString& key)
{
    const auto found = reasons.constFind(key);
    return found == reasons.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<QString> Pins::reasonFor(
    const ServerKey& server, const ArtifactIdentity& identity) const
{
    return reasonIn(m_reasons, keyOf(server, identity));
}

std::optional<QString> Pins::reasonFor(
    const ServerKey& server, const PipelineIdentity& identity) const
{
    return reasonIn(m_reasons, keyOf(server, identity));
}

void Pins::pin(const ServerKey& server, const ArtifactIdentity& identity, const QString& reason)
{
    m_reasons.insert(keyOf(server, identity), reason);
    Q_EMIT changed();
}

void Pins::pin(const ServerKey& server, const PipelineIdentity& identity, const QString& reason)
{
    m_reasons.insert(keyOf(server, identity), reason);
    Q_EMIT changed();
}

void Pins::unpin(const ServerKey& server, const ArtifactIdentity& identity)
{
    if (m_reasons.remove(keyOf(server, identity)))
        Q_EMIT changed();
}

void Pins::unpin(const ServerKey& server, const PipelineIdentity& identity)
{
    if (m_reasons.remove(keyOf(server, identity)))
        Q_EMIT changed();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/lookup.h"

#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"

namespace steward {

Lookup::Lookup(RegistryReads& registry, PipelinesReads& pipelines, QObject* parent)
    : QObject(parent)
    , m_registry(registry)
    , m_pipelines(pipelines)
{
}

PendingCall<ArtifactRecord>* Lookup::record(const Artifact& artifact)
{
    return m_registry.get(artifact.type, artifact.id);
}

PendingCall<Rating>* Lookup::rating(const ArtifactId& id)
{
    if (m_rating)
        m_rating->cancel();
    PendingCall<Rating>* call = m_registry.rate(id);
    m_rating = call;
    call->then(this, [this, id](const Result<Rating>& rating) {
        if (rating)
            m_ratings.insert(id, rating->raw);
    });
    return call;
}

PendingCall<ArtifactCost>* Lookup::cost(const Artifact& artifact, bool withDependencies)
{
    return m_registry.cost(artifact.type, artifact.id, withDependencies);
}

PendingCall<bool>* Lookup::licenceCheck(const ArtifactId& id, const QUrl& project)
{
    return m_registry.licenceCheck(id, project);
}

PendingCall<QList<Artifact>>* Lookup::searchRegex(const QString& pattern)
{
    return m_registry.searchRegex(pattern);
}

PendingCall<QList<PipelineEvent>>* Lookup::events(const PipelineIdentity& pipeline)
{
    return m_pipelines.events(pipeline.name);
}

PendingCall<QString>* Lookup::log(const PipelineIdentity& pipeline)
{
    return m_pipelines.log(pipeline.name);
}

PendingCall<QByteArray>* Lookup::rawPipeline(const PipelineIdentity& pipeline)
{
    return m_pipelines.rawRecord(pipeline.name);
}

} // namespace steward

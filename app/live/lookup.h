// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"
#include "net/pipelines/pipelineevent.h"
#include "net/registry/artifact.h"
#include "net/registry/rating.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUrl>

namespace steward {

class PipelinesReads;
class RegistryReads;

/// What a person asks to see of one thing, read on demand and never polled. A rating is asked one
/// at a time: it can block the whole registry (registry 5.16); asking again cancels the one before.
class Lookup final : public QObject {
    Q_OBJECT
public:
    Lookup(RegistryReads& registry, PipelinesReads& pipelines, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Lookup)

    PendingCall<ArtifactRecord>* record(const Artifact& artifact);
    PendingCall<Rating>* rating(const ArtifactId& id);
    /// As it came when it was last asked for here; empty if it never was.
    QByteArray ratingReadBefore(const ArtifactId& id) const { return m_ratings.value(id); }
    PendingCall<ArtifactCost>* cost(const Artifact& artifact, bool withDependencies);
    PendingCall<bool>* licenceCheck(const ArtifactId& id, const QUrl& project);
    PendingCall<QList<Artifact>>* searchRegex(const QString& pattern);
    PendingCall<QList<PipelineEvent>>* events(const PipelineIdentity& pipeline);
    PendingCall<QString>* log(const PipelineIdentity& pipeline);
    PendingCall<QByteArray>* rawPipeline(const PipelineIdentity& pipeline);

private:
    RegistryReads& m_registry;
    PipelinesReads& m_pipelines;
    QPointer<PendingCallBase> m_rating;
    QHash<ArtifactId, QByteArray> m_ratings; ///< raw
};

} // namespace steward

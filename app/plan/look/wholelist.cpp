// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/wholelist.h"

#include "net/registry/registryreads.h"

#include <QHash>

namespace steward {

namespace {

constexpr int kMostReadings = 3;

/// One reading under way; lives as long as its call.
class Reading final : public QObject {
public:
    Reading(RegistryReads& reads, PendingCall<WholeList>* call)
        : QObject(call)
        , m_reads(reads)
        , m_call(call)
    {
        begin();
    }

private:
    template <class T> void follow(PendingCall<T>* part)
    {
        connect(m_call, &PendingCallBase::cancelRequested, part, &PendingCallBase::cancel);
    }

    void begin()
    {
        ++m_readings;
        auto* health = m_reads.health();
        follow(health);
        health->then(this, [this](const Result<RegistryHealth>& answer) {
            // Any answer, even a bad one, leaves the list worth a try: some registries have a
            // health page of HTML (registry 8).
            if (!answer && answer.error().sent != Sent::Answered)
                return m_call->finish(Failure(answer.error()));
            m_health = answer ? std::optional(*answer) : std::nullopt;
            list();
        });
    }

    void list()
    {
        auto* list = m_reads.list();
        follow(list);
        list->then(this, [this](const Result<ArtifactListing>& answer) {
            if (!answer)
                return m_call->finish(Failure(answer.error()));
            take(*answer);
        });
    }

    void take(const ArtifactListing& listing)
    {
        const bool counted = m_health && m_health->artifactCount
            && *m_health->artifactCount == listing.artifacts->size();
        const bool agrees = m_last && *m_last == *listing.artifacts;
        const bool complete = listing.pages <= 1 || counted || agrees;
        m_last = listing.artifacts;
        if (!complete && m_readings < kMostReadings)
            return begin();
        m_call->finish(WholeList{listing.artifacts, m_health, complete});
    }

    RegistryReads& m_reads;
    PendingCall<WholeList>* m_call;
    std::optional<RegistryHealth> m_health;
    ArtifactList m_last;
    int m_readings = 0;
};

} // namespace

PendingCall<WholeList>* readWholeList(RegistryReads& reads, QObject* parent)
{
    auto* call = new PendingCall<WholeList>(parent);
    new Reading(reads, call);
    return call;
}

QList<Artifact> missingFrom(const QList<Artifact>& after, const QList<Artifact>& before)
{
    QHash<ArtifactIdentity, int> there;
    for (const Artifact& artifact : after)
        ++there[identityOf(artifact)];
    QList<Artifact> missing;
    for (const Artifact& artifact : before) {
        int& count = there[identityOf(artifact)];
        if (count > 0)
            --count;
        else
            missing.append(artifact);
    }
    return missing;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactcomparison.h"

#include "app/live/diff.h"

#include <QHash>
#include <QSet>

namespace steward {

namespace {

/// Ids that lost a name between the lists, and ids that kept one.
bool showsAnotherName(const QList<Artifact>& before, const QList<Artifact>& now, const Diff& diff)
{
    if (diff.removed.isEmpty() || diff.added.isEmpty())
        return false;
    QSet<ArtifactId> lost;
    for (const int row : diff.removed)
        lost.insert(before[row].id);
    QSet<ArtifactId> suspects;
    for (const int row : diff.added) {
        if (lost.contains(now[row].id))
            suspects.insert(now[row].id);
    }
    if (suspects.isEmpty())
        return false;
    QSet<ArtifactIdentity> known;
    for (const Artifact& artifact : before) {
        if (suspects.contains(artifact.id))
            known.insert(identityOf(artifact));
    }
    for (const Artifact& artifact : now) {
        if (known.contains(identityOf(artifact)))
            suspects.remove(artifact.id);
    }
    return !suspects.isEmpty();
}

} // namespace

ArtifactComparison compareArtifacts(const QList<Artifact>& before, const QList<Artifact>& now)
{
    ArtifactComparison result;
    result.diff = diffOf(before, now, identityOf);
    result.equal = result.diff.isEmpty() && before == now;
    result.reborn = showsAnotherName(before, now, result.diff);
    return result;
}

} // namespace steward

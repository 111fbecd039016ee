// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/tourtargets.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/workspace/workspace.h"

namespace steward::tourtargets {

std::optional<Artifact> toDelete(const Workspace& workspace)
{
    const auto snapshot = workspace.artifacts().snapshot();
    std::optional<Artifact> any;
    for (const Artifact& artifact : *snapshot->items) {
        const Impact impact = workspace.lineage().impactOf(identityOf(artifact));
        if (impact.answer != Impact::Answer::NoneRecorded)
            continue;
        const auto parents = workspace.lineage().parentsOf(identityOf(artifact));
        if (parents && !parents->isEmpty())
            return artifact;
        if (!any)
            any = artifact;
    }
    return any;
}

QList<Artifact> toDeleteTogether(const Workspace& workspace)
{
    const auto snapshot = workspace.artifacts().snapshot();
    QList<Artifact> found;
    for (const Artifact& artifact : *snapshot->items) {
        const Impact impact = workspace.lineage().impactOf(identityOf(artifact));
        if (impact.answer == Impact::Answer::NoneRecorded && artifact.type.isKnown())
            found.append(artifact);
        if (found.size() == 2)
            break;
    }
    return found;
}

std::optional<Artifact> toKeep(const Workspace& workspace)
{
    const auto snapshot = workspace.artifacts().snapshot();
    std::optional<Artifact> most;
    qsizetype count = 0;
    for (const Artifact& artifact : *snapshot->items) {
        const auto found = workspace.lineage().impactOf(identityOf(artifact)).dependents.size();
        if (found > count) {
            count = found;
            most = artifact;
        }
    }
    return most;
}

std::optional<Pipeline> toClear(const Workspace& workspace)
{
    const auto snapshot = workspace.pipelines().snapshot();
    std::optional<Pipeline> most;
    qsizetype count = -1;
    for (const Pipeline& pipeline : *snapshot->items) {
        if (!isFullyStopped(pipeline) || !isUnderstood(pipeline)
            || pipeline.storage != StorageState::InUse)
            continue;
        const qsizetype found = pipeline.checkpoints ? pipeline.checkpoints->size() : 0;
        if (found > count) {
            count = found;
            most = pipeline;
        }
    }
    return most;
}

std::optional<Pipeline> toClearRunning(const Workspace& workspace)
{
    const auto snapshot = workspace.pipelines().snapshot();
    for (const Pipeline& pipeline : *snapshot->items) {
        if (isUnderstood(pipeline) && pipeline.storage == StorageState::InUse
            && pipeline.resources == ResourcesState::Provisioned
            && pipeline.resourcesDesired == ResourcesDesired::Provisioned)
            return pipeline;
    }
    return std::nullopt;
}

} // namespace steward::tourtargets

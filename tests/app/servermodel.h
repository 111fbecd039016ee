// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/returnroute.h"

#include <QRandomGenerator>

#include <algorithm>

namespace steward {

inline Pipeline pipelineIn(
    const QString& name, const QString& uuid, DeploymentState status, StorageState storage)
{
    Pipeline pipeline;
    pipeline.identity = {uuid, name};
    const bool runs = status == DeploymentState::Running || status == DeploymentState::Paused;
    pipeline.status = {status,
        status == DeploymentState::Running      ? QStringLiteral("Running")
            : status == DeploymentState::Paused ? QStringLiteral("Paused")
                                                : QStringLiteral("Stopped")};
    pipeline.resources
        = {runs ? ResourcesState::Provisioned : ResourcesState::Stopped, QStringLiteral("some")};
    pipeline.resourcesDesired = {
        runs ? ResourcesDesired::Provisioned : ResourcesDesired::Stopped, QStringLiteral("some")};
    pipeline.storage = {runs ? StorageState::InUse : storage, QStringLiteral("some")};
    pipeline.program = {ProgramState::Success, QStringLiteral("Success")};
    return pipeline;
}

inline FoundArtifact foundArtifact(
    const QString& id, const QString& name, const QString& type, const QString& url)
{
    const Artifact artifact{{id}, name, artifactType(type)};
    return {artifact, ArtifactRecord{artifact, url, std::nullopt, {}}, {}};
}

/// Both servers as their contracts have it, without the wire: what a route does to them. A step
/// that a server would refuse is written down as such.
class ServerModel final {
public:
    ServerState state;
    int counter = 0;
    bool losesAttributes = false; ///< as at HEAD (registry 5.1)
    QStringList refused;

    void run(const ReturnRoute& route)
    {
        QSet<int> done;
        for (const RouteStep& step : route.steps) {
            for (const int before : step.after) {
                if (!done.contains(before))
                    refused.append(QStringLiteral("out of order: ") + step.words);
            }
            done.insert(step.id);
            std::visit([this, &step](const auto& what) { perform(what, step.words); }, step.what);
        }
    }

private:
    void perform(const DeleteArtifactStep& what, const QString& words)
    {
        if (state.artifacts.removeIf([&what](const FoundArtifact& found) {
                return found.artifact().id == what.identity.id;
            })
            == 0)
            refused.append(words);
        emptied();
    }
    void perform(const ResetRegistryStep& /*what*/, const QString& /*words*/)
    {
        state.artifacts.clear();
        counter = 0;
        emptied();
    }
    void perform(const RegisterArtifactStep& what, const QString& words)
    {
        if (state.artifacts.isEmpty() && !state.emptyIsVouched)
            refused.append(words);
        // Of what is no model only the last part of its source is kept (registry 5.2, 5.4).
        const bool losesName = losesAttributes && what.draft.type != ArtifactKind::Model;
        const QString name = losesName ? namesMadeOf(what.draft.url).constFirst() : what.draft.name;
        state.artifacts.append(foundArtifact(QString::number(++counter), name,
            losesAttributes ? QStringLiteral("model") : what.draft.type.word,
            losesAttributes ? name : what.draft.url));
    }
    void perform(const ClearStorageStep& what, const QString& words)
    {
        Pipeline* pipeline = find(what.identity, words);
        if (pipeline && isFullyStopped(*pipeline))
            pipeline->storage.value = StorageState::Cleared;
        else
            refused.append(words);
    }
    void perform(const CreatePipelineStep& what, const QString& /*words*/)
    {
        state.found.append({pipelineIn(what.draft.name, QStringLiteral("new"),
                                DeploymentState::Stopped, StorageState::Cleared),
            what.draft.program, {}});
    }
    void perform(const PipelineStep& what, const QString& words)
    {
        Pipeline* pipeline = find(what.identity, words);
        if (!pipeline)
            return;
        const StorageState storage = pipeline->storage.value;
        const auto becomes = [pipeline, storage](DeploymentState status) {
            *pipeline
                = pipelineIn(pipeline->identity.name, pipeline->identity.uuid, status, storage);
        };
        const bool stopped = isFullyStopped(*pipeline);
        const bool starts = stopped && storage != StorageState::Clearing;
        if (what.act == PipelineAct::Stop || what.act == PipelineAct::ForceStop)
            becomes(DeploymentState::Stopped);
        else if (what.act == PipelineAct::Start && starts)
            becomes(DeploymentState::Running);
        else if (what.act == PipelineAct::Pause && pipeline->status == DeploymentState::Running)
            becomes(DeploymentState::Paused);
        else if (what.act == PipelineAct::Resume && pipeline->status == DeploymentState::Paused)
            becomes(DeploymentState::Running);
        else if (what.act == PipelineAct::Delete && stopped && storage == StorageState::Cleared)
            state.found.removeIf([&what](const FoundPipeline& found) {
                return found.pipeline.identity == what.identity;
            });
        else
            refused.append(words);
    }

    Pipeline* find(const PipelineIdentity& identity, const QString& words)
    {
        const auto found
            = std::find_if(state.found.begin(), state.found.end(), [&identity](const auto& one) {
                  return one.pipeline.identity.name == identity.name
                      && (identity.uuid.isEmpty() || one.pipeline.identity == identity);
              });
        if (found != state.found.end())
            return &found->pipeline;
        refused.append(words);
        return nullptr;
    }

    // By a delete or a reset of ours, and looked at.
    void emptied() { state.emptyIsVouched = state.emptyIsVouched || state.artifacts.isEmpty(); }
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipeline.h"
#include "net/pipelines/pipelinedraft.h"
#include "net/registry/artifact.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace steward {

struct DeleteArtifactStep {
    ArtifactIdentity identity;
    ArtifactType type;
    bool operator==(const DeleteArtifactStep&) const = default;
};

struct ResetRegistryStep {
    bool operator==(const ResetRegistryStep&) const = default;
};

struct RegisterArtifactStep {
    ArtifactDraft draft;
    /// Whether the registry may read as empty then: reviewed, or emptied by the step before
    /// (SAFETY.md 8).
    bool mayBeEmpty = false;
    bool operator==(const RegisterArtifactStep&) const = default;
};

struct ClearStorageStep {
    PipelineIdentity identity;
    bool operator==(const ClearStorageStep&) const = default;
};

/// What else can be asked of a pipeline (pipelines 3.2 to 3.6). NudgeClear asks once more for a
/// clear that is under way (pipelines 3.1).
enum class PipelineAct { Stop, ForceStop, Start, Pause, Resume, DismissError, Delete, NudgeClear };

struct PipelineStep {
    PipelineIdentity identity; ///< without a uuid: the one that a step before this one creates
    PipelineAct act = PipelineAct::Stop;
    bool operator==(const PipelineStep&) const = default;
};

/// Creates a pipeline from a program; never where its name is taken.
struct CreatePipelineStep {
    PipelineDraft draft;
    QByteArray textDigest; ///< of its program, see textDigestOf(): all that a journal keeps of it
    bool operator==(const CreatePipelineStep&) const = default;
};

/// One request and the look after it; waiting for what was accepted is part of looking. Steps of
/// one lane go one after another, each after those that it names (SAFETY.md 5).
struct Step {
    int id = 0;
    QString lane; ///< "registry", or "pipelines/NAME": at most four of these go at once
    QList<int> after;
    std::variant<DeleteArtifactStep, ResetRegistryStep, RegisterArtifactStep, ClearStorageStep,
        PipelineStep, CreatePipelineStep>
        what;
    QString title; ///< "Delete acme/sentiment", translated; holds raw server text
    QString subject; ///< the target's name
    QString request; ///< "DELETE /artifacts/model/2": what will be on the wire, below the base
    QString expectation; ///< what looking must show, in words

    bool operator==(const Step&) const = default;
};

/// Of the two servers of a return, the registry; by its lane.
inline bool isOnRegistry(const Step& step)
{
    return step.lane == QLatin1StringView("registry");
}

} // namespace steward

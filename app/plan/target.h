// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"
#include "net/pipelines/pipeline.h"
#include "net/pipelines/pipelinedraft.h"
#include "net/registry/artifact.h"

#include <QHash>
#include <QList>

#include <variant>

namespace steward {

/// An artifact as just read by a GET, and who depends on it.
struct ArtifactTarget {
    ArtifactRecord record;
    Impact impact;
    Instant readAt{};

    bool operator==(const ArtifactTarget&) const = default;
};

/// A whole registry: everything that it listed, and what a GET told of each. The records are for
/// whoever wants it back: no fact that a plan rests on.
struct RegistryTarget {
    QList<Artifact> artifacts;
    Instant readAt{};
    QHash<ArtifactIdentity, ArtifactRecord> records = {}; ///< without those that could not be read
    Instant recordsSince{}; ///< when the oldest of them was read

    bool operator==(const RegistryTarget&) const = default;
};

/// An artifact that is not there yet.
struct NewArtifactTarget {
    ArtifactDraft draft;

    bool operator==(const NewArtifactTarget&) const = default;
};

struct PipelineTarget {
    Pipeline pipeline;
    Instant readAt{};

    bool operator==(const PipelineTarget&) const = default;
};

/// A pipeline that is not there yet.
struct NewPipelineTarget {
    PipelineDraft draft;

    bool operator==(const NewPipelineTarget&) const = default;
};

using Target = std::variant<ArtifactTarget, RegistryTarget, NewArtifactTarget, PipelineTarget,
    NewPipelineTarget>;

} // namespace steward

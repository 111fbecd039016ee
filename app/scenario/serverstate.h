// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "net/pipelines/pipeline.h"
#include "net/pipelines/pipelineprogram.h"
#include "net/registry/artifact.h"

#include <QList>
#include <QString>

#include <optional>

namespace steward {

struct FoundArtifact {
    Artifact listed;
    std::optional<ArtifactRecord> record; ///< where it was asked for and read
    QString trouble; ///< why it was not read, in words

    /// As a GET tells it, else as it is listed.
    const Artifact& artifact() const { return record ? record->artifact : listed; }
    bool operator==(const FoundArtifact&) const = default;
};

struct FoundPipeline {
    Pipeline pipeline;
    std::optional<PipelineProgram> program; ///< where it was asked for and read
    QString trouble;

    bool operator==(const FoundPipeline&) const = default;
};

/// What both servers were read to hold, and what could not be read of them.
struct ServerState {
    struct Side {
        QString trouble; ///< why it is not known, in words; "" where it was read whole
        Instant readAt{};

        bool operator==(const Side&) const = default;
    };

    Side registry;
    Side pipelines;
    QList<FoundArtifact> artifacts;
    QList<FoundPipeline> found;
    /// Somebody knows that it is empty, not unreadable (SAFETY.md 8): a verified emptying of ours,
    /// or a person.
    bool emptyIsVouched = false;

    bool readsAsEmpty() const { return registry.trouble.isEmpty() && artifacts.isEmpty(); }
    bool operator==(const ServerState&) const = default;
};

/// Older facts are not facts any more (SAFETY.md 5).
inline constexpr std::chrono::seconds kFactsLast{10};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/lineage/impact.h"
#include "app/lineage/lineagecut.h"
#include "app/plan/guard.h"
#include "net/pipelines/pipeline.h"
#include "net/registry/artifact.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <variant>

namespace steward {

enum class Verb { DeleteArtifacts, ResetRegistry, ClearStorage };

/// An artifact as just read by a GET, and who depends on it.
struct ArtifactTarget {
    ArtifactRecord record;
    Impact impact;
    Instant readAt{};

    bool operator==(const ArtifactTarget&) const = default;
};

/// A whole registry: everything that it listed.
struct RegistryTarget {
    QList<Artifact> artifacts;
    Instant readAt{};

    bool operator==(const RegistryTarget&) const = default;
};

struct PipelineTarget {
    Pipeline pipeline;
    Instant readAt{};

    bool operator==(const PipelineTarget&) const = default;
};

using Target = std::variant<ArtifactTarget, RegistryTarget, PipelineTarget>;

struct DeleteArtifactStep {
    ArtifactIdentity identity;
    ArtifactType type;
    bool operator==(const DeleteArtifactStep&) const = default;
};

struct ResetRegistryStep {
    bool operator==(const ResetRegistryStep&) const = default;
};

struct ClearStorageStep {
    PipelineIdentity identity;
    bool operator==(const ClearStorageStep&) const = default;
};

/// One request and the look after it. Steps of one lane go one after another (SAFETY.md 5).
struct Step {
    enum class Kind { Write, Wait, Look };

    int id = 0;
    QString lane;
    QList<int> after;
    Kind kind = Kind::Write;
    std::variant<DeleteArtifactStep, ResetRegistryStep, ClearStorageStep> what;
    QString title; ///< "Delete acme/sentiment", translated; holds raw server text
    QString subject; ///< the target's name
    QString request; ///< "DELETE /artifacts/model/2": what will be on the wire, below the base
    QString expectation; ///< what looking must show, in words

    bool operator==(const Step&) const = default;
};

/// Something that was asked for and is not in the plan, with the reason and what would make it
/// possible.
struct Ineligible {
    QString subject;
    QString reason;

    bool operator==(const Ineligible&) const = default;
};

/// Frozen targets, ordered steps, facts, what survives, and a fingerprint of what must not change.
/// A value: shown, approved, run once, reported. Made by a planner from facts read for it.
struct Plan {
    QUuid id;
    Verb verb = Verb::DeleteArtifacts;
    Environment environment;
    ServerKey server;
    QString tenantName;
    int generation = 0;
    QDateTime madeAt; ///< UTC
    // What was asked for, whatever became of it; `remake` asks for it again.
    QList<ArtifactIdentity> askedArtifacts;
    QList<PipelineIdentity> askedPipelines;
    QList<Target> targets;
    LineageCut hanging; ///< for a picture: targets and what is near of that which hangs on them
    QList<Step> steps;
    QList<Ineligible> ineligible;
    QStringList obstacles; ///< why it cannot be approved as it stands; empty when it can
    Guard guard;
    QByteArray fingerprint; ///< SHA-256, hex

    // What a person reads, translated; may hold raw server text.
    QString title; ///< "Delete acme/sentiment"
    QString act; ///< of the confirming button: act and count or name
    QString summary;
    QStringList goes;
    QStringList stays;
    QStringList undo;

    bool canBeApproved() const { return obstacles.isEmpty() && guard.demand != Guard::Demand::Off; }
    bool operator==(const Plan&) const = default;
};

/// What a person did to approve; checked again by the runner against the plan's guard.
struct Approval {
    QString typedPhrase;
    QString typedNumber;
};

/// SHA-256 of versioned canonical JSON: server, target identities, dependents with the set of
/// unread ids, steps, each pipeline's storage status, deployment id and resources-since. No ages,
/// no counts that others move (SAFETY.md 5).
QByteArray fingerprintOf(const Plan& plan);

} // namespace steward

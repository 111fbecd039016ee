// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/lineage/lineagecut.h"
#include "app/plan/guard.h"
#include "app/plan/step.h"
#include "app/plan/target.h"
#include "app/scenario/scenario.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUuid>

#include <memory>
#include <optional>

namespace steward {

class StandingApproval;

enum class Verb {
    DeleteArtifacts,
    ResetRegistry,
    RegisterArtifacts,
    ReplaceArtifact,
    ClearStorage,
    StopPipelines,
    DeletePipelines,
    StartPipelines,
    PausePipelines,
    ResumePipelines,
    DismissErrors,
    ForceStopPipelines, ///< without a checkpoint, in every edition
    NudgeClears, ///< clear once more what is being cleared
    ReturnToScenario, ///< of a registry, of pipelines or of both: what the scenario asks
};

/// Whether plans of that verb may write to a registry.
constexpr bool touchesRegistry(Verb verb)
{
    return verb <= Verb::ReplaceArtifact || verb == Verb::ReturnToScenario;
}

/// Whether they may write to a pipeline manager.
constexpr bool touchesManager(Verb verb)
{
    return verb > Verb::ReplaceArtifact;
}

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
    ServerKey server; ///< of a return: the registry, or the manager where no registry is asked
    std::optional<ServerKey> manager; ///< the second server, of a return that is about both
    QString tenantName;
    int generation = 0;
    QDateTime madeAt; ///< UTC
    // What was asked for, whatever became of it; `remake` asks for it again.
    QList<ArtifactIdentity> askedArtifacts;
    QList<PipelineIdentity> askedPipelines;
    QList<ArtifactDraft> askedDrafts;
    std::optional<Scenario> askedScenario;
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

/// The server that a step of the plan writes to.
const ServerKey& serverOf(const Plan& plan, const Step& step);
/// Whether this plan writes there: by its verb, or by the steps of a return.
bool touchesRegistry(const Plan& plan);
bool touchesManager(const Plan& plan);

/// What a person did to approve; checked again by the runner against the plan's guard.
struct Approval {
    QString typedPhrase;
    QString typedNumber;
    /// Instead of what is typed: was given beforehand and is asked when it counts.
    std::shared_ptr<const StandingApproval> standing = nullptr;
};

/// SHA-256 of versioned canonical JSON: servers, target identities, dependents with the set of
/// unread ids, steps, the scenario, each pipeline's storage status, deployment id and
/// resources-since. No ages, no counts that others move (SAFETY.md 5).
QByteArray fingerprintOf(const Plan& plan);

} // namespace steward

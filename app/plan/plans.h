// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "net/http/pendingcall.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace steward {

class ArtifactFeed;
class Changes;
class HealthFeed;
class LineageIndex;
class PipelineFeed;
class Pins;
class PlanRun;
class RegistryReads;
class RegistryWrites;
class PipelinesReads;
class PipelinesWrites;
class RunRecord;

/// The parts of a workspace that plans are made from and run with.
struct PlanParts {
    Clock& clock;
    RegistryReads& registryReads;
    RegistryWrites& registryWrites;
    PipelinesReads& pipelinesReads;
    PipelinesWrites& pipelinesWrites;
    ArtifactFeed& artifacts;
    PipelineFeed& pipelines;
    HealthFeed& health;
    LineageIndex& lineage;
    Changes& changes;
    RunRecord& record;
    const Pins& pins;
    QString lockFolder; ///< where locks of servers lie, XDG state
};

/// The only road to a write: makes plans from fresh facts and runs approved ones (DESIGN.md 2).
/// Making a plan never fails for what it finds: obstacles are part of the plan. It fails when the
/// server cannot be read. While a plan is made `progressed` tells how far reading is.
class Plans final : public QObject {
    Q_OBJECT
public:
    Plans(const Environment& environment, const PlanParts& parts, QObject* parent = nullptr);
    ~Plans() override;
    Q_DISABLE_COPY_MOVE(Plans)

    PendingCall<Plan>* deleteArtifacts(const QList<ArtifactIdentity>& targets);
    PendingCall<Plan>* resetRegistry();
    /// Any verb of pipelines, with what has to come first: a clear of what runs stops it.
    PendingCall<Plan>* changePipelines(Verb verb, const QList<PipelineIdentity>& targets);
    /// One after another, in this order.
    PendingCall<Plan>* registerArtifacts(const QList<ArtifactDraft>& drafts);
    /// Delete, see it gone, register the correction, see it there.
    PendingCall<Plan>* replaceArtifact(
        const ArtifactIdentity& target, const ArtifactDraft& correction);
    PendingCall<Plan>* clearStorage(const QList<PipelineIdentity>& targets);
    PendingCall<Plan>* deletePipelines(const QList<PipelineIdentity>& targets);
    /// Both servers back to what the scenario asks for, by the shortest way; of what no step can
    /// settle the plan tells why, under `ineligible`.
    PendingCall<Plan>* returnTo(const Scenario& scenario);
    /// The same question asked again, for what changed between review and approval.
    PendingCall<Plan>* remake(const Plan& plan);
    /// A new plan, from fresh facts, with what of an ended run was refused or never sent; fails
    /// where there is nothing of that kind (questionToRetry, SAFETY.md 6).
    PendingCall<Plan>* retry(const PlanRun& run);

    /// Runs an approved plan, once. Never null; owned by this object until the workspace goes.
    PlanRun* run(const Plan& plan, const Approval& approval);
    QList<PlanRun*> runs() const;
    bool isRunning() const;

    /// How long the first request of a plan waits for a second thought (SAFETY.md 5); none in
    /// Development, whatever is set here.
    static constexpr std::chrono::milliseconds kGrace{3'000};
    void setGrace(std::chrono::milliseconds grace);

    /// Read-only is a switch of this run of the program (SAFETY.md 1); plans made after it see it.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void progressed(const QString& what);
    void runStarted(steward::PlanRun* run);
    void runEnded(steward::PlanRun* run);

private:
    PendingCall<Plan>* notOffered(const QString& why);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/composepipelines.h"
#include "app/plan/make/planner.h"

namespace steward {

struct PipelineQuestion {
    Verb verb = Verb::ClearStorage;
    QList<PipelineIdentity> asked;
};

/// A plan for any verb of pipelines: who we are there, each pipeline, what its events tell of
/// earlier clears and how much it holds, read now (pipelines 3, 4, 8). What cannot be is told with
/// what would make it possible.
class PipelinePlanner final : public Planner {
    Q_OBJECT
public:
    PipelinePlanner(const Environment& environment, const PlanParts& parts,
        const Quarantine& quarantine, const PipelineQuestion& question, PendingCall<Plan>* call);

    void start() override;

private:
    void takeSession(const ManagerSession& session);
    void next();
    void takePipeline(const PipelineIdentity& asked, const Result<Pipeline>& answer);
    void readPast(const PipelineFact& fact);
    void takeEvents(PipelineFact fact, const Result<QList<PipelineEvent>>& answer);
    void readSize(const PipelineFact& fact);
    void take(const PipelineFact& fact);
    void setAside(const PipelineIdentity& asked, const QString& reason);
    QString whyPinned(const PipelineIdentity& identity) const;

    qsizetype m_next = 0;
    PipelineFacts m_facts;
};

} // namespace steward

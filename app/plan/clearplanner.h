// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planner.h"

namespace steward {

/// A plan to clear the storage of stopped pipelines: who we are there, each pipeline and its
/// events, read now (pipelines 3.1, 4.1, 8). Obstacles say what must be so first.
class ClearPlanner final : public Planner {
    Q_OBJECT
public:
    ClearPlanner(const Environment& environment, const PlanParts& parts,
        const Quarantine& quarantine, const QList<PipelineIdentity>& asked,
        PendingCall<Plan>* call);

    void start() override;

private:
    void takeSession(const ManagerSession& session);
    void next();
    void takePipeline(const PipelineIdentity& asked, const Result<Pipeline>& answer);
    void takeEvents(ClearTarget target, const Result<QList<PipelineEvent>>& answer);
    void setAside(const PipelineIdentity& asked, const QString& reason);
    QString whyNot(const Pipeline& pipeline) const;

    qsizetype m_next = 0;
    ClearFacts m_facts;
};

} // namespace steward

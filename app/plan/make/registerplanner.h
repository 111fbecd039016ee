// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/wholelist.h"
#include "app/plan/make/composeregister.h"
#include "app/plan/make/planner.h"

namespace steward {

/// A plan to register artifacts: the whole list, and the records of what is listed under a name
/// that one of them may get, for their sources (SAFETY.md 8).
class RegisterPlanner final : public Planner {
    Q_OBJECT
public:
    RegisterPlanner(const Environment& environment, const PlanParts& parts,
        const Quarantine& quarantine, const QList<ArtifactDraft>& asked, PendingCall<Plan>* call);

    void start() override;

private:
    void take(const WholeList& list);
    void sortOut();
    void nextTwin();
    void takeTwin(const Artifact& row, const Result<ArtifactRecord>& answer);

    RegisterFacts m_facts;
    QList<Artifact> m_toRead; ///< same name as one of the drafts
};

} // namespace steward

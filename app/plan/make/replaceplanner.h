// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/deleteplanner.h"

namespace steward {

/// A plan to replace an artifact with a corrected source: everything that a delete reads, and the
/// draft that is registered once the old one is gone.
class ReplacePlanner final : public DeletePlanner {
    Q_OBJECT
public:
    ReplacePlanner(const Environment& environment, const PlanParts& parts,
        const Quarantine& quarantine, const ArtifactIdentity& target, const ArtifactDraft& draft,
        PendingCall<Plan>* call);

protected:
    Plan composed(const DeleteFacts& facts) const override;

private:
    ArtifactDraft m_draft;
};

} // namespace steward

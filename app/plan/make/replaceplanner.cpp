// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/replaceplanner.h"

#include "app/plan/make/composeregister.h"

namespace steward {

ReplacePlanner::ReplacePlanner(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, const ArtifactIdentity& target, const ArtifactDraft& draft,
    PendingCall<Plan>* call)
    : DeletePlanner(environment, parts, quarantine, {target}, call)
    , m_draft(draft)
{
}

Plan ReplacePlanner::composed(const DeleteFacts& facts) const
{
    return composeReplace(facts, m_draft);
}

} // namespace steward

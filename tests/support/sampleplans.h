// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

namespace steward {

// Plans made by hand for tests and pictures of whatever shows plans: composed from made-up facts by
// the code that composes real ones, so that words and guards are the real ones.

/// One artifact that nobody is built on, in the sandbox: review only.
Plan samplePlanDelete();
/// Two of them share an id, three others are built on it, one lineage could not be read; in a demo:
/// type the environment's name.
Plan samplePlanDeleteWithDependents();
/// One artifact with two dependents in production: type its name, then the number unread.
Plan samplePlanDeleteInProduction();
/// 251 artifacts, in a demo: type the environment's name.
Plan samplePlanReset();
/// A stopped pipeline with three checkpoints on an Enterprise manager: review only.
Plan samplePlanClear();
/// The same pipeline while it is being cleared: an obstacle.
Plan samplePlanObstacle();
/// The same pipeline, running: stopped, cleared, deleted; type its name.
Plan samplePlanStopAndDelete();
/// One artifact that nobody is built on, and the corrected source it comes from afterwards.
Plan samplePlanReplace();
/// In a read-only environment: off.
Plan samplePlanReadOnly();
/// Of any verb, with a step of every kind: for what is the same for all. Its words fit none.
Plan samplePlanOf(Verb verb);

/// So many artifacts in a demo, every seventh with a dependent outside the plan, and so many that
/// were asked for and are left out.
Plan samplePlanDeleteMany(int count, int leftOut);
/// Pipelines in a demo: stopped ones, running ones, ones with an error; what the verb cannot be
/// done to is left out.
Plan samplePlanOfPipelines(Verb verb, int count);

} // namespace steward

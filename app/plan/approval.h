// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

namespace steward {

/// Given before the plan was made, for a return alone: armed (SAFETY.md 4). No pass that could be
/// kept: whoever gave it is asked again, about this plan, whenever it counts.
class StandingApproval {
public:
    StandingApproval() = default;
    virtual ~StandingApproval() = default;
    Q_DISABLE_COPY_MOVE(StandingApproval)

    virtual bool covers(const Plan& plan) const = 0;
};

/// Whether what was typed is what the guard asks for.
bool approves(const Approval& approval, const Guard& guard);
/// The same, or what stands covers the plan. What is off, and Production, nothing approves.
bool approves(const Approval& approval, const Plan& plan);

} // namespace steward

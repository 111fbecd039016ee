// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planner.h"
#include "app/plan/wholelist.h"

namespace steward {

/// A plan to reset the registry: health and the whole list, read now (registry 4.3, 4.4). Who
/// depends on what is no matter: everything goes.
class ResetPlanner final : public Planner {
    Q_OBJECT
public:
    using Planner::Planner;

    void start() override;

private:
    void take(const WholeList& list);
    void findPinned(ResetFacts& facts) const;

    Instant m_startedAt{};
};

} // namespace steward

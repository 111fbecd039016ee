// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/resetlook.h"
#include "app/plan/look/wholelist.h"
#include "app/plan/run/stepwork.h"

namespace steward {

/// Resets the registry: it must list what was reviewed, no more and no less (registry 4.3).
class ResetWork final : public StepWork {
    Q_OBJECT
public:
    ResetWork(const Plan& plan, const PlanParts& parts);

    void check() override;
    PendingCall<WriteAnswer>* send() override;
    void look(const ServerSaid& said) override;
    void lookAgain() override;

private:
    void compare(const WholeList& list);

    QList<Artifact> m_reviewed;
    ResetLook m_look;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/createpipelinelook.h"
#include "app/plan/run/stepwork.h"

namespace steward {

/// Creates one pipeline: one POST, never sent again, and never where its name is taken. What it got
/// as its uuid is for the steps after it.
class CreatePipelineWork final : public StepWork {
    Q_OBJECT
public:
    CreatePipelineWork(const CreatePipelineStep& step, const PlanParts& parts, LastList& lists);

    void check() override;
    PendingCall<WriteAnswer>* send() override;
    void look(const ServerSaid& said) override;
    void lookAgain() override;

private:
    void compare(const Pipeline& there);

    CreatePipelineStep m_step;
    LastList& m_lists;
    CreatePipelineLook m_look;
};

} // namespace steward

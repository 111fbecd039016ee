// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/clearlook.h"
#include "app/plan/stepwork.h"

namespace steward {

/// Clears the storage of one pipeline. The action goes by name, so the uuid is compared right
/// before and right after (pipelines 8.4); the window between cannot be closed with this API.
class ClearWork final : public StepWork {
    Q_OBJECT
public:
    ClearWork(const ClearStorageStep& step, const PlanParts& parts);

    void check() override;
    PendingCall<WriteAnswer>* send() override;
    void look(const ServerSaid& said) override;
    void lookAgain() override;

private:
    void takeEvents(const Result<QList<PipelineEvent>>& answer);
    void takePipeline(const Result<Pipeline>& answer);

    ClearStorageStep m_step;
    BeforeClear m_before;
    ClearLook m_look;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/clearlook.h"
#include "app/plan/run/pipelinework.h"

namespace steward {

/// Clears the storage of one pipeline, or asks once more while it is clearing: its events are read
/// first, for what comes after the request (pipelines 3.1, 4.1).
class ClearWork final : public PipelineWork {
    Q_OBJECT
public:
    ClearWork(const Plan& plan, const Step& step, const PlanParts& parts, LastList& lists);

    void check() override;

private:
    void takeEvents(const Result<QList<PipelineEvent>>& answer);

    ClearLook* m_clear;
};

} // namespace steward

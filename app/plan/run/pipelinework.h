// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/pipelinelook.h"
#include "app/plan/make/pipelinechain.h"
#include "app/plan/run/stepwork.h"
#include "net/http/result.h"

#include <memory>
#include <optional>

namespace steward {

class LastList;

/// One request to one pipeline. Requests go by name, so the uuid is compared right before and right
/// after (pipelines 8.4); the window between cannot be closed with this API.
class PipelineWork : public StepWork {
    Q_OBJECT
public:
    PipelineWork(const Plan& plan, const Step& step, const PlanParts& parts, LastList& lists);
    Q_DISABLE_COPY_MOVE(PipelineWork)

    void check() override;
    PendingCall<WriteAnswer>* send() override;
    void look(const ServerSaid& said) override;
    void lookAgain() override;
    void recall(const QList<Artifact>& listedBefore) override;

protected:
    /// For what must look differently.
    PipelineWork(const Plan& plan, const Step& step, const PlanParts& parts, LastList& lists,
        std::unique_ptr<PipelineLook> look);

    /// The read that decides, right before the write.
    void readLast();
    const PipelineIdentity& identity() const { return m_identity; }
    PipelineLook* theLook() const { return m_look.get(); }

private:
    void takePipeline(const Result<Pipeline>& answer);

    LastList& m_lists;
    PipelineIdentity m_identity; ///< its uuid "" until a step before has created it
    PipelineMove m_move;
    std::optional<Pipeline> m_reviewed; ///< by the first step of a chain
    std::optional<Pipeline> m_target; ///< in the plan, whatever the step
    std::unique_ptr<PipelineLook> m_look;
};

} // namespace steward

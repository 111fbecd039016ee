// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipeline.h"
#include "net/sandbox/pipelinefault.h"
#include "net/sandbox/pipelinerules.h"
#include "net/sandbox/pipelinerunner.h"

#include <optional>
#include <vector>

namespace steward::sandbox {

// All pipelines, what requests may do to them, and the tick of the runner. No HTTP here: an action
// is one transaction that is done when it returns, and the answer is given after it (pipelines 9).
class PipelineStore final {
public:
    using Refusal = std::optional<PipelineFault>; // absent: accepted

    explicit PipelineStore(double pace = 1.0);

    void load(std::vector<Pipeline> pipelines);

    const std::vector<Pipeline>& pipelines() const { return m_pipelines; } // by id
    const Pipeline* find(const QString& name) const;
    quint64 revision() const { return m_revision; } // moves whenever a list would read otherwise

    Refusal clear(const QString& name, Instant now);
    Refusal forceStop(const QString& name, Instant now);
    Refusal start(const QString& name, const StartOptions& options, Instant now);
    Refusal setRuntime(const QString& name, const QString& target, Instant now); // pause, resume
    Refusal dismissError(const QString& name, Instant now);
    Refusal remove(const QString& name);
    Refusal create(const Pipeline& wanted, Instant now); // a name, a text, maybe more

    // Takes every step of the runner that is due; tells when the next one will be.
    std::optional<Instant> tick(Instant now);

    // Something happens to `count` pipelines, each time to the same ones: what a busy server shows.
    void churn(int count, Instant now);

private:
    Pipeline* findMutable(const QString& name);
    void wrote(Pipeline& pipeline, Instant now);

    PipelineRunner m_runner;
    std::vector<Pipeline> m_pipelines;
    quint64 m_revision = 0;
};

} // namespace steward::sandbox

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipeline.h"

#include <optional>

namespace steward::sandbox {

// What the real runner does in its own process and its own time: compile, provision, stop and clear
// (pipelines 3.1, 3.7 and 9). Requests only say what is wanted; only the runner makes it so.
class PipelineRunner final {
public:
    explicit PipelineRunner(double pace);

    // When the next step of this pipeline is due; absent: it rests.
    std::optional<Instant> due(const Pipeline& pipeline) const;

    // Takes that one step, at `now`.
    void step(Pipeline& pipeline, Instant now) const;

private:
    Instant after(Instant since, std::chrono::milliseconds delay) const;

    double m_pace;
};

} // namespace steward::sandbox

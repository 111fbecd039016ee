// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinerunner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

// pipelines 9
constexpr std::chrono::milliseconds untilProvisioning{200};
constexpr std::chrono::milliseconds untilStopped{500};
constexpr std::chrono::milliseconds untilPausedOrResumed{300};

void moveResources(Pipeline& pipeline, Resources status, Instant now)
{
    pipeline.logLine(now,
        QString("Resources transition: "_L1 + snakeWord(pipeline.resources) + " -> "_L1
            + snakeWord(status)));
    pipeline.resources = status;
    pipeline.resourcesSince = now;
    ++pipeline.refreshVersion;
}

void moveStorage(Pipeline& pipeline, Storage status, Instant now)
{
    pipeline.logLine(now,
        QString("Storage transition: "_L1 + snakeWord(pipeline.storage) + " -> "_L1
            + snakeWord(status)));
    pipeline.storage = status; // refresh_version does not move with it (pipelines 2.4)
    pipeline.record(now);
}

void setRuntime(Pipeline& pipeline, const std::optional<QString>& status, Instant now)
{
    pipeline.runtime = status;
    pipeline.runtimeDesired = status;
    pipeline.runtimeSince = now;
    pipeline.runtimeDesiredSince = now;
    pipeline.runtimeTarget.reset();
}

void provision(Pipeline& pipeline, Instant now)
{
    pipeline.deploymentId = uuidV7(now);
    if (pipeline.storage == Storage::Cleared)
        moveStorage(pipeline, Storage::InUse, now); // same transaction (pipelines 3.3)
    moveResources(pipeline, Resources::Provisioning, now);
    pipeline.record(now);
}

void finishProvisioning(Pipeline& pipeline, Instant now)
{
    moveResources(pipeline, Resources::Provisioned, now);
    setRuntime(pipeline, pipeline.initial.value_or(u"Running"_s), now);
    if (!pipeline.checkpoints)
        pipeline.checkpoints = QList<Checkpoint>(); // reported, and none (pipelines 5)
    pipeline.record(now);
}

void beginStopping(Pipeline& pipeline, Instant now)
{
    moveResources(pipeline, Resources::Stopping, now);
    setRuntime(pipeline, std::nullopt, now);
    pipeline.record(now);
}

void finishStopping(Pipeline& pipeline, Instant now)
{
    moveResources(pipeline, Resources::Stopped, now);
    pipeline.deploymentId.clear();
    pipeline.initial.reset();
    pipeline.bootstrapPolicy.reset();
    pipeline.silentBootstrap = false;
    pipeline.concurrentBootstrap = false;
    pipeline.record(now); // storage stays in use (pipelines 3.2)
}

void finishCompiling(Pipeline& pipeline, Instant now)
{
    pipeline.program = u"Success"_s;
    pipeline.programSince = now;
    ++pipeline.refreshVersion;
    pipeline.record(now);
}

void finishPauseOrResume(Pipeline& pipeline, Instant now)
{
    setRuntime(pipeline, pipeline.runtimeTarget, now);
    ++pipeline.refreshVersion;
    pipeline.record(now);
}

} // namespace

PipelineRunner::PipelineRunner(double pace)
    : m_pace(std::max(0.0, pace))
{
}

std::optional<Instant> PipelineRunner::due(const Pipeline& p) const
{
    const bool wanted = p.desired == Desired::Provisioned;
    switch (p.resources) {
    case Resources::Stopped:
        if (p.storage == Storage::Clearing)
            return after(p.clearingSince, p.habits.clear);
        if (p.isCompiling())
            return p.habits.compile ? std::optional(after(p.programSince, *p.habits.compile))
                                    : std::nullopt;
        if (wanted && p.program == "Success"_L1)
            return after(std::max(p.desiredSince, p.programSince), untilProvisioning);
        return std::nullopt;
    case Resources::Provisioning:
        return wanted ? after(p.resourcesSince, p.habits.provision) : p.desiredSince;
    case Resources::Provisioned:
        if (!wanted)
            return p.desiredSince;
        return p.runtimeTarget ? std::optional(after(p.runtimeTargetSince, untilPausedOrResumed))
                               : std::nullopt;
    case Resources::Stopping:
        break;
    }
    return after(p.resourcesSince, untilStopped);
}

void PipelineRunner::step(Pipeline& p, Instant now) const
{
    const bool wanted = p.desired == Desired::Provisioned;
    switch (p.resources) {
    case Resources::Stopped:
        if (p.storage == Storage::Clearing)
            return moveStorage(p, Storage::Cleared, now);
        return p.isCompiling() ? finishCompiling(p, now) : provision(p, now);
    case Resources::Provisioning:
        return wanted ? finishProvisioning(p, now) : beginStopping(p, now);
    case Resources::Provisioned:
        return wanted ? finishPauseOrResume(p, now) : beginStopping(p, now);
    case Resources::Stopping:
        break;
    }
    finishStopping(p, now);
}

Instant PipelineRunner::after(Instant since, std::chrono::milliseconds delay) const
{
    const std::chrono::duration<double, std::milli> scaled = delay * m_pace;
    return since + std::chrono::duration_cast<std::chrono::microseconds>(scaled);
}

} // namespace steward::sandbox

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/pipelinefeed.h"
#include "net/pipelines/pipeline.h"

#include <QString>

namespace steward {

// Pipelines made by hand, for tests of whatever shows them.

/// Fully stopped, storage in use, compiled.
inline Pipeline stoppedPipeline(const QString& name, int number = 1)
{
    Pipeline pipeline;
    pipeline.identity = {
        QStringLiteral("019bd3a4-6a10-7c52-9e3f-%1").arg(number, 12, 16, QLatin1Char('0')), name};
    pipeline.program = {ProgramState::Success, QStringLiteral("Success")};
    pipeline.storage = {StorageState::InUse, QStringLiteral("InUse")};
    pipeline.status = {DeploymentState::Stopped, QStringLiteral("Stopped")};
    pipeline.desired = QStringLiteral("Stopped");
    pipeline.resources = {ResourcesState::Stopped, QStringLiteral("Stopped")};
    pipeline.resourcesDesired = {ResourcesDesired::Stopped, QStringLiteral("Stopped")};
    return pipeline;
}

inline Pipeline runningPipeline(const QString& name, int number = 1)
{
    Pipeline pipeline = stoppedPipeline(name, number);
    pipeline.status = {DeploymentState::Running, QStringLiteral("Running")};
    pipeline.desired = QStringLiteral("Running");
    pipeline.resources = {ResourcesState::Provisioned, QStringLiteral("Provisioned")};
    pipeline.resourcesDesired = {ResourcesDesired::Provisioned, QStringLiteral("Provisioned")};
    return pipeline;
}

inline Pipeline clearingPipeline(const QString& name, int number = 1)
{
    Pipeline pipeline = stoppedPipeline(name, number);
    pipeline.storage = {StorageState::Clearing, QStringLiteral("Clearing")};
    return pipeline;
}

inline Pipeline clearedPipeline(const QString& name, int number = 1)
{
    Pipeline pipeline = stoppedPipeline(name, number);
    pipeline.storage = {StorageState::Cleared, QStringLiteral("Cleared")};
    return pipeline;
}

/// With a word that no version of this program knows.
inline Pipeline strangePipeline(const QString& name, int number = 1)
{
    Pipeline pipeline = stoppedPipeline(name, number);
    pipeline.status = {DeploymentState::Unknown, QStringLiteral("Rebalancing")};
    return pipeline;
}

inline std::shared_ptr<const PipelineSnapshot> pipelineSnapshot(
    quint64 seq, const QList<Pipeline>& items)
{
    return std::make_shared<const PipelineSnapshot>(
        PipelineSnapshot{seq, 0, std::make_shared<const QList<Pipeline>>(items), true});
}

} // namespace steward

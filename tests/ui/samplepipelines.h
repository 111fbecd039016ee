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
    using namespace Qt::StringLiterals;
    Pipeline pipeline;
    pipeline.identity
        = {u"019bd3a4-6a10-7c52-9e3f-%1"_s.arg(number, 12, 16, QLatin1Char('0')), name};
    pipeline.program = {ProgramState::Success, u"Success"_s};
    pipeline.storage = {StorageState::InUse, u"InUse"_s};
    pipeline.status = {DeploymentState::Stopped, u"Stopped"_s};
    pipeline.desired = u"Stopped"_s;
    pipeline.resources = {ResourcesState::Stopped, u"Stopped"_s};
    pipeline.resourcesDesired = {ResourcesDesired::Stopped, u"Stopped"_s};
    return pipeline;
}

inline Pipeline runningPipeline(const QString& name, int number = 1)
{
    using namespace Qt::StringLiterals;
    Pipeline pipeline = stoppedPipeline(name, number);
    pipeline.status = {DeploymentState::Running, u"Running"_s};
    pipeline.desired = u"Running"_s;
    pipeline.resources = {ResourcesState::Provisioned, u"Provisioned"_s};
    pipeline.resourcesDesired = {ResourcesDesired::Provisioned, u"Provisioned"_s};
    return pipeline;
}

inline Pipeline clearingPipeline(const QString& name, int number = 1)
{
    using namespace Qt::StringLiterals;
    Pipeline pipeline = stoppedPipeline(name, number);
    pipeline.storage = {StorageState::Clearing, u"Clearing"_s};
    return pipeline;
}

inline Pipeline clearedPipeline(const QString& name, int number = 1)
{
    using namespace Qt::StringLiterals;
    Pipeline pipeline = stoppedPipeline(name, number);
    pipeline.storage = {StorageState::Cleared, u"Cleared"_s};
    return pipeline;
}

/// With a word that no version of this program knows.
inline Pipeline strangePipeline(const QString& name, int number = 1)
{
    using namespace Qt::StringLiterals;
    Pipeline pipeline = stoppedPipeline(name, number);
    pipeline.status = {DeploymentState::Unknown, u"Rebalancing"_s};
    return pipeline;
}

inline std::shared_ptr<const PipelineSnapshot> pipelineSnapshot(
    quint64 seq, const QList<Pipeline>& items)
{
    return std::make_shared<const PipelineSnapshot>(
        PipelineSnapshot{seq, 0, std::make_shared<const QList<Pipeline>>(items), true});
}

} // namespace steward

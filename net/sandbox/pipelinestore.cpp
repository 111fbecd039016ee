// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinestore.h"

#include "net/sandbox/platformroutes.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

PipelineStore::PipelineStore(double pace)
    : m_runner(pace)
{
}

void PipelineStore::load(std::vector<Pipeline> pipelines)
{
    m_pipelines = std::move(pipelines);
    std::stable_sort(m_pipelines.begin(), m_pipelines.end(),
        [](const Pipeline& a, const Pipeline& b) { return a.id < b.id; });
    ++m_revision;
}

const Pipeline* PipelineStore::find(const QString& name) const
{
    const auto found = std::find_if(m_pipelines.cbegin(), m_pipelines.cend(),
        [&name](const Pipeline& pipeline) { return pipeline.name == name; });
    return found == m_pipelines.cend() ? nullptr : &*found;
}

Pipeline* PipelineStore::findMutable(const QString& name)
{
    const auto found = std::find_if(m_pipelines.begin(), m_pipelines.end(),
        [&name](const Pipeline& pipeline) { return pipeline.name == name; });
    return found == m_pipelines.end() ? nullptr : &*found;
}

void PipelineStore::wrote(Pipeline& pipeline, Instant now)
{
    pipeline.record(now);
    ++m_revision;
}

PipelineStore::Refusal PipelineStore::clear(const QString& name, Instant now)
{
    Pipeline* pipeline = findMutable(name);
    if (!pipeline)
        return unknownPipeline(name);
    if (auto refusal = refusalToClear(*pipeline))
        return refusal;
    if (pipeline->storage == Storage::Cleared)
        return std::nullopt; // the same yes, and nothing happens: not even an event
    if (pipeline->storage == Storage::InUse)
        pipeline->clearingSince = now;
    pipeline->storage = Storage::Clearing;
    pipeline->checkpoints.reset();
    wrote(*pipeline, now); // again for each repeated clear
    return std::nullopt;
}

PipelineStore::Refusal PipelineStore::forceStop(const QString& name, Instant now)
{
    Pipeline* pipeline = findMutable(name);
    if (!pipeline)
        return unknownPipeline(name);
    if (pipeline->desired == Desired::Stopped)
        return std::nullopt;
    pipeline->desired = Desired::Stopped;
    pipeline->desiredSince = now;
    if (pipeline->resources == Resources::Stopped) { // an early start is cancelled
        pipeline->initial.reset();
        pipeline->bootstrapPolicy.reset();
    }
    wrote(*pipeline, now);
    return std::nullopt;
}

PipelineStore::Refusal PipelineStore::start(
    const QString& name, const StartOptions& options, Instant now)
{
    Pipeline* pipeline = findMutable(name);
    if (!pipeline)
        return unknownPipeline(name);
    if (auto refusal = refusalToStart(*pipeline, options))
        return refusal;
    if (pipeline->desired == Desired::Provisioned)
        return std::nullopt;
    pipeline->error.reset(); // dismissed by default, refused above if that is not wanted
    pipeline->desired = Desired::Provisioned;
    pipeline->desiredSince = now;
    pipeline->initial = options.initial;
    pipeline->bootstrapPolicy = options.bootstrapPolicy;
    pipeline->silentBootstrap = options.silentBootstrap;
    pipeline->concurrentBootstrap = options.concurrentBootstrap;
    wrote(*pipeline, now);
    return std::nullopt;
}

PipelineStore::Refusal PipelineStore::setRuntime(
    const QString& name, const QString& target, Instant now)
{
    Pipeline* pipeline = findMutable(name);
    if (!pipeline)
        return unknownPipeline(name);
    if (auto refusal = refusalToPauseOrResume(*pipeline))
        return refusal;
    if (pipeline->runtime == target) {
        pipeline->runtimeTarget.reset();
        return std::nullopt;
    }
    pipeline->runtimeTarget = target; // seen by the runner a little later
    pipeline->runtimeTargetSince = now;
    return std::nullopt;
}

PipelineStore::Refusal PipelineStore::dismissError(const QString& name, Instant now)
{
    Pipeline* pipeline = findMutable(name);
    if (!pipeline)
        return unknownPipeline(name);
    if (auto refusal = refusalToDismissError(*pipeline))
        return refusal;
    if (pipeline->error) {
        pipeline->error.reset();
        wrote(*pipeline, now);
    }
    return std::nullopt;
}

PipelineStore::Refusal PipelineStore::remove(const QString& name)
{
    const Pipeline* pipeline = find(name);
    if (!pipeline)
        return unknownPipeline(name);
    if (auto refusal = refusalToDelete(*pipeline))
        return refusal;
    std::erase_if(m_pipelines, [&name](const Pipeline& one) { return one.name == name; });
    ++m_revision;
    return std::nullopt;
}

PipelineStore::Refusal PipelineStore::create(const Pipeline& wanted, Instant now)
{
    if (find(wanted.name))
        return PipelineFault{
            409, u"DuplicateName"_s, u"An entity with this name already exists"_s, "{}"};
    Pipeline made = wanted;
    made.id = uuidV7(now);
    made.createdAt = made.programSince = made.resourcesSince = made.desiredSince = now;
    made.platformVersion = QString::fromLatin1(platformVersion);
    made.program = u"Pending"_s; // compiles for a while
    made.habits.compile = std::chrono::milliseconds(1500);
    const auto place = std::find_if(m_pipelines.begin(), m_pipelines.end(),
        [&made](const Pipeline& other) { return made.id < other.id; });
    wrote(*m_pipelines.insert(place, made), now);
    return std::nullopt;
}

std::optional<Instant> PipelineStore::tick(Instant now)
{
    std::optional<Instant> next;
    for (Pipeline& pipeline : m_pipelines) {
        std::optional<Instant> due = m_runner.due(pipeline);
        while (due && *due <= now) { // several at once where the pace is 0
            m_runner.step(pipeline, now);
            ++m_revision;
            due = m_runner.due(pipeline);
        }
        if (due && (!next || *due < *next))
            next = due;
    }
    return next;
}

void PipelineStore::churn(int count, Instant now)
{
    for (Pipeline& pipeline : m_pipelines) {
        if (count <= 0)
            break;
        if (!pipeline.isDeployed() || !pipeline.checkpoints)
            continue;
        QList<Checkpoint>& checkpoints = *pipeline.checkpoints;
        if (checkpoints.size() >= 4)
            checkpoints.removeFirst();
        const qint64 steps = 1 + (checkpoints.isEmpty() ? 0 : checkpoints.last().steps.value_or(0));
        checkpoints.append({now, uuidV7(now), std::nullopt, 9'007'199'254'740'993U,
            20'000'000 + steps % 97 * 4096, steps, steps * 1024});
        ++pipeline.refreshVersion;
        wrote(pipeline, now);
        --count;
    }
}

} // namespace steward::sandbox

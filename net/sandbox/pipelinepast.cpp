// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinepast.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward::sandbox {

namespace {

using Change = std::function<void(Pipeline&)>;
using Changes = std::vector<std::pair<Instant, Change>>;

void addStart(Changes& changes, Instant at)
{
    changes.emplace_back(at - 1200ms, [](Pipeline& p) { p.desired = Desired::Provisioned; });
    changes.emplace_back(at - 1s, [](Pipeline& p) { p.storage = Storage::InUse; });
    changes.emplace_back(at - 1s, [](Pipeline& p) { p.resources = Resources::Provisioning; });
    changes.emplace_back(at, [](Pipeline& p) {
        p.resources = Resources::Provisioned;
        p.runtime = u"Running"_s;
        p.runtimeDesired = u"Running"_s;
        p.checkpoints = QList<Checkpoint>();
    });
}

void addStop(Changes& changes, const Pipeline& now)
{
    const Instant at = now.resourcesSince;
    if (!now.error)
        changes.emplace_back(at - 550ms, [](Pipeline& p) { p.desired = Desired::Stopped; });
    changes.emplace_back(at - 500ms, [](Pipeline& p) {
        p.desired = Desired::Stopped;
        p.resources = Resources::Stopping;
        p.runtime.reset();
        p.runtimeDesired.reset();
    });
    changes.emplace_back(at, [error = now.error](Pipeline& p) {
        p.resources = Resources::Stopped;
        p.error = error;
    });
}

void addClear(Changes& changes, Instant at)
{
    changes.emplace_back(at, [](Pipeline& p) {
        p.storage = Storage::Clearing;
        p.checkpoints.reset();
    });
    changes.emplace_back(at + 8ms, [](Pipeline& p) { p.storage = Storage::Cleared; });
}

void addRun(Changes& changes, const Pipeline& now)
{
    const bool stopped = now.resources == Resources::Stopped;
    Instant start = now.resourcesSince;
    if (stopped)
        start = now.createdAt + (now.resourcesSince - now.createdAt) / 4;
    addStart(changes, start);
    for (const Checkpoint& checkpoint : now.checkpoints.value_or(QList<Checkpoint>()))
        if (checkpoint.at > start)
            changes.emplace_back(
                checkpoint.at, [checkpoint](Pipeline& p) { p.checkpoints->append(checkpoint); });
    if (stopped) {
        addStop(changes, now);
        if (now.storage == Storage::Cleared)
            addClear(changes, now.resourcesSince + 40s);
    } else if (now.runtime && *now.runtime != "Running"_L1) {
        changes.emplace_back(now.runtimeSince, [runtime = now.runtime](Pipeline& p) {
            p.runtime = runtime;
            p.runtimeDesired = runtime;
        });
    }
}

void logDifference(Pipeline& past, const Pipeline& before, Instant at)
{
    if (past.resources != before.resources)
        past.logLine(at,
            QString("Resources transition: "_L1 + snakeWord(before.resources) + " -> "_L1
                + snakeWord(past.resources)));
    if (past.storage != before.storage)
        past.logLine(at,
            QString("Storage transition: "_L1 + snakeWord(before.storage) + " -> "_L1
                + snakeWord(past.storage)));
}

} // namespace

void recordPast(Pipeline& pipeline)
{
    Changes changes;
    changes.emplace_back(pipeline.createdAt, [](Pipeline&) {});
    if (pipeline.program != "Pending"_L1)
        changes.emplace_back(pipeline.programSince,
            [program = pipeline.program](Pipeline& p) { p.program = program; });
    const bool ran = pipeline.storage != Storage::Cleared || pipeline.isDeployed()
        || pipeline.resourcesSince - pipeline.createdAt > 1h;
    if (ran)
        addRun(changes, pipeline);
    if (pipeline.storage == Storage::Clearing)
        changes.emplace_back(pipeline.clearingSince, [](Pipeline& p) {
            p.storage = Storage::Clearing;
            p.checkpoints.reset();
        });
    if (pipeline.resources == Resources::Stopped && pipeline.desired == Desired::Provisioned)
        changes.emplace_back(
            pipeline.desiredSince, [](Pipeline& p) { p.desired = Desired::Provisioned; });
    std::stable_sort(changes.begin(), changes.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });

    Pipeline past;
    past.id = pipeline.id;
    past.name = pipeline.name;
    past.program = u"Pending"_s;
    for (const auto& [at, change] : changes) {
        const Pipeline before = past;
        change(past);
        past.record(at);
        logDifference(past, before, at);
    }
    pipeline.events = past.events;
    pipeline.log = past.log;
}

} // namespace steward::sandbox

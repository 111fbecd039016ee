// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/returnroute.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReturnRoute)
};

using Kind = Difference::Kind;

bool cannotCompile(const Pipeline& pipeline)
{
    return pipeline.program == ProgramState::SqlError || pipeline.program == ProgramState::RustError
        || pipeline.program == ProgramState::SystemError;
}

/// The chain of one pipeline.
class PipelineRoute final {
public:
    PipelineRoute(const RouteFacts& facts, ReturnRoute& route, const QString& name)
        : m_facts(facts)
        , m_route(route)
        , m_lane(u"pipelines/"_s + name)
        , m_name(name)
    {
    }

    void create(const Difference& missing)
    {
        const ScenarioPipeline& wanted = missing.wantedPipeline;
        if (!wanted.program) {
            m_route.left.append(
                {missing, Words::tr("the scenario does not hold its program to create it from")});
            return;
        }
        add(CreatePipelineStep{{wanted.name, wanted.description, *wanted.program},
                textDigestOf(*wanted.program)},
            Words::tr("Create %1").arg(m_name));
        // Its uuid is known only when it is there.
        if (wanted.state == StateWish::Running || wanted.state == StateWish::Paused)
            start({{}, m_name}, wanted.state);
    }

    void remove(const Difference& extra)
    {
        const Pipeline& pipeline = extra.foundPipeline;
        if (m_facts.pinnedPipelines.contains(pipeline.identity)) {
            m_route.left.append({extra, Words::tr("it is pinned")});
            return;
        }
        if (!isUnderstood(pipeline)) {
            m_route.left.append({extra, Words::tr("what it does is not known here")});
            return;
        }
        stop(pipeline);
        if (pipeline.storage != StorageState::Cleared)
            clear(pipeline);
        add(PipelineStep{pipeline.identity, PipelineAct::Delete},
            Words::tr("Delete %1").arg(m_name));
    }

    /// `state` and `storage` are its differences, null where there is none.
    void settle(const Difference* state, const Difference* storage)
    {
        if (storage && m_facts.pinnedPipelines.contains(storage->foundPipeline.identity)) {
            m_route.left.append({*storage, Words::tr("it is pinned: its storage is not cleared")});
            storage = nullptr;
        }
        if (state)
            settleState(*state);
        if (storage)
            clear(storage->foundPipeline);
    }

private:
    void settleState(const Difference& state)
    {
        const Pipeline& pipeline = state.foundPipeline;
        const StateWish wish = state.wantedPipeline.state;
        const bool stays = pipeline.resources == ResourcesState::Provisioned
            && pipeline.resourcesDesired == ResourcesDesired::Provisioned;
        const bool leaves = pipeline.resourcesDesired == ResourcesDesired::Stopped;
        if (wish == StateWish::Stopped) {
            stop(pipeline);
        } else if (leaves && pipeline.storage == StorageState::Clearing) {
            m_route.left.append(
                {state, Words::tr("it cannot start while its storage is being cleared")});
        } else if (leaves && cannotCompile(pipeline)) {
            m_route.left.append({state, Words::tr("its program does not compile")});
        } else if (leaves) {
            stop(pipeline); // waits until what is stopping has stopped
            start(pipeline.identity, wish);
        } else if (stays && pipeline.status == DeploymentState::Running) {
            add(PipelineStep{pipeline.identity, PipelineAct::Pause},
                Words::tr("Pause %1").arg(m_name));
        } else if (stays && pipeline.status == DeploymentState::Paused) {
            add(PipelineStep{pipeline.identity, PipelineAct::Resume},
                Words::tr("Resume %1").arg(m_name));
        } else {
            m_route.left.append(
                {state, Words::tr("it is on its way (%1): look again").arg(stateWords(pipeline))});
        }
    }

    void stop(const Pipeline& pipeline)
    {
        if (isFullyStopped(pipeline))
            return;
        // What does not run has nothing to save (pipelines 3.2).
        const bool saves
            = m_facts.canStopGracefully && pipeline.resources == ResourcesState::Provisioned;
        const bool stopsAlready = pipeline.resourcesDesired == ResourcesDesired::Stopped;
        QString words
            = Words::tr("Stop %1 by force: what it did since its last checkpoint is lost");
        if (stopsAlready)
            words = Words::tr("Wait until %1 has stopped, and stop it by force otherwise");
        else if (pipeline.resources == ResourcesState::Stopped)
            words = Words::tr("Take back the start of %1");
        else if (saves)
            words = Words::tr("Stop %1");
        add(PipelineStep{pipeline.identity, saves ? PipelineAct::Stop : PipelineAct::ForceStop},
            words.arg(m_name));
    }

    void clear(const Pipeline& pipeline)
    {
        add(ClearStorageStep{pipeline.identity}, Words::tr("Clear the storage of %1").arg(m_name));
    }

    void start(const PipelineIdentity& identity, StateWish wish)
    {
        add(PipelineStep{identity, PipelineAct::Start}, Words::tr("Start %1").arg(m_name));
        if (wish == StateWish::Paused)
            add(PipelineStep{identity, PipelineAct::Pause}, Words::tr("Pause %1").arg(m_name));
    }

    template <class What> void add(const What& what, const QString& words)
    {
        RouteStep step{static_cast<int>(m_route.steps.size()) + 1, m_lane, {}, what, words};
        if (m_last > 0)
            step.after.append(m_last);
        m_last = step.id;
        m_route.steps.append(step);
    }

    const RouteFacts& m_facts;
    ReturnRoute& m_route;
    QString m_lane;
    QString m_name;
    int m_last = 0; ///< step of this chain
};

const Difference* find(const ScenarioCheck& check, Kind kind, const QString& name)
{
    const auto found = std::find_if(check.differences.cbegin(), check.differences.cend(),
        [kind, &name](const Difference& difference) {
            return difference.kind == kind && difference.wantedPipeline.name == name;
        });
    return found == check.differences.cend() ? nullptr : &*found;
}

} // namespace

void routePipelines(const Scenario& scenario, const RouteFacts& facts, const ScenarioCheck& check,
    ReturnRoute& route)
{
    for (const ScenarioPipeline& wanted : scenario.pipelines.named) {
        PipelineRoute chain(facts, route, wanted.name);
        if (const Difference* missing = find(check, Kind::PipelineMissing, wanted.name)) {
            chain.create(*missing);
            continue;
        }
        chain.settle(find(check, Kind::OtherState, wanted.name),
            find(check, Kind::OtherStorage, wanted.name));
        if (const Difference* program = find(check, Kind::OtherProgram, wanted.name))
            route.left.append({*program, Words::tr("programs are not changed, only created")});
    }
    for (const Difference& difference : check.differences) {
        if (difference.kind == Kind::PipelineExtra)
            PipelineRoute(facts, route, difference.foundPipeline.identity.name).remove(difference);
    }
}

} // namespace steward

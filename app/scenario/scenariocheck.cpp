// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/scenariocheck.h"

#include "app/scenario/artifactmatch.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScenarioCheck)
};

using Kind = Difference::Kind;

QString wishWord(StateWish wish)
{
    switch (wish) {
    case StateWish::Stopped:
        return Words::tr("stopped");
    case StateWish::Running:
        return Words::tr("running");
    case StateWish::Paused:
        return Words::tr("paused");
    case StateWish::Left:
        break;
    }
    return {};
}

class Checking final {
public:
    Checking(const Scenario& scenario, const ServerState& state, Instant now)
        : m_scenario(scenario)
        , m_state(state)
        , m_now(now)
    {
    }

    ScenarioCheck check()
    {
        if (m_scenario.registry.isAsked())
            checkRegistry();
        m_check.untoldOfRegistry = m_check.untold.size();
        if (m_scenario.pipelines.isAsked())
            checkPipelines();
        return m_check;
    }

private:
    void add(Kind kind, const QString& words, const ScenarioArtifact& wanted, const Artifact& found,
        bool tolerated = false)
    {
        QList<Difference>& list = tolerated ? m_check.tolerated : m_check.differences;
        list.append({kind, words, wanted, found, {}, {}});
    }

    void add(Kind kind, const QString& words, const ScenarioPipeline& wanted, const Pipeline& found)
    {
        m_check.differences.append({kind, words, {}, {}, wanted, found});
    }

    /// "" if the side is known.
    QString ignorance(const ServerState::Side& side) const
    {
        if (!side.trouble.isEmpty())
            return side.trouble;
        const auto age = std::chrono::duration_cast<std::chrono::seconds>(m_now - side.readAt);
        if (age > kFactsLast)
            return Words::tr("it was read %n seconds ago", nullptr, static_cast<int>(age.count()));
        return {};
    }

    void checkRegistry()
    {
        QString why = ignorance(m_state.registry);
        if (why.isEmpty() && m_state.readsAsEmpty() && !m_state.emptyIsVouched)
            why = Words::tr("it lists nothing: emptied, or its store cannot be read");
        if (!why.isEmpty()) {
            m_check.isRegistryTold = false;
            m_check.isRegistryWhole = false;
            m_check.untold.append(Words::tr("The registry could not be read: %1").arg(why));
            return;
        }
        const ScenarioRegistry& registry = m_scenario.registry;
        const ArtifactMatches matches = matchArtifacts(registry.artifacts, m_state.artifacts);
        for (qsizetype i = 0; i < registry.artifacts.size(); ++i) {
            const ScenarioArtifact& wanted = registry.artifacts.at(i);
            const qsizetype row = matches.foundFor.at(i);
            if (row < 0)
                add(Kind::ArtifactMissing, Words::tr("%1 is missing").arg(wanted.name), wanted, {});
            else
                compare(wanted, m_state.artifacts.at(row));
        }
        for (qsizetype row = 0; registry.isClosed() && row < m_state.artifacts.size(); ++row) {
            const Artifact& found = m_state.artifacts.at(row).artifact();
            if (matches.wantedFor.at(row) < 0)
                add(Kind::ArtifactExtra,
                    Words::tr("One more: %1 (%2 %3)")
                        .arg(found.name, found.type.word, found.id.value),
                    {}, found);
        }
    }

    void compare(const ScenarioArtifact& wanted, const FoundArtifact& found)
    {
        const Artifact& artifact = found.artifact();
        const Tolerated& tolerated = m_scenario.registry.tolerated;
        m_check.present.append(artifact);
        if (!found.record) {
            m_check.isRegistryWhole = false;
            m_check.untold.append(
                Words::tr("The source of %1: %2")
                    .arg(wanted.name,
                        found.trouble.isEmpty() ? Words::tr("it was not read") : found.trouble));
        }
        if (artifact.name != wanted.name)
            add(Kind::OtherName, Words::tr("%1 is called %2").arg(wanted.name, artifact.name),
                wanted, artifact, tolerated.name);
        if (artifact.type.word != wanted.type.word)
            add(Kind::OtherType,
                Words::tr("%1 is of type \"%2\", not \"%3\"")
                    .arg(wanted.name, artifact.type.word, wanted.type.word),
                wanted, artifact, tolerated.type && isTypeLost(wanted, found));
        if (found.record && !isSameSource(wanted, found))
            add(Kind::OtherSource,
                Words::tr("%1 comes from \"%2\", not from %3")
                    .arg(wanted.name, bareSource(found.record->url), wanted.source),
                wanted, artifact, tolerated.source && isSourceLost(found));
        if (m_scenario.registry.sameIds && !wanted.id.value.isEmpty() && artifact.id != wanted.id)
            add(Kind::OtherId,
                Words::tr("%1 has the id %2, not %3")
                    .arg(wanted.name, artifact.id.value, wanted.id.value),
                wanted, artifact);
    }

    void checkPipelines()
    {
        const QString why = ignorance(m_state.pipelines);
        if (!why.isEmpty()) {
            m_check.isManagerTold = false;
            m_check.untold.append(Words::tr("The pipelines could not be read: %1").arg(why));
            return;
        }
        QSet<QString> named;
        for (const ScenarioPipeline& wanted : m_scenario.pipelines.named) {
            named.insert(wanted.name);
            const auto found = std::find_if(
                m_state.found.cbegin(), m_state.found.cend(), [&wanted](const FoundPipeline& one) {
                    return one.pipeline.identity.name == wanted.name;
                });
            if (found == m_state.found.cend())
                add(Kind::PipelineMissing, Words::tr("The pipeline %1 is missing").arg(wanted.name),
                    wanted, {});
            else
                compare(wanted, *found);
        }
        for (const FoundPipeline& found : m_state.found) {
            const QString& name = found.pipeline.identity.name;
            if (m_scenario.pipelines.othersMustNotExist && !named.contains(name))
                add(Kind::PipelineExtra, Words::tr("One more pipeline: %1").arg(name), {},
                    found.pipeline);
        }
    }

    void compare(const ScenarioPipeline& wanted, const FoundPipeline& found)
    {
        const Pipeline& pipeline = found.pipeline;
        if (wanted.state != StateWish::Left || wanted.storage != StorageWish::Left) {
            if (!isUnderstood(pipeline))
                m_check.untold.append(Words::tr("The state of %1: the server says \"%2\", which "
                                                "is not known here")
                                          .arg(wanted.name, stateWords(pipeline)));
            else
                compareStates(wanted, pipeline);
        }
        if (!wanted.program)
            return;
        if (!found.program)
            m_check.untold.append(
                Words::tr("The program of %1: %2")
                    .arg(wanted.name,
                        found.trouble.isEmpty() ? Words::tr("it was not read") : found.trouble));
        else if (found.program->sql != wanted.program->sql)
            add(Kind::OtherProgram, Words::tr("%1 has another program text").arg(wanted.name),
                wanted, pipeline);
    }

    void compareStates(const ScenarioPipeline& wanted, const Pipeline& pipeline)
    {
        if (!isAsWished(wanted.state, pipeline))
            add(Kind::OtherState,
                Words::tr("%1 is %2, not %3")
                    .arg(wanted.name, stateWords(pipeline), wishWord(wanted.state)),
                wanted, pipeline);
        if (wanted.storage == StorageWish::Cleared && pipeline.storage != StorageState::Cleared)
            add(Kind::OtherStorage,
                pipeline.storage == StorageState::Clearing
                    ? Words::tr("The storage of %1 is still being cleared").arg(wanted.name)
                    : Words::tr("The storage of %1 is in use, not cleared").arg(wanted.name),
                wanted, pipeline);
    }

    const Scenario& m_scenario;
    const ServerState& m_state;
    Instant m_now;
    ScenarioCheck m_check;
};

} // namespace

QString ScenarioCheck::headline() const
{
    if (!differences.isEmpty())
        return Words::tr("%n difference(s)", nullptr, static_cast<int>(differences.size()));
    if (!untold.isEmpty())
        return Words::tr("Cannot be told");
    if (!tolerated.isEmpty())
        return Words::tr("Ready, %n tolerated", nullptr, static_cast<int>(tolerated.size()));
    return Words::tr("Ready");
}

ScenarioCheck checkScenario(const Scenario& scenario, const ServerState& state, Instant now)
{
    return Checking(scenario, state, now).check();
}

QString stateWords(const Pipeline& pipeline)
{
    if (!pipeline.status.isKnown())
        return pipeline.status.word;
    if (!pipeline.resources.isKnown())
        return pipeline.resources.word;
    if (!pipeline.resourcesDesired.isKnown())
        return pipeline.resourcesDesired.word;
    if (!pipeline.storage.isKnown())
        return pipeline.storage.word;
    if (pipeline.resources == ResourcesState::Stopped && !isFullyStopped(pipeline))
        return Words::tr("%1, about to start").arg(pipeline.status.word);
    if (pipeline.resources == ResourcesState::Provisioned
        && pipeline.resourcesDesired == ResourcesDesired::Stopped)
        return Words::tr("%1, about to stop").arg(pipeline.status.word);
    return pipeline.status.word;
}

bool isAsWished(StateWish wish, const Pipeline& pipeline)
{
    const bool stays = pipeline.resources == ResourcesState::Provisioned
        && pipeline.resourcesDesired == ResourcesDesired::Provisioned;
    switch (wish) {
    case StateWish::Stopped:
        return isFullyStopped(pipeline);
    case StateWish::Running:
        return stays && pipeline.status == DeploymentState::Running;
    case StateWish::Paused:
        return stays && pipeline.status == DeploymentState::Paused;
    case StateWish::Left:
        break;
    }
    return true;
}

} // namespace steward

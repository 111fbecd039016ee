// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/scenariocheckup.h"

#include <QSet>

#include <algorithm>

namespace steward {

namespace {

// Only what the comparison looks at: every GET makes a registry read its store (registry 5.8).
StateQuestion questionOf(const Scenario& scenario)
{
    QSet<QString> names;
    for (const ScenarioArtifact& artifact : scenario.registry.artifacts) {
        names.insert(artifact.name);
        const QStringList made = namesMadeOf(artifact.source);
        for (const QString& name : made)
            names.insert(name);
    }
    QSet<QString> programs;
    for (const ScenarioPipeline& pipeline : scenario.pipelines.named) {
        if (pipeline.program)
            programs.insert(pipeline.name);
    }
    StateQuestion question;
    question.registry = scenario.registry.isAsked();
    question.pipelines = scenario.pipelines.isAsked();
    question.record = [names](const Artifact& artifact) { return names.contains(artifact.name); };
    question.program = [programs](const Pipeline& pipeline) {
        return programs.contains(pipeline.identity.name);
    };
    return question;
}

} // namespace

PendingCall<Checkup>* checkUp(
    const ScenarioServers& servers, const Scenario& scenario, bool emptyIsVouched, QObject* parent)
{
    auto* call = new PendingCall<Checkup>(parent);
    relay(readServerState(servers, questionOf(scenario), call), call,
        [scenario, emptyIsVouched](const Result<ServerState>& read) -> Result<Checkup> {
            if (!read)
                return Failure(read.error());
            Checkup checkup{*read, {}};
            checkup.state.emptyIsVouched = emptyIsVouched;
            // As of the reading, even if one server took its time while the other had answered.
            const Instant now
                = std::min(checkup.state.registry.readAt, checkup.state.pipelines.readAt);
            checkup.check = checkScenario(scenario, checkup.state, now);
            return checkup;
        });
    return call;
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/armingterms.h"

#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/plan.h"
#include "app/workspace/workspace.h"

#include <QCoreApplication>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ArmingTerms)
};

} // namespace

ArmingTerms armingTermsOf(const Workspace& workspace, const Scenario& scenario,
    const StageFacts& reviewed, std::chrono::milliseconds lasts)
{
    ArmingTerms terms;
    terms.environment = workspace.environment();
    terms.scenario = scenario;
    terms.server = reviewed.server;
    for (const FoundArtifact& found : reviewed.checkup.state.artifacts) {
        terms.artifacts.insert(identityOf(found.artifact()));
        terms.artifacts.insert(identityOf(found.listed));
    }
    for (const FoundPipeline& found : reviewed.checkup.state.found)
        terms.pipelines.insert(found.pipeline.identity);
    for (const Artifact& artifact : *workspace.artifacts().snapshot()->items)
        terms.artifacts.insert(identityOf(artifact));
    for (const Pipeline& pipeline : *workspace.pipelines().snapshot()->items)
        terms.pipelines.insert(pipeline.identity);
    terms.mostSteps = mostStepsOf(scenario);
    terms.mayReset = scenario.registry.isClosed();
    terms.lasts = lasts;
    return terms;
}

QStringList armingWords(const Scenario& scenario)
{
    QStringList words{Words::tr(
        "At most %n step(s), beside what appears from now on.", nullptr, mostStepsOf(scenario))};
    if (scenario.registry.isClosed())
        words.append(
            Words::tr("It may reset the registry and register again what the scenario names: "
                      "ratings and lineages are lost, ids may change."));
    words.append(
        Words::tr("It destroys only what the scenario names and what appears from now on."));
    return words;
}

QString whyNotArmed(const ArmingTerms& terms, const StageFacts& facts, const Plan& reviewed)
{
    if (reviewed.guard.demand == Guard::Demand::Off && !reviewed.steps.isEmpty())
        return reviewed.guard.reason;
    if (!facts.trouble.isEmpty())
        return Words::tr("Who answers could not be read: %1.").arg(facts.trouble);
    if (!facts.checkup.check.untold.isEmpty())
        return Words::tr("What is there could not be read: %1")
            .arg(facts.checkup.check.untold.constFirst());
    const QString objection = Arming::objectionTo(terms, facts.checkup.state, routeOf(reviewed));
    return objection.isEmpty()
        ? QString()
        : Words::tr("Return once with this review, then arm: %1").arg(objection);
}

} // namespace steward

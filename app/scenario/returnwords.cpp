// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/returnwords.h"

#include "app/plan/planwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReturnPlan)
};

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

/// Subjects of the steps of one kind, in the plan's order.
template <class F> QStringList subjectsOf(const Plan& plan, F isOne)
{
    QStringList names;
    for (const Step& step : plan.steps) {
        if (isOne(step))
            names.append(step.subject);
    }
    return names;
}

bool isAct(const Step& step, PipelineAct act)
{
    const auto* one = std::get_if<PipelineStep>(&step.what);
    return one && one->act == act;
}

template <class T> bool is(const Step& step)
{
    return std::holds_alternative<T>(step.what);
}

QString summaryOf(const Plan& plan, const ReturnFacts& facts)
{
    QStringList parts;
    if (!plan.steps.isEmpty()) {
        const int registry
            = asInt(std::count_if(plan.steps.cbegin(), plan.steps.cend(), isOnRegistry));
        const int pipelines = asInt(plan.steps.size()) - registry;
        if (registry > 0)
            parts
                += Words::tr("%Ln step(s) on the registry, one after another.", nullptr, registry);
        if (pipelines > 0)
            parts += registry > 0
                ? Words::tr("%Ln step(s) on pipelines beside them.", nullptr, pipelines)
                : Words::tr("%Ln step(s) on pipelines.", nullptr, pipelines);
    }
    parts += facts.route.reasons;
    if (!plan.ineligible.isEmpty())
        parts += Words::tr("%Ln difference(s) stay, each with its reason.", nullptr,
            asInt(plan.ineligible.size()));
    return parts.join(u' ');
}

QStringList goesOf(const Plan& plan, const ReturnFacts& facts)
{
    QStringList goes;
    if (std::any_of(plan.steps.cbegin(), plan.steps.cend(), is<ResetRegistryStep>)) {
        goes += Words::tr("every entry of the registry, with ratings and lineage: %1")
                    .arg(artifactsWords(facts.state.artifacts.size()));
        goes += Words::tr("its numbering: ids start over, so that an old id will mean another "
                          "artifact");
    }
    const QStringList deleted = subjectsOf(plan, is<DeleteArtifactStep>);
    if (!deleted.isEmpty())
        goes += Words::tr("registry entries with their ratings and places in the lineage: %1")
                    .arg(someOf(deleted));
    const QStringList removed
        = subjectsOf(plan, [](const Step& step) { return isAct(step, PipelineAct::Delete); });
    if (!removed.isEmpty())
        goes += Words::tr("pipelines with their programs, settings and events: %1")
                    .arg(someOf(removed));
    const QStringList cleared = subjectsOf(plan, is<ClearStorageStep>);
    if (!cleared.isEmpty())
        goes += Words::tr("the storage of %1").arg(someOf(cleared));
    const QStringList forced
        = subjectsOf(plan, [](const Step& step) { return isAct(step, PipelineAct::ForceStop); });
    if (!forced.isEmpty())
        goes += Words::tr("what %1 did since the last checkpoint").arg(someOf(forced));
    if (goes.isEmpty())
        goes += Words::tr("nothing");
    return goes;
}

QStringList staysOf(const ReturnFacts& facts)
{
    const ScenarioRegistry& registry = facts.scenario.registry;
    QStringList stays;
    if (!registry.isAsked())
        stays += Words::tr("the registry: the scenario asks nothing of it");
    else if (!registry.isClosed())
        stays += Words::tr("whatever else the registry holds");
    else
        stays += Words::tr("the registry's stored files, on most registries");
    if (!facts.scenario.pipelines.isAsked())
        stays += Words::tr("the pipelines: the scenario asks nothing of them");
    else if (!facts.scenario.pipelines.othersMustNotExist)
        stays += Words::tr("every pipeline that the scenario does not name");
    return stays;
}

QStringList undoOf(const Plan& plan, const ReturnFacts& facts)
{
    const QStringList goes = goesOf(plan, facts);
    if (goes.size() == 1 && goes.constFirst() == Words::tr("nothing"))
        return {Words::tr("delete what was added, start and stop by hand")};
    if (facts.reset)
        return facts.reset->undo;
    return {Words::tr("none for what goes; what was read of deleted artifacts is kept, to register "
                      "them again from")};
}

} // namespace

QString subjectOf(const Difference& difference)
{
    for (const QString& name :
        {difference.foundPipeline.identity.name, difference.wantedPipeline.name,
            difference.foundArtifact.name, difference.wantedArtifact.name}) {
        if (!name.isEmpty())
            return name;
    }
    return {};
}

void sayReturn(Plan& plan, const ReturnFacts& facts)
{
    plan.title = Words::tr("Return to %1").arg(facts.scenario.name);
    plan.act = Words::tr("Return in %Ln step(s)", nullptr, asInt(plan.steps.size()));
    plan.summary = summaryOf(plan, facts);
    plan.goes = goesOf(plan, facts);
    plan.stays = staysOf(facts);
    plan.undo = undoOf(plan, facts);
}

} // namespace steward

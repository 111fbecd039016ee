// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/returnend.h"

#include "app/plan/planwords.h"
#include "app/scenario/returnwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReturnEnd)
};

bool isOfPipeline(const Difference& difference)
{
    return difference.kind >= Difference::Kind::PipelineMissing;
}

bool isAbout(const Step& step, const Difference& difference)
{
    return step.subject == subjectOf(difference) && isOfPipeline(difference) != isOnRegistry(step);
}

QString wordsOf(const StepReport& report)
{
    const QString how = wordFor(report.outcome);
    return report.detail.isEmpty() ? how : Words::tr("%1: %2").arg(how, report.detail);
}

QString whyLeft(const Difference& difference, const Plan& plan, const QList<StepReport>& reports)
{
    // The first that was not good is what the later ones of its chain wait for.
    bool isSettled = false;
    for (qsizetype i = 0; i < plan.steps.size() && i < reports.size(); ++i) {
        if (!isAbout(plan.steps.at(i), difference))
            continue;
        if (!isGood(reports.at(i).outcome))
            return wordsOf(reports.at(i));
        isSettled = true;
    }
    for (const Ineligible& left : plan.ineligible) {
        if (left.subject == subjectOf(difference))
            return left.reason;
    }
    if (isSettled && isNotKept(difference))
        return Words::tr("the server did not keep it: nothing is deleted for that");
    if (isSettled)
        return Words::tr("it was settled, and became so again since");
    if (!plan.obstacles.isEmpty())
        return plan.obstacles.constFirst();
    return Words::tr("it became so since the return was planned");
}

} // namespace

bool isNotKept(const Difference& difference)
{
    using K = Difference::Kind;
    return difference.kind == K::OtherName || difference.kind == K::OtherType
        || difference.kind == K::OtherSource;
}

bool mayBeSettled(const QList<LeftOver>& left, const QStringList& untold)
{
    return !untold.isEmpty() || std::any_of(left.cbegin(), left.cend(), [](const LeftOver& one) {
        return !isNotKept(one.difference);
    });
}

QList<LeftOver> leftAfter(
    const ScenarioCheck& check, const Plan& plan, const QList<StepReport>& reports)
{
    QList<LeftOver> left;
    for (const Difference& difference : check.differences)
        left.append({difference, whyLeft(difference, plan, reports)});
    return left;
}

QStringList idsTold(const ScenarioCheck& check)
{
    QStringList ids;
    for (const Artifact& artifact : check.present)
        ids.append(Words::tr("%1 has the id %2").arg(nameWords(artifact), artifact.id.value));
    return ids;
}

QString whyItNeedsYou(const PlanRun& ended)
{
    const QList<StepReport>& reports = ended.reports();
    const bool sentNothing = std::all_of(reports.cbegin(), reports.cend(),
        [](const StepReport& report) { return report.outcome == Outcome::NotSent; });
    if (sentNothing)
        return ended.stopReason();
    for (qsizetype i = 0; i < reports.size(); ++i) {
        if (reports.at(i).outcome <= Outcome::Unknown)
            return Words::tr("%1: %2").arg(ended.plan().steps.at(i).title, wordsOf(reports.at(i)));
    }
    return {};
}

QList<PipelineIdentity> createdBy(const PlanRun& run, const ServerState& state)
{
    QList<PipelineIdentity> created;
    const QList<Step>& steps = run.plan().steps;
    for (qsizetype i = 0; i < steps.size() && i < run.reports().size(); ++i) {
        const auto* one = std::get_if<CreatePipelineStep>(&steps.at(i).what);
        if (!one || run.reports().at(i).outcome != Outcome::Verified)
            continue;
        for (const FoundPipeline& found : state.found) {
            if (found.pipeline.identity.name == one->draft.name)
                created.append(found.pipeline.identity);
        }
    }
    return created;
}

} // namespace steward

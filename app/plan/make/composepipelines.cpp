// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/composepipelines.h"

#include "app/plan/make/pipelinefactwords.h"
#include "app/plan/make/pipelinestepwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PipelinePlan)
};

using Move = PipelineMove;

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

Guard guardOf(const PipelineFacts& facts)
{
    GuardQuestion question;
    question.act = GuardQuestion::Act::ChangePipelines;
    question.environmentClass = facts.environment.environmentClass;
    question.environmentName = facts.environment.name;
    question.readOnly = facts.environment.readOnly;
    question.targets = asInt(facts.targets.size());
    question.clears = facts.count(Move::Clear);
    question.forcesStop = facts.count(Move::ForceStop) > 0;
    question.deletesPipeline = facts.count(Move::Delete) > 0;
    if (facts.targets.size() == 1) {
        const PipelineIdentity& identity = facts.targets.first().pipeline().identity;
        question.onlyTargetPhrase
            = phraseFor(identity.name, Words::tr("pipeline %1").arg(identity.uuid.left(8)), false);
    }
    return guardFor(question);
}

QList<Step> stepsOf(const PipelineFacts& facts)
{
    QList<Step> steps;
    for (const PipelineFact& fact : facts.targets) {
        const PipelineIdentity& identity = fact.pipeline().identity;
        QList<int> after;
        for (const Move move : fact.moves) {
            Step step;
            step.id = asInt(steps.size()) + 1;
            step.lane = u"pipelines/"_s + identity.name;
            step.after = after;
            step.what = stepFor(move, identity);
            step.title = stepTitle(move, identity.name);
            step.subject = identity.name;
            step.request = requestOf(move, identity.name);
            step.expectation = expectationOf(move, fact.hasEvents);
            after = {step.id};
            steps.append(step);
        }
    }
    return steps;
}

/// One that was asked for alone names it, whatever became of it; one that is left of several, too.
void giveNames(Plan& plan, const PipelineFacts& facts)
{
    const bool left = facts.targets.size() == 1;
    const bool one = left || facts.asked.size() == 1;
    const QString name = left ? facts.targets.first().target.pipeline.identity.name
        : one                 ? facts.asked.first().name
                              : QString();
    const qsizetype all = facts.targets.isEmpty() ? facts.asked.size() : facts.targets.size();
    plan.title = planTitle(facts.verb, name, asInt(all));
    const QList<Move> moves
        = one && !facts.targets.isEmpty() ? facts.targets.first().moves : QList<Move>();
    plan.act = actWords(facts.verb, moves, name, asInt(all));
}

} // namespace

int PipelineFacts::count(PipelineMove move) const
{
    return asInt(std::count_if(targets.cbegin(), targets.cend(),
        [move](const PipelineFact& fact) { return fact.moves.contains(move); }));
}

Plan composePipelines(const PipelineFacts& facts)
{
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.verb = facts.verb;
    plan.environment = facts.environment;
    plan.server = facts.server;
    plan.tenantName = facts.tenantName;
    plan.madeAt = facts.madeAt;
    plan.askedPipelines = facts.asked;
    plan.ineligible = facts.ineligible;
    plan.obstacles = facts.obstacles;
    for (const PipelineFact& fact : facts.targets)
        plan.targets.append(fact.target);
    plan.steps = stepsOf(facts);
    if (plan.steps.isEmpty() && plan.obstacles.isEmpty())
        plan.obstacles += nothingWords(facts.verb);
    plan.guard = guardOf(facts);
    giveNames(plan, facts);
    plan.summary = summaryOf(facts);
    plan.goes = goesOf(facts);
    plan.stays = staysOf(facts);
    plan.undo = undoOf(facts);
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

ClearInEvents newestClear(const QList<PipelineEvent>& events)
{
    // Newest first: skip to the newest word of a clear, then walk to where its unbroken run began.
    ClearInEvents clear;
    qsizetype i = 0;
    while (i < events.size() && !(events.at(i).storage == StorageState::Clearing))
        ++i;
    if (i == events.size())
        return clear;
    if (i > 0 && events.at(i - 1).storage == StorageState::Cleared)
        clear.ended = events.at(i - 1).recordedAt;
    for (; i < events.size() && events.at(i).storage == StorageState::Clearing; ++i)
        clear.began = events.at(i).recordedAt;
    return clear;
}

} // namespace steward

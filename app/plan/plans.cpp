// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plans.h"

#include "app/live/artifactfeed.h"
#include "app/plan/make/deleteplanner.h"
#include "app/plan/make/pipelineplanner.h"
#include "app/plan/make/registerplanner.h"
#include "app/plan/make/replaceplanner.h"
#include "app/plan/make/resetplanner.h"
#include "app/plan/make/retry.h"
#include "app/plan/run/planrunner.h"
#include "app/plan/runrecord.h"
#include "app/scenario/returnplanner.h"

#include <QSet>

#include <algorithm>

namespace steward {

class Plans::Private {
public:
    Private(const Environment& env, const PlanParts& planParts)
        : environment(env)
        , parts(planParts)
        , quarantine(planParts.lockFolder, planParts.clock)
    {
    }

    /// Development is where people try things out, over and over. What stands beforehand was
    /// counted down in front of everybody.
    std::chrono::milliseconds graceFor(const Plan& plan, const Approval& approval) const
    {
        const bool off = plan.environment.environmentClass == EnvironmentClass::Development
            || approval.standing;
        return off ? std::chrono::milliseconds(0) : grace;
    }

    /// What `reviewed` captured is not read again.
    PendingCall<Plan>* returnTo(const Scenario& scenario, const Plan& reviewed, Plans* plans);
    void learnFrom(const PlanRun& run, Plans* plans);

    Environment environment;
    std::chrono::milliseconds grace = kGrace;
    PlanParts parts;
    Quarantine quarantine;
    QList<PlanRun*> runs;
    QSet<QUuid> ran; ///< plans run once
    std::optional<bool> resetRestartsIds = {}; ///< as the last reset of ours showed
};

namespace {

PendingCall<Plan>* started(Planner* planner, PendingCall<Plan>* call, Plans* plans)
{
    QObject::connect(planner, &Planner::progressed, plans, &Plans::progressed);
    // Queued, so that whoever asked hears every progress.
    QMetaObject::invokeMethod(planner, &Planner::start, Qt::QueuedConnection);
    return call;
}

/// What `reviewed` captured is not read again.
PendingCall<Plan>* resetPlan(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, const Plan& reviewed, Plans* plans)
{
    auto* call = new PendingCall<Plan>(plans);
    return started(new ResetPlanner(environment, parts, quarantine, reviewed, call), call, plans);
}

QList<MayCome> mayComeOf(const QList<PlanRun*>& runs)
{
    MayComeList list;
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        const QList<StepReport>& reports = (*run)->reports();
        for (qsizetype i = 0; i < reports.size(); ++i)
            list.add((*run)->plan().steps.at(i), reports.at(i));
    }
    return list.all();
}

} // namespace

Plans::Plans(const Environment& environment, const PlanParts& parts, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(environment, parts))
{
}

Plans::~Plans() = default;

PendingCall<Plan>* Plans::deleteArtifacts(const QList<ArtifactIdentity>& targets)
{
    auto* call = new PendingCall<Plan>(this);
    return started(
        new DeletePlanner(d->environment, d->parts, d->quarantine, targets, call), call, this);
}

PendingCall<Plan>* Plans::resetRegistry()
{
    return resetPlan(d->environment, d->parts, d->quarantine, {}, this);
}

PendingCall<Plan>* Plans::registerArtifacts(const QList<ArtifactDraft>& drafts)
{
    auto* call = new PendingCall<Plan>(this);
    return started(
        new RegisterPlanner(d->environment, d->parts, d->quarantine, drafts, call), call, this);
}

PendingCall<Plan>* Plans::replaceArtifact(
    const ArtifactIdentity& target, const ArtifactDraft& correction)
{
    auto* call = new PendingCall<Plan>(this);
    return started(
        new ReplacePlanner(d->environment, d->parts, d->quarantine, target, correction, call), call,
        this);
}

PendingCall<Plan>* Plans::changePipelines(Verb verb, const QList<PipelineIdentity>& targets)
{
    auto* call = new PendingCall<Plan>(this);
    return started(
        new PipelinePlanner(d->environment, d->parts, d->quarantine, {verb, targets}, call), call,
        this);
}

PendingCall<Plan>* Plans::clearStorage(const QList<PipelineIdentity>& targets)
{
    return changePipelines(Verb::ClearStorage, targets);
}

PendingCall<Plan>* Plans::deletePipelines(const QList<PipelineIdentity>& targets)
{
    return changePipelines(Verb::DeletePipelines, targets);
}

PendingCall<Plan>* Plans::returnTo(const Scenario& scenario)
{
    return d->returnTo(scenario, {}, this);
}

PendingCall<Plan>* Plans::Private::returnTo(
    const Scenario& scenario, const Plan& reviewed, Plans* plans)
{
    auto* call = new PendingCall<Plan>(plans);
    ReturnPlanner::Known known;
    known.mayCome = mayComeOf(runs);
    // The built-in servers are ours: they count from 1 again.
    known.resetRestartsIds
        = environment.environmentClass == EnvironmentClass::Sandbox ? true : resetRestartsIds;
    known.planDeletes = [plans](const QList<ArtifactIdentity>& targets) {
        return plans->deleteArtifacts(targets);
    };
    known.planReset = [this, reviewed, plans] {
        return resetPlan(environment, parts, quarantine, reviewed, plans);
    };
    return started(
        new ReturnPlanner(environment, parts, quarantine, scenario, known, call), call, plans);
}

PendingCall<Plan>* Plans::notOffered(const QString& why)
{
    auto* call = new PendingCall<Plan>(this);
    ApiError error;
    error.kind = ErrorKind::NotOffered;
    error.message = why;
    call->finish(Failure(error));
    return call;
}

PendingCall<Plan>* Plans::remake(const Plan& plan)
{
    switch (plan.verb) {
    case Verb::DeleteArtifacts:
        return deleteArtifacts(plan.askedArtifacts);
    case Verb::RegisterArtifacts:
        return registerArtifacts(plan.askedDrafts);
    case Verb::ReplaceArtifact:
        return replaceArtifact(plan.askedArtifacts.value(0), plan.askedDrafts.value(0));
    case Verb::ResetRegistry:
        return resetPlan(d->environment, d->parts, d->quarantine, plan, this);
    case Verb::ReturnToScenario:
        return plan.askedScenario ? d->returnTo(*plan.askedScenario, plan, this)
                                  : notOffered(tr("The plan does not hold its scenario."));
    default:
        break;
    }
    if (!touchesRegistry(plan.verb))
        return changePipelines(plan.verb, plan.askedPipelines);
    return notOffered(tr("This program cannot make such a plan."));
}

PendingCall<Plan>* Plans::retry(const PlanRun& run)
{
    if (const std::optional<Plan> question = questionToRetry(run))
        return remake(*question);
    return notOffered(tr("Nothing was refused or left unsent that could be tried again."));
}

PlanRun* Plans::run(const Plan& plan, const Approval& approval)
{
    auto* run = new PlanRunner(
        plan, approval, d->parts, d->quarantine,
        [this](const Plan& reviewed) { return remake(reviewed); }, d->graceFor(plan, approval),
        this);
    const bool again = d->ran.contains(plan.id);
    d->ran.insert(plan.id);
    d->runs.append(run);
    connect(run, &PlanRun::ended, this, [this, run] {
        d->learnFrom(*run, this);
        Q_EMIT runEnded(run);
    });
    Q_EMIT runStarted(run);
    QMetaObject::invokeMethod(
        run,
        [run, again] {
            if (again)
                run->refuse(tr("This plan ran already. A plan runs once; make a new one."));
            else
                run->begin();
        },
        Qt::QueuedConnection);
    return run;
}

/// Whether ids count from 1 again, where a run reset a registry and registered in it.
void Plans::Private::learnFrom(const PlanRun& run, Plans* plans)
{
    bool isReset = false;
    int registered = 0;
    for (qsizetype i = 0; i < run.reports().size(); ++i) {
        const auto& what = run.plan().steps.at(i).what;
        const bool isVerified = run.reports().at(i).outcome == Outcome::Verified;
        isReset = isReset || (isVerified && std::holds_alternative<ResetRegistryStep>(what));
        registered += isVerified && std::holds_alternative<RegisterArtifactStep>(what) ? 1 : 0;
    }
    if (!isReset || registered == 0)
        return;
    // The run has just asked for a reading.
    const auto learn = [this, registered] {
        QSet<QString> left;
        for (int id = 1; id <= registered; ++id)
            left.insert(QString::number(id));
        const auto snapshot = parts.artifacts.snapshot();
        for (const Artifact& artifact : *snapshot->items)
            left.remove(artifact.id.value);
        resetRestartsIds = left.isEmpty();
    };
    QObject::connect(&parts.artifacts, &ArtifactFeed::read, plans, learn, Qt::SingleShotConnection);
}

QList<PlanRun*> Plans::runs() const
{
    return d->runs;
}

bool Plans::isRunning() const
{
    return std::any_of(
        d->runs.cbegin(), d->runs.cend(), [](const PlanRun* run) { return !run->isEnded(); });
}

void Plans::setGrace(std::chrono::milliseconds grace)
{
    d->grace = std::max(grace, std::chrono::milliseconds(0));
}

void Plans::setReadOnly(bool readOnly)
{
    d->environment.readOnly = readOnly;
}

} // namespace steward

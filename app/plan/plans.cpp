// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plans.h"

#include "app/plan/deleteplanner.h"
#include "app/plan/pipelineplanner.h"
#include "app/plan/planrunner.h"
#include "app/plan/registerplanner.h"
#include "app/plan/replaceplanner.h"
#include "app/plan/resetplanner.h"
#include "app/plan/retry.h"
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

    /// Development is where people try things out, over and over.
    std::chrono::milliseconds graceFor(const Plan& plan) const
    {
        const bool off = plan.environment.environmentClass == EnvironmentClass::Development;
        return off ? std::chrono::milliseconds(0) : grace;
    }

    Environment environment;
    std::chrono::milliseconds grace = kGrace;
    PlanParts parts;
    Quarantine quarantine;
    QList<PlanRun*> runs;
    QSet<QUuid> ran; ///< plans run once
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

/// How long a registration that was put off may still be listed: as long as its look watches.
constexpr qint64 kDeferredForSecs = 60 * 60;

QList<ArtifactDraft> deferredIn(const QList<PlanRun*>& runs, const QDateTime& now)
{
    QList<ArtifactDraft> drafts;
    for (const PlanRun* run : runs) {
        for (qsizetype i = 0; i < run->reports().size(); ++i) {
            const StepReport& report = run->reports().at(i);
            const auto* made = std::get_if<RegisterArtifactStep>(&run->plan().steps.at(i).what);
            if (made && report.outcome == Outcome::Pending
                && report.since.secsTo(now) < kDeferredForSecs)
                drafts.append(made->draft);
        }
    }
    return drafts;
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
    return returnTo(scenario, {});
}

PendingCall<Plan>* Plans::returnTo(const Scenario& scenario, const Plan& reviewed)
{
    auto* call = new PendingCall<Plan>(this);
    ReturnPlanner::Known known;
    known.deferred = deferredIn(d->runs, d->parts.clock.utcNow());
    // The built-in servers are ours: they count from 1 again.
    if (d->environment.environmentClass == EnvironmentClass::Sandbox)
        known.resetRestartsIds = true;
    known.planDeletes
        = [this](const QList<ArtifactIdentity>& targets) { return deleteArtifacts(targets); };
    known.planReset = [this, reviewed] {
        return resetPlan(d->environment, d->parts, d->quarantine, reviewed, this);
    };
    return started(
        new ReturnPlanner(d->environment, d->parts, d->quarantine, scenario, known, call), call,
        this);
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
        return plan.askedScenario ? returnTo(*plan.askedScenario, plan)
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
        [this](const Plan& reviewed) { return remake(reviewed); }, d->graceFor(plan), this);
    const bool again = d->ran.contains(plan.id);
    d->ran.insert(plan.id);
    d->runs.append(run);
    connect(run, &PlanRun::ended, this, [this, run] { Q_EMIT runEnded(run); });
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

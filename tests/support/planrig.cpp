// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

Environment environmentOf(
    EnvironmentClass environmentClass, const QUrl& registryUrl, const QUrl& pipelinesUrl)
{
    Environment environment;
    environment.name = u"Staging"_s;
    environment.environmentClass = environmentClass;
    environment.registryUrl = registryUrl;
    environment.pipelinesUrl = pipelinesUrl;
    environment.interval = std::chrono::hours(2);
    return environment;
}

bool isWaiting(const Transport& transport)
{
    const auto calls = transport.findChildren<PendingCallBase*>();
    return std::any_of(calls.cbegin(), calls.cend(),
        [](const PendingCallBase* call) { return !call->isFinished(); });
}

} // namespace

PlanRig::PlanRig(EnvironmentClass environmentClass, const QString& lockFolder)
    : PlanRig({}, {}, environmentClass, lockFolder)
{
}

PlanRig::PlanRig(const QUrl& registryUrl, const QUrl& pipelinesUrl,
    EnvironmentClass environmentClass, const QString& lockFolder)
    : environment(
        environmentOf(environmentClass, registryUrl.isEmpty() ? registry.url() : registryUrl,
            pipelinesUrl.isEmpty() ? manager.url() : pipelinesUrl))
    , registryTransport(environment.registryUrl)
    , pipelinesTransport(environment.pipelinesUrl)
    , registryReads(registryTransport)
    , registryWrites(registryTransport)
    , pipelinesReads(pipelinesTransport)
    , pipelinesWrites(pipelinesTransport)
    , artifacts(registryReads, clock, environment.interval, true)
    , pipelines(pipelinesReads, clock, environment.interval, true)
    , health(pipelinesReads, clock, true)
    , lineage(registryReads, artifacts, clock)
    , changes(artifacts, pipelines, clock)
    , locks(lockFolder.isEmpty() ? folder.path() : lockFolder)
{
    makePlans();
    flow.setInterval(
        std::chrono::milliseconds(1)); // not faster: work on other threads is not seen by isQuiet
    QObject::connect(&flow, &QTimer::timeout, &clock, [this] {
        if (isQuiet())
            clock.advance(std::chrono::milliseconds(100));
    });
    flow.start();
    artifacts.start();
    pipelines.start();
}

bool PlanRig::isQuiet() const
{
    return !isWaiting(registryTransport) && !isWaiting(pipelinesTransport) && !awaited.isAwaited();
}

PlanParts PlanRig::parts()
{
    awaited.pass(written);
    return {clock, registryReads, registryWrites, pipelinesReads, pipelinesWrites, artifacts,
        pipelines, health, lineage, changes, awaited, pins, locks};
}

void PlanRig::makePlans()
{
    plans = std::make_unique<Plans>(environment, parts());
}

Plan PlanRig::made(PendingCall<Plan>* call)
{
    const Result<Plan> plan = resultOf(call);
    return plan ? *plan : Plan();
}

Plan PlanRig::deletionOf(const QString& id, const QString& name)
{
    return made(plans->deleteArtifacts({{{id}, name}}));
}

PlanRun* PlanRig::ran(const Plan& plan)
{
    Approval approval{plan.guard.phrase, {}};
    if (plan.guard.alsoNumber)
        approval.typedNumber = QString::number(*plan.guard.alsoNumber);
    PlanRun* run = plans->run(plan, approval);
    waitFor(run);
    return run;
}

void PlanRig::waitFor(PlanRun* run)
{
    QSignalSpy ended(run, &PlanRun::ended);
    if (!run->isEnded() && !ended.wait(20'000))
        QTest::qFail("the run did not end", __FILE__, __LINE__);
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/changes.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/pipelines/pipelineswrites.h"
#include "net/registry/registryreads.h"
#include "net/registry/registrywrites.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/manualclock.h"
#include "tests/support/resultof.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace steward {

/// Everything plans need, on two servers that lie when told to. Time passes by itself, a bit each
/// turn of the event loop, so that hours take moments; feeds read only when asked.
struct PlanRig {
    explicit PlanRig(EnvironmentClass environmentClass = EnvironmentClass::Development,
        const QString& lockFolder = {})
        : environment(environmentOf(environmentClass, registry.url(), manager.url()))
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
        flow.setInterval(0);
        QObject::connect(&flow, &QTimer::timeout, &clock,
            [this] { clock.advance(std::chrono::milliseconds(25)); });
        flow.start();
        artifacts.start();
        pipelines.start();
    }

    static Environment environmentOf(
        EnvironmentClass environmentClass, const QUrl& registryUrl, const QUrl& pipelinesUrl)
    {
        Environment environment;
        environment.name = QStringLiteral("Staging");
        environment.environmentClass = environmentClass;
        environment.registryUrl = registryUrl;
        environment.pipelinesUrl = pipelinesUrl;
        environment.interval = std::chrono::hours(2);
        return environment;
    }
    /// After a change of `environment`.
    void makePlans()
    {
        plans = std::make_unique<Plans>(environment,
            PlanParts{clock, registryReads, registryWrites, pipelinesReads, pipelinesWrites,
                artifacts, pipelines, health, lineage, changes, locks});
    }

    Plan made(PendingCall<Plan>* call)
    {
        const Result<Plan> plan = resultOf(call);
        return plan ? *plan : Plan();
    }
    Plan deletionOf(const QString& id, const QString& name)
    {
        return made(plans->deleteArtifacts({{{id}, name}}));
    }
    /// Approves as the guard asks and waits for the end. Never null.
    PlanRun* ran(const Plan& plan)
    {
        Approval approval{plan.guard.phrase, {}};
        if (plan.guard.alsoNumber)
            approval.typedNumber = QString::number(*plan.guard.alsoNumber);
        PlanRun* run = plans->run(plan, approval);
        waitFor(run);
        return run;
    }
    static void waitFor(PlanRun* run)
    {
        QSignalSpy ended(run, &PlanRun::ended);
        if (!run->isEnded() && !ended.wait(20'000))
            QTest::qFail("the run did not end", __FILE__, __LINE__);
    }

    QTemporaryDir folder;
    ManualClock clock;
    QTimer flow;
    LyingRegistry registry;
    LyingManager manager;
    Environment environment;
    Transport registryTransport;
    Transport pipelinesTransport;
    RegistryReads registryReads;
    RegistryWrites registryWrites;
    PipelinesReads pipelinesReads;
    PipelinesWrites pipelinesWrites;
    ArtifactFeed artifacts;
    PipelineFeed pipelines;
    HealthFeed health;
    LineageIndex lineage;
    Changes changes;
    QString locks;
    std::unique_ptr<Plans> plans;
};

} // namespace steward

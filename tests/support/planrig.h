// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/changes.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/norecord.h"
#include "app/plan/pins.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/pipelines/pipelineswrites.h"
#include "net/registry/registryreads.h"
#include "net/registry/registrywrites.h"
#include "tests/support/awaitedrecord.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/manualclock.h"
#include "tests/support/resultof.h"
#include "tests/support/spinuntil.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace steward {

/// Everything plans need, on two servers that lie when told to. Time passes by itself while nobody
/// waits for an answer or the disk, so that minutes take moments; feeds read only when asked.
struct PlanRig {
    /// `lockFolder`: a folder of its own where empty.
    explicit PlanRig(EnvironmentClass environmentClass = EnvironmentClass::Development,
        const QString& lockFolder = {});
    /// On other servers than its own.
    PlanRig(const QUrl& registryUrl, const QUrl& pipelinesUrl, EnvironmentClass environmentClass,
        const QString& lockFolder);

    /// Nothing is on its way.
    bool isQuiet() const;
    /// What runs are made from, with `written` to write them down.
    PlanParts parts();
    /// After a change of `environment` or `written`.
    void makePlans();
    /// An empty plan if making it failed.
    Plan made(PendingCall<Plan>* call);
    Plan deletionOf(const QString& id, const QString& name);
    /// Approves as the guard asks and waits for the end. Never null.
    PlanRun* ran(const Plan& plan);
    static void waitFor(PlanRun* run);

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
    NoRecord record;
    RunRecord* written = &record;
    AwaitedRecord awaited; ///< `written`, as plans know it
    Pins pins;
    QString locks;
    std::unique_ptr<Plans> plans;
};

} // namespace steward

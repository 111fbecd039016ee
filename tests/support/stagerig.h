// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/artifactfeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/record/journal.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/manualclock.h"
#include "tests/support/resultof.h"
#include "tests/support/spinuntil.h"

#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace steward {

/// A stage on two servers that count what reaches them: two wanted artifacts, one wanted
/// pipeline, all there. Time stands still unless a test moves it or lets it flow.
struct StageRig {
    explicit StageRig(EnvironmentClass environmentClass = EnvironmentClass::Demo)
    {
        qputenv("XDG_STATE_HOME", folder.path().toLocal8Bit());
        registry.add(QStringLiteral("1"), QStringLiteral("acme/x"));
        registry.add(QStringLiteral("7"),
            QStringLiteral("acme/stays")); // what reads as empty is not trusted
        manager.add(QStringLiteral("u-orders"), QStringLiteral("orders"));
        environment.id = QUuid::createUuid();
        environment.name = QStringLiteral("Stage");
        environment.environmentClass = environmentClass;
        environment.registryUrl = registry.url();
        environment.pipelinesUrl = manager.url();
        environment.interval = std::chrono::hours(9);
        scenario.name = QStringLiteral("Talk");
        scenario.registry.holds = ScenarioRegistry::Holds::Exactly;
        for (const QString& name : {QStringLiteral("acme/x"), QStringLiteral("acme/stays")}) {
            scenario.registry.artifacts.append({artifactType(QStringLiteral("model")), name,
                QStringLiteral("https://example.org/") + name, {}});
        }
        scenario.pipelines.named.append(
            {QStringLiteral("orders"), StateWish::Stopped, StorageWish::Left, {}, std::nullopt});
        flow.setInterval(std::chrono::milliseconds(2));
        QObject::connect(&flow, &QTimer::timeout, &clock,
            [this] { clock.advance(std::chrono::milliseconds(50)); });
        open();
    }

    void open()
    {
        stage.reset();
        workspace.reset();
        workspace = journal ? std::make_unique<Workspace>(environment, clock, secrets, *journal)
                            : std::make_unique<Workspace>(environment, clock);
        workspace->artifacts().start(); // whose lineages a delete wants to know
        stage = std::make_unique<Stage>(*workspace);
        stage->choose(scenario);
    }
    /// From now on, and read from the start.
    void keepRecords()
    {
        qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
        journal = std::make_unique<Journal>(folder.filePath(QStringLiteral("journal.sqlite")));
        open();
    }
    Plan planned() const
    {
        const Result<Plan> plan = resultOf(stage->makePlan());
        return plan ? *plan : Plan();
    }
    /// Armed on what is there; why not otherwise.
    QString arm() const { return stage->arm(planned(), environment.name, std::chrono::hours(2)); }
    /// What a return has to bring back.
    void lose() { registry.remove(QStringLiteral("1")); }
    bool isCounting() const { return stage->state() == Stage::State::Counting; }
    qsizetype writes() const { return registry.writes().size() + manager.writes().size(); }
    qsizetype requests()
    {
        return registry.server().requests().size() + manager.server().requests().size();
    }

    QTemporaryDir folder;
    ManualClock clock;
    QTimer flow;
    LyingRegistry registry;
    LyingManager manager;
    Environment environment;
    Scenario scenario;
    MemorySecretStore secrets;
    std::unique_ptr<Journal> journal; ///< none unless told
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Stage> stage;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/headless/headlesscommand.h"
#include "app/headless/headlessrun.h"
#include "app/scenario/capture.h"
#include "app/scenario/scenariostore.h"
#include "app/scenario/stage.h"

namespace steward {

/// `steward scenario capture|check|return NAME`: a saved scenario, with the guards and records of
/// plan and apply. Only `return` writes, once, and only with what its guard asks for.
class ScenarioCommand final : public HeadlessCommand {
    Q_OBJECT
public:
    ScenarioCommand(const HeadlessLine& given, const Parts& parts);
    ~ScenarioCommand() override;

    void start() override;
    void stop() override;

private:
    void capture();
    void keep(const CapturedScenario& captured);
    void check();
    void plan();
    void takePlan(const Plan& plan);
    void leaveWaiting();
    void returned();
    /// Ends as the last check says.
    void tellCheck(const ScenarioCheck& check);
    void refuse(const Plan& plan, const QStringList& reasons);

    ScenarioStore m_scenarios;
    Scenario m_scenario;
    std::unique_ptr<Stage> m_stage; ///< goes before the workspace, which the base has
    HeadlessRun* m_run = nullptr;
    bool m_isStopped = false;
};

} // namespace steward

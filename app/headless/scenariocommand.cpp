// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/scenariocommand.h"

#include "app/headless/applyreport.h"
#include "app/headless/console.h"
#include "app/headless/exitcode.h"
#include "app/headless/plantext.h"
#include "app/headless/scenarioreport.h"
#include "app/live/artifactfeed.h"
#include "app/plan/approval.h"
#include "app/plan/plans.h"

namespace steward {

using Act = HeadlessLine::ScenarioAct;

ScenarioCommand::ScenarioCommand(const HeadlessLine& given, const Parts& parts)
    : HeadlessCommand(given, parts)
    , m_scenarios(ScenarioStore::usualFolder())
{
}

ScenarioCommand::~ScenarioCommand() = default;

void ScenarioCommand::start()
{
    const QString name = line().named.value(0);
    const std::optional<Scenario> saved = m_scenarios.named(name);
    if (line().act != Act::Capture && !saved) {
        console().complain(tr("There is no scenario %1.").arg(name));
        for (const QString& trouble : m_scenarios.troubles())
            console().complain(trouble);
        return end(exitcode::kNotFound);
    }
    if (line().act == Act::Capture && saved && !m_scenarios.isBuiltIn(name)) {
        console().complain(tr("There is a scenario %1 already. It is kept as it is.").arg(name));
        return end(exitcode::kFailed);
    }
    const auto chosen = openedAs(line().servers, store());
    const QString trouble = !chosen ? chosen.error()
        : !*chosen                  ? tr("No servers were named.")
                                    : open(**chosen, Verb::ReturnToScenario);
    if (!trouble.isEmpty()) {
        console().complain(trouble);
        return end(exitcode::kUsage);
    }
    console().progress(tr("Reading both servers"));
    if (line().act == Act::Capture)
        return capture();
    m_scenario = *saved;
    m_stage = std::make_unique<Stage>(workspace());
    m_stage->choose(m_scenario);
    if (line().act == Act::Check)
        check();
    else
        plan();
}

void ScenarioCommand::stop()
{
    if (isOver())
        return;
    m_isStopped = true;
    if (m_run && (m_run->run().isEnded() || !m_run->stop()))
        return; // what was sent is looked after, then everything is looked at
    if (m_run)
        return leaveWaiting();
    console().complain(tr("Stopped. Nothing was sent."));
    end(exitcode::kFailed);
}

/// What was accepted goes on without anybody who looks: that is all that can be told of it.
void ScenarioCommand::leaveWaiting()
{
    const PlanRun& run = m_run->run();
    if (line().json) {
        Stage::Ended ended;
        ended.untold += tr("It was stopped before everything was looked at again.");
        console().print(returnReport(m_scenario, ended, &run));
    } else {
        console().say(tr("%1. %2").arg(wordFor(run.outcome()), meaningOf(run.outcome())));
    }
    end(exitcode::of(run.outcome()));
}

// The lineages tell which goes first: they are crawled once the list is there.
void ScenarioCommand::capture()
{
    const auto begin = [this] {
        captureNow(workspace().scenarioServers(), line().named.value(0), this)
            ->then(this, [this](const Result<CapturedScenario>& captured) {
                if (captured && !isOver())
                    keep(*captured);
            });
    };
    if (workspace().environment().registryUrl.isEmpty())
        return begin();
    connect(&workspace().artifacts(), &ArtifactFeed::stateChanged, this, [this, begin] {
        const FeedState& state = workspace().artifacts().state();
        if (isOver() || m_isStopped || (!state.readAt && !state.error))
            return;
        workspace().artifacts().disconnect(this);
        begin();
    });
}

void ScenarioCommand::keep(const CapturedScenario& captured)
{
    const Scenario& scenario = captured.scenario;
    if (!scenario.registry.isAsked() && !scenario.pipelines.isAsked()) {
        for (const QString& words : captured.leftOut)
            console().complain(words);
        console().complain(tr("Nothing could be captured."));
        return end(exitcode::kFailed);
    }
    const QString trouble = m_scenarios.save(scenario);
    if (!trouble.isEmpty()) {
        console().complain(trouble);
        return end(exitcode::kFailed);
    }
    if (line().json) {
        console().print(captureReport(scenario, captured.leftOut));
    } else {
        console().say(tr("%1 asks for %2 artifacts and %3 pipelines.")
                          .arg(scenario.name)
                          .arg(scenario.registry.artifacts.size())
                          .arg(scenario.pipelines.named.size()));
        for (const QString& words : captured.leftOut)
            console().say(QStringLiteral("  - ") + words);
    }
    end(captured.leftOut.isEmpty() ? exitcode::kGood : exitcode::kPartly);
}

void ScenarioCommand::check()
{
    connect(m_stage.get(), &Stage::changed, this, [this] {
        if (m_stage->state() != Stage::State::Checking && m_stage->checkup() && !isOver())
            tellCheck(m_stage->checkup()->check);
    });
    m_stage->check();
}

void ScenarioCommand::tellCheck(const ScenarioCheck& check)
{
    if (line().json) {
        console().print(checkReport(m_scenario, check));
    } else {
        const QStringList lines = checkText(check);
        for (const QString& text : lines)
            console().say(text);
    }
    if (check.isReady())
        return end(exitcode::kGood);
    end(check.untold.isEmpty() ? exitcode::kDiffers : exitcode::kFailed);
}

void ScenarioCommand::plan()
{
    connect(m_stage.get(), &Stage::returned, this, &ScenarioCommand::returned);
    m_stage->makePlan()->then(this, [this](const Result<Plan>& made) {
        if (isOver())
            return;
        if (made)
            return takePlan(*made);
        complainOf(made.error(), Verb::ReturnToScenario);
        end(exitcode::kFailed);
    });
}

void ScenarioCommand::takePlan(const Plan& plan)
{
    const bool isEmpty = plan.steps.isEmpty() && plan.guard.demand != Guard::Demand::Off;
    if (isEmpty && plan.ineligible.isEmpty())
        return check(); // tells that it is ready
    if (!line().json) {
        const QStringList lines = planText(plan, {});
        for (const QString& text : lines)
            console().say(text);
    }
    if (isEmpty)
        return check(); // tells what is left
    if (!plan.canBeApproved()) {
        QStringList reasons = plan.obstacles;
        if (!plan.guard.reason.isEmpty())
            reasons += plan.guard.reason;
        if (plan.environment.readOnly)
            reasons += tr("Add --unlock to change what opens read-only.");
        return refuse(plan, reasons);
    }
    if (!approves(line().typed, plan))
        return refuse(plan,
            {line().typed.typedPhrase.isEmpty()
                    ? tr("Nothing was given to approve it.")
                    : tr("What was given to approve it is not what it asks for."),
                guardText(plan.guard)});
    PlanRun* run = m_stage->run(plan, line().typed);
    if (!run)
        return refuse(plan, {tr("Another return is on its way.")});
    m_run = new HeadlessRun(run, console(), line().json, this);
}

void ScenarioCommand::returned()
{
    if (isOver() || !m_stage->lastReturn())
        return;
    const Stage::Ended& ended = *m_stage->lastReturn();
    if (line().json) {
        console().print(returnReport(m_scenario, ended, m_run ? &m_run->run() : nullptr));
    } else {
        const QStringList lines = endText(ended);
        for (const QString& text : lines)
            console().say(text);
    }
    const Outcome outcome = m_run ? m_run->run().outcome() : Outcome::AlreadySo;
    if (!isGood(outcome))
        return end(exitcode::of(outcome));
    if (ended.ready)
        return end(exitcode::kGood);
    end(ended.left.isEmpty() ? exitcode::kFailed : exitcode::kDiffers);
}

void ScenarioCommand::refuse(const Plan& plan, const QStringList& reasons)
{
    for (const QString& reason : reasons)
        console().complain(reason);
    if (line().json)
        console().print(refusalReport(plan, reasons));
    else
        console().say(tr("%1. %2").arg(wordFor(Outcome::NotSent), tr("Nothing was sent.")));
    end(exitcode::of(Outcome::NotSent));
}

} // namespace steward

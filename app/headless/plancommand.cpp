// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/plancommand.h"

#include "app/headless/console.h"
#include "app/headless/exitcode.h"
#include "app/headless/planfile.h"
#include "app/headless/plantext.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/plans.h"

#include <algorithm>

namespace steward {

void PlanCommand::start()
{
    const auto chosen = openedAs(line().servers, store());
    const QString trouble = !chosen ? chosen.error()
        : !*chosen                  ? tr("No servers were named.")
                                    : open(**chosen, line().verb);
    if (!trouble.isEmpty()) {
        console().complain(trouble);
        return end(exitcode::kUsage);
    }
    if (line().verb == Verb::ResetRegistry)
        return make(workspace().plans().resetRegistry());
    console().progress(tr("Reading the list"));
    if (touchesRegistry(line().verb)) {
        const ArtifactFeed& feed = workspace().artifacts();
        connect(
            &feed, &ArtifactFeed::stateChanged, this, [this, &feed] { checkList(feed.state()); });
    } else {
        const PipelineFeed& feed = workspace().pipelines();
        connect(
            &feed, &PipelineFeed::stateChanged, this, [this, &feed] { checkList(feed.state()); });
    }
}

void PlanCommand::stop()
{
    if (isOver())
        return;
    console().complain(tr("Stopped. Nothing was planned."));
    end(exitcode::kFailed);
}

void PlanCommand::checkList(const FeedState& state)
{
    if (m_taken || isOver())
        return;
    if (state.error) {
        complainOf(*state.error, line().verb);
        return end(exitcode::kFailed);
    }
    if (!state.readAt)
        return;
    m_taken = true;
    if (touchesRegistry(line().verb))
        planArtifacts();
    else
        planPipelines();
}

void PlanCommand::planArtifacts()
{
    const auto snapshot = workspace().artifacts().snapshot();
    QList<ArtifactIdentity> targets;
    for (const QString& id : line().named) {
        const auto row = std::find_if(snapshot->items->cbegin(), snapshot->items->cend(),
            [&id](const Artifact& artifact) { return artifact.id.value == id; });
        if (row == snapshot->items->cend())
            missing(tr("There is no artifact with the id %1.").arg(id));
        else
            targets.append(identityOf(*row));
    }
    if (m_isMissing)
        return end(exitcode::kNotFound);
    make(workspace().plans().deleteArtifacts(targets));
}

void PlanCommand::planPipelines()
{
    const auto snapshot = workspace().pipelines().snapshot();
    QList<PipelineIdentity> targets;
    for (const QString& name : line().named) {
        const auto row = std::find_if(snapshot->items->cbegin(), snapshot->items->cend(),
            [&name](const Pipeline& pipeline) { return pipeline.identity.name == name; });
        if (row == snapshot->items->cend())
            missing(tr("There is no pipeline %1.").arg(name));
        else
            targets.append(row->identity);
    }
    if (m_isMissing)
        return end(exitcode::kNotFound);
    make(workspace().plans().changePipelines(line().verb, targets));
}

// All of them are named, and no plan is made: it would be about less than was asked.
void PlanCommand::missing(const QString& words)
{
    m_isMissing = true;
    console().complain(words);
}

void PlanCommand::make(PendingCall<Plan>* call)
{
    call->then(this, [this](const Result<Plan>& plan) {
        if (isOver())
            return;
        if (plan)
            return show(*plan);
        complainOf(plan.error(), line().verb);
        end(exitcode::kFailed);
    });
}

void PlanCommand::show(const Plan& plan)
{
    if (!line().file.isEmpty()) {
        const QString trouble = writePlanFile(line().file, plan);
        if (!trouble.isEmpty()) {
            console().complain(trouble);
            return end(exitcode::kFailed);
        }
    }
    if (line().json) {
        console().print(encodePlan(plan));
    } else {
        const QStringList lines = planText(plan, line().file);
        for (const QString& text : lines)
            console().say(text);
    }
    if (!plan.canBeApproved()) {
        if (plan.environment.readOnly)
            console().complain(tr("Add --unlock, here and to apply, to change what opens "
                                  "read-only."));
        return end(exitcode::kBlocked);
    }
    end(plan.ineligible.isEmpty() ? exitcode::kGood : exitcode::kPartly);
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/applycommand.h"

#include "app/environments/environmentstore.h"
#include "app/environments/strictness.h"
#include "app/headless/applyreport.h"
#include "app/headless/console.h"
#include "app/headless/exitcode.h"
#include "app/headless/planfile.h"
#include "app/headless/plantext.h"
#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/plan/approval.h"
#include "app/plan/plandifference.h"
#include "app/plan/plans.h"
#include "app/record/eventcodec.h"
#include "app/record/journal.h"

namespace steward {

using namespace std::chrono_literals;

namespace {

// What reads as empty is watched for 30 s more, and may come back (SAFETY.md 7).
constexpr auto kEmptyIsWatched = 31s;

} // namespace

void ApplyCommand::start()
{
    const auto read = readPlanFile(line().file);
    if (!read) {
        console().complain(read.error());
        return end(exitcode::kUsage);
    }
    m_plan = *read;
    if (fingerprintOf(m_plan) != m_plan.fingerprint)
        return refuse({tr("The file was changed after it was written: its fingerprint does not "
                          "fit what it says.")});
    if (!journal())
        return openServers();
    HistoryQuery query;
    query.plan = m_plan.id;
    journal()->history(query, this, [this](const Journal::Read<QList<HistoryEntry>>& ran) {
        if (isOver())
            return;
        // What cannot be read is told when it is to be written.
        if (ran && !ran->isEmpty())
            return refuse({ranWords(ran->constFirst())});
        openServers();
    });
}

void ApplyCommand::openServers()
{
    const auto environment = environmentOf(m_plan);
    if (!environment) {
        console().complain(environment.error());
        return end(exitcode::kUsage);
    }
    if (environment->environmentClass != m_plan.environment.environmentClass)
        return refuse(
            {tr("It was planned for the class %1, and here its servers are of the class %2.")
                    .arg(wordFor(m_plan.environment.environmentClass),
                        wordFor(environment->environmentClass))});
    const QString trouble = open(*environment, m_plan.verb);
    if (!trouble.isEmpty()) {
        console().complain(trouble);
        return end(exitcode::kUsage);
    }
    workspace().plans().remake(m_plan)->then(this, [this](const Result<Plan>& now) {
        if (isOver())
            return;
        if (now)
            return takeRemade(*now);
        complainOf(now.error(), m_plan.verb);
        refuse({tr("What was planned cannot be read again.")});
    });
}

// Said on the command line, else the saved one, else its addresses; always as strict as what is
// saved for its servers.
tl::expected<Environment, QString> ApplyCommand::environmentOf(const Plan& plan) const
{
    EnvironmentChoice choice = line().servers;
    if (choice.isEmpty()) {
        const std::optional<Environment> saved = store().find(plan.environment.id);
        if (saved)
            choice.name = saved->name;
        else if (!plan.environment.tenant.isEmpty())
            return tl::unexpected(
                tr("The environment %1 is not saved here any more. Name another with "
                   "--environment.")
                    .arg(plan.environment.name));
        else
            choice.registry = plan.environment.registryUrl;
        if (!saved)
            choice.pipelines = plan.environment.pipelinesUrl;
    }
    const auto opened = openedAs(choice, store());
    if (!opened)
        return tl::unexpected(opened.error());
    if (!*opened)
        return tl::unexpected(tr("The plan names no server."));
    return **opened;
}

void ApplyCommand::takeRemade(const Plan& now)
{
    const QStringList against = objections(now);
    if (!against.isEmpty())
        return refuse(against);
    Plan plan = now; // of the file only the id: whatever else it says stays without effect
    plan.id = m_plan.id;
    if (!line().json) {
        console().say(plan.title);
        console().say(tr("on %1").arg(whereText(plan)));
    }
    m_run = new HeadlessRun(
        workspace().plans().run(plan, line().typed), console(), line().json, this);
    connect(m_run, &HeadlessRun::ended, this, &ApplyCommand::runEnded);
}

QStringList ApplyCommand::objections(const Plan& now) const
{
    Plan before = m_plan;
    before.generation = now.generation; // counted anew by every program
    QStringList against = differencesBetween(before, now);
    if (!against.isEmpty()) {
        against.prepend(tr("It is not what was planned any more. Make a new plan."));
        if (now.environment.readOnly)
            against += tr("Add --unlock to change what opens read-only.");
        return against;
    }
    if (!approves(line().typed, now.guard)) {
        against += tr("What was given to approve it is not what it asks for.");
        against += guardText(now.guard);
    }
    return against;
}

void ApplyCommand::stop()
{
    if (isOver())
        return;
    if (!m_run)
        return refuse({tr("Stopped.")});
    if (m_run->run().isEnded() || m_run->stop())
        finish();
}

void ApplyCommand::runEnded()
{
    const bool emptied = touchesRegistry(m_run->run().plan()) && isGood(m_run->run().outcome())
        && workspace().artifacts().snapshot()->items->isEmpty();
    if (!emptied)
        return finish();
    console().progress(tr("It reads as empty, and is watched for 30 seconds more."));
    workspace().clock().after(kEmptyIsWatched, this, [this] { finish(); });
}

void ApplyCommand::finish()
{
    if (isOver())
        return;
    const Outcome outcome = m_run->run().outcome();
    if (line().json) {
        console().print(applyReport(m_run->run()));
    } else {
        console().say(tr("%1. %2").arg(wordFor(outcome), meaningOf(outcome)));
    }
    end(exitcode::of(outcome));
}

void ApplyCommand::refuse(const QStringList& reasons)
{
    for (const QString& reason : reasons)
        console().complain(reason);
    if (line().json)
        console().print(refusalReport(m_plan, reasons));
    else
        console().say(tr("%1. %2").arg(wordFor(Outcome::NotSent), tr("Nothing was sent.")));
    end(exitcode::of(Outcome::NotSent));
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/headlesscommand.h"

#include "app/headless/applycommand.h"
#include "app/headless/console.h"
#include "app/headless/plancommand.h"
#include "app/headless/scenariocommand.h"
#include "app/live/artifactfeed.h"
#include "app/live/errorwords.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/plans.h"
#include "app/workspace/connection.h"

namespace steward {

std::unique_ptr<HeadlessCommand> HeadlessCommand::of(const HeadlessLine& line, const Parts& parts)
{
    if (line.task == HeadlessLine::Task::Plan)
        return std::make_unique<PlanCommand>(line, parts);
    if (line.task == HeadlessLine::Task::Scenario)
        return std::make_unique<ScenarioCommand>(line, parts);
    return std::make_unique<ApplyCommand>(line, parts);
}

HeadlessCommand::HeadlessCommand(const HeadlessLine& line, const Parts& parts)
    : m_line(line)
    , m_parts(parts)
{
}

HeadlessCommand::~HeadlessCommand() = default;

QString HeadlessCommand::open(const Environment& environment, Verb verb)
{
    bool registry = touchesRegistry(verb);
    bool manager = touchesManager(verb);
    if (registry && manager) { // whatever of the two there is
        registry = !environment.registryUrl.isEmpty();
        manager = !environment.pipelinesUrl.isEmpty();
        if (!registry && !manager)
            return tr("%1 has no server.").arg(environment.name);
    }
    if (registry && environment.registryUrl.isEmpty())
        return tr("%1 has no registry.").arg(environment.name);
    if (manager && environment.pipelinesUrl.isEmpty())
        return tr("%1 has no pipeline manager.").arg(environment.name);
    Environment opened = environment;
    if (m_line.unlock)
        opened.readOnly = false;
    m_workspace = m_parts.open(opened);
    connect(&m_workspace->plans(), &Plans::progressed, this,
        [this](const QString& what) { console().progress(what); });
    if (registry)
        m_workspace->artifacts().start();
    if (manager) {
        m_workspace->pipelines().start();
        m_workspace->health().start();
    }
    return {};
}

void HeadlessCommand::complainOf(const ApiError& error, Verb verb)
{
    console().complain(inFullFor(error));
    const auto complainAbout = [this](const Connection& connection) {
        const SignInTrouble trouble = connection.signInTrouble();
        for (const QString& words : {trouble.what, trouble.more, connection.caFileTrouble()}) {
            if (!words.isEmpty())
                console().complain(words);
        }
    };
    if (touchesRegistry(verb))
        complainAbout(m_workspace->registryConnection());
    if (touchesManager(verb))
        complainAbout(m_workspace->pipelinesConnection());
}

void HeadlessCommand::end(int code)
{
    if (m_over)
        return;
    m_over = true;
    Q_EMIT ended(code);
}

} // namespace steward

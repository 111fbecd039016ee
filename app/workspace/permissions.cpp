// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/workspace/permissions.h"

#include "app/live/healthfeed.h"
#include "app/plan/planrun.h"
#include "app/workspace/connection.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// A manager refuses a wrong tenant under the status of a role that is too low (pipelines 1.4); its
// words are all that is kept of an answer.
bool isAboutTenant(const StepReport& report)
{
    return report.answer.contains("tenant"_L1, Qt::CaseInsensitive);
}

// Not allowed: 401 to a registry, which turns the two round (registry 1.2), 403 to a manager.
int statusOfNo(Verb verb)
{
    return touchesRegistry(verb) ? 401 : 403;
}

} // namespace

Permissions::Permissions(const Connection& registry, const Connection& pipelines,
    const HealthFeed& health, QObject* parent)
    : QObject(parent)
    , m_registry(registry)
    , m_pipelines(pipelines)
    , m_health(health)
{
    connect(&registry, &Connection::renewed, this, [this] { forget(true); });
    connect(&pipelines, &Connection::renewed, this, [this] { forget(false); });
    connect(&registry, &Connection::changed, this, &Permissions::changed);
    connect(&pipelines, &Connection::changed, this, &Permissions::changed);
}

QString Permissions::whyNot(Verb verb) const
{
    const Connection& connection = touchesRegistry(verb) ? m_registry : m_pipelines;
    QString why = connection.whyNotSignedIn();
    if (why.isEmpty() && touchesManager(verb))
        why = m_pipelines.whyNotSignedIn();
    if (!why.isEmpty())
        return why;
    if (touchesManager(verb) && m_health.session() && m_health.session()->role == "read"_L1)
        return tr("Your role on this server is read: this needs write.");
    if (!m_refused.contains(static_cast<int>(verb)))
        return {};
    const QString who = nameOf(connection.server());
    const int status = m_refused.value(static_cast<int>(verb));
    return connection.signIn().kind == SignInKind::None
        ? tr("The %1 answered %2 to this before: it wants to know who asks. Give the environment a "
             "sign-in.")
              .arg(who)
              .arg(status)
        : tr("The %1 answered %2 to this before: whoever you are signed in as may not do it. Sign "
             "in as another to try again.")
              .arg(who)
              .arg(status);
}

void Permissions::note(const PlanRun& run)
{
    const Verb verb = run.plan().verb;
    if (verb == Verb::ReturnToScenario)
        return; // one refused step says nothing about the others
    for (const StepReport& report : run.reports()) {
        if (!touchesRegistry(verb) && isAboutTenant(report))
            continue;
        if (report.outcome == Outcome::Refused && report.httpStatus == statusOfNo(verb)
            && m_refused.value(static_cast<int>(verb)) != report.httpStatus) {
            m_refused.insert(static_cast<int>(verb), report.httpStatus);
            Q_EMIT changed();
        }
    }
}

void Permissions::forget(bool registry)
{
    const auto isOf = [registry](const auto& refused) {
        return touchesRegistry(static_cast<Verb>(refused.key())) == registry;
    };
    if (m_refused.removeIf(isOf) > 0)
        Q_EMIT changed();
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/planner.h"

#include "app/live/clock.h"
#include "app/plan/pins.h"
#include "app/plan/planwords.h"
#include "app/plan/runrecord.h"

namespace steward {

using namespace Qt::StringLiterals;

Planner::Planner(const Environment& environment, const PlanParts& parts,
    const Quarantine& quarantine, PendingCall<Plan>* call)
    : QObject(call)
    , m_environment(environment)
    , m_parts(parts)
    , m_quarantine(quarantine)
    , m_call(call)
{
    connect(call, &PendingCallBase::cancelRequested, this, [this] {
        ApiError error;
        error.kind = ErrorKind::Cancelled;
        error.message = tr("cancelled");
        fail(error);
    });
}

void Planner::begin(PlanFacts& facts, const ServerKey& server) const
{
    facts.environment = m_environment;
    facts.server = server;
    facts.madeAt = m_parts.clock.utcNow();
    const QString problem = m_parts.record.problem();
    if (!problem.isEmpty())
        facts.obstacles
            += tr("It could not be written down, and what is not is not sent: %1").arg(problem);
    const auto left = m_quarantine.left(server);
    if (left > left.zero())
        facts.obstacles += tr("What became of an earlier request to this server is not known. "
                              "Nothing is sent to it for another %1; then review again.")
                               .arg(durationWords(std::chrono::ceil<std::chrono::seconds>(left)));
}

QString Planner::whyPinned(const ServerKey& server, const ArtifactIdentity& identity) const
{
    const auto reason = m_parts.pins.reasonFor(server, identity);
    if (!reason)
        return {};
    return reason->trimmed().isEmpty()
        ? tr("%1 is pinned here. Unpin it first.").arg(identity.name)
        : tr("%1 is pinned here: %2. Unpin it first.").arg(identity.name, reason->trimmed());
}

void Planner::follow(PendingCallBase* part)
{
    connect(m_call, &PendingCallBase::cancelRequested, part, &PendingCallBase::cancel);
}

} // namespace steward

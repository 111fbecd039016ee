// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plandifference.h"

#include "app/plan/look/wholelist.h"
#include "app/plan/planwords.h"

#include <QCoreApplication>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanDifference)
};

QList<Artifact> dependentsIn(const ArtifactTarget& target)
{
    QList<Artifact> artifacts;
    for (const Dependent& dependent : target.impact.dependents)
        artifacts.append(dependent.artifact);
    return artifacts;
}

QList<Artifact> unreadIn(const ArtifactTarget& target)
{
    QList<Artifact> artifacts;
    for (const UnreadLineage& lineage : target.impact.coverage.unread)
        artifacts.append(lineage.artifact);
    return artifacts;
}

void compare(QStringList& told, const ArtifactTarget& before, const ArtifactTarget& now)
{
    const Artifact& was = before.record.artifact;
    const Artifact& is = now.record.artifact;
    if (identityOf(was) != identityOf(is))
        told += Words::tr("the id %1 now reads as %2, not as %3")
                    .arg(is.id.value, is.name, was.name);
    if (!(was.type == is.type))
        told += Words::tr("%1 now reads as %2, not as %3")
                    .arg(is.name, kindWords(is.type), kindWords(was.type));
    const QList<Artifact> added = missingFrom(dependentsIn(before), dependentsIn(now));
    const QList<Artifact> gone = missingFrom(dependentsIn(now), dependentsIn(before));
    if (!added.isEmpty())
        told += Words::tr("%1 is built on %2 by now").arg(someOf(namesOf(added)), is.name);
    if (!gone.isEmpty())
        told += Words::tr("%1 is not built on %2 any more").arg(someOf(namesOf(gone)), is.name);
    const QList<Artifact> unread = missingFrom(unreadIn(before), unreadIn(now));
    const QList<Artifact> readNow = missingFrom(unreadIn(now), unreadIn(before));
    if (!unread.isEmpty())
        told += Words::tr("the lineage of %1 cannot be read any more").arg(someOf(namesOf(unread)));
    if (!readNow.isEmpty())
        told += Words::tr("the lineage of %1 can be read by now").arg(someOf(namesOf(readNow)));
}

void compare(QStringList& told, const RegistryTarget& before, const RegistryTarget& now)
{
    const QList<Artifact> added = missingFrom(before.artifacts, now.artifacts);
    const QList<Artifact> gone = missingFrom(now.artifacts, before.artifacts);
    if (!added.isEmpty())
        told += Words::tr("%1 more: %2").arg(artifactsWords(added.size()), someOf(namesOf(added)));
    if (!gone.isEmpty())
        told += Words::tr("%1 less: %2").arg(artifactsWords(gone.size()), someOf(namesOf(gone)));
}

void compare(QStringList& told, const NewArtifactTarget& before, const NewArtifactTarget& now)
{
    if (!(before == now))
        told += Words::tr("what would be registered changed");
}

void compare(QStringList& told, const PipelineTarget& before, const PipelineTarget& now)
{
    const Pipeline& was = before.pipeline;
    const Pipeline& is = now.pipeline;
    if (was.identity.uuid != is.identity.uuid)
        told += Words::tr("another pipeline has the name %1 by now").arg(is.identity.name);
    if (was.storage.word != is.storage.word)
        told += Words::tr("the storage of %1 reads %2, not %3")
                    .arg(is.identity.name, storageWords(is.storage), storageWords(was.storage));
    if (was.deploymentId != is.deploymentId || was.resourcesSince != is.resourcesSince)
        told += Words::tr("%1 was started or stopped meanwhile").arg(is.identity.name);
}

void compare(QStringList& told, const NewPipelineTarget& before, const NewPipelineTarget& now)
{
    if (!(before == now))
        told += Words::tr("what would be created changed");
}

void compareTargets(QStringList& told, const Plan& reviewed, const Plan& now)
{
    if (reviewed.targets.size() != now.targets.size()) {
        told += Words::tr("what it would hit changed: %1 then, %2 now")
                    .arg(numberWords(reviewed.targets.size()), numberWords(now.targets.size()));
        return;
    }
    for (qsizetype i = 0; i < now.targets.size(); ++i) {
        std::visit(
            [&told, &now, i](const auto& before) {
                using T = std::decay_t<decltype(before)>;
                if (const auto* target = std::get_if<T>(&now.targets.at(i)))
                    compare(told, before, *target);
            },
            reviewed.targets.at(i));
    }
}

QStringList requestsIn(const Plan& plan)
{
    QStringList requests;
    for (const Step& step : plan.steps)
        requests += step.request;
    return requests;
}

/// What is meant is as it was, but not where it is or how it is done.
void compareRoads(QStringList& told, const Plan& reviewed, const Plan& now)
{
    if (reviewed.server.tenant != now.server.tenant)
        told += Words::tr("another tenant answers by now (%1, not %2)")
                    .arg(now.tenantName, reviewed.tenantName);
    if (requestsIn(reviewed) != requestsIn(now))
        told += Words::tr("it takes other requests by now: %1").arg(someOf(requestsIn(now)));
}

bool asksForMore(const Guard& before, const Guard& now)
{
    return before.demand != now.demand || before.phrase != now.phrase
        || before.alsoNumber != now.alsoNumber;
}

} // namespace

QStringList differencesBetween(const Plan& reviewed, const Plan& now)
{
    QStringList told;
    if (now.guard.demand == Guard::Demand::Off)
        told += now.guard.reason;
    told += now.obstacles;
    for (const Ineligible& left : now.ineligible) {
        if (!reviewed.ineligible.contains(left))
            told += left.reason;
    }
    if (reviewed.fingerprint != now.fingerprint && told.isEmpty())
        compareTargets(told, reviewed, now);
    if (told.isEmpty() && reviewed.fingerprint != now.fingerprint)
        compareRoads(told, reviewed, now);
    if (told.isEmpty() && reviewed.fingerprint != now.fingerprint)
        told += Words::tr("what the plan rests on reads differently");
    if (told.isEmpty() && asksForMore(reviewed.guard, now.guard))
        told += Words::tr("approving it asks for something else by now");
    if (told.isEmpty() && reviewed.generation != now.generation)
        told += Words::tr("the registry began anew");
    return told;
}

} // namespace steward

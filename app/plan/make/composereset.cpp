// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/barewords.h"
#include "app/plan/make/compose.h"
#include "app/plan/make/draftrules.h"
#include "app/plan/planwords.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ResetPlan)
};

Guard guardOf(const ResetFacts& facts)
{
    GuardQuestion question;
    question.act = GuardQuestion::Act::ResetRegistry;
    question.environmentClass = facts.environment.environmentClass;
    question.environmentName = facts.environment.name;
    question.readOnly = facts.environment.readOnly;
    question.resetAllowed = facts.environment.resetAllowed;
    return guardFor(question);
}

Step stepOf(const ResetFacts& facts)
{
    Step step;
    step.id = 1;
    step.lane = u"registry"_s;
    step.what = ResetRegistryStep{};
    step.title = Words::tr("Reset %1").arg(facts.server.display());
    step.subject = facts.server.display();
    step.request = u"DELETE /reset"_s;
    step.expectation = Words::tr("Health, then the list, read 0 artifacts, twice, at least 5 "
                                 "seconds apart; then it is watched for 30 seconds more.");
    return step;
}

/// What of it can be had back, and what cannot, counted (SAFETY.md 9).
QStringList undoOf(const ResetFacts& facts)
{
    int again = 0;
    int onlyHere = 0;
    int sourceless = 0;
    for (const Artifact& artifact : facts.target.artifacts) {
        const auto record = facts.target.records.constFind(identityOf(artifact));
        if (record == facts.target.records.cend())
            continue;
        if (!problemWith(draftOf(*record)).isEmpty())
            ++sourceless;
        else if (bareAddress(record->url) != record->url)
            ++onlyHere;
        else
            ++again;
    }
    const auto all = static_cast<int>(facts.target.artifacts.size());
    QStringList undo{Words::tr("none on the server. Steward keeps what was listed, with what was "
                               "read of lineage and ratings")};
    if (again > 0)
        undo += Words::tr("%1 of %2 can be registered again from what is kept, each with a new id "
                          "and a new rating")
                    .arg(numberWords(again), numberWords(all));
    if (onlyHere > 0)
        undo += Words::tr("%Ln can only as long as this program runs: the source holds a query, "
                          "which may be a secret and is never kept",
            nullptr, onlyHere);
    if (sourceless > 0)
        undo += Words::tr("%Ln cannot: no whole source URL is told", nullptr, sourceless);
    if (!facts.uncaptured.isEmpty()) {
        QStringList names;
        for (const Ineligible& one : facts.uncaptured)
            names += Words::tr("%1 (%2)").arg(one.subject, one.reason);
        undo += Words::tr("%Ln cannot, because the record could not be read: %1", nullptr,
            static_cast<int>(facts.uncaptured.size()))
                    .arg(someOf(names));
    }
    if (facts.lineagesUnread > 0)
        undo += Words::tr(
            "of %Ln the lineage was not read, and is not kept", nullptr, facts.lineagesUnread);
    return undo;
}

} // namespace

Plan composeReset(const ResetFacts& facts)
{
    const QList<Artifact>& artifacts = facts.target.artifacts;
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.verb = Verb::ResetRegistry;
    plan.environment = facts.environment;
    plan.server = facts.server;
    plan.generation = facts.generation;
    plan.madeAt = facts.madeAt;
    plan.ineligible = facts.ineligible;
    plan.obstacles = facts.obstacles;
    plan.targets = {facts.target};
    plan.steps = {stepOf(facts)};
    plan.guard = guardOf(facts);
    plan.title = Words::tr("Reset the registry %1").arg(facts.server.display());
    plan.act = Words::tr("Reset, deleting %1").arg(artifactsWords(artifacts.size()));
    plan.summary = artifacts.isEmpty()
        ? Words::tr("It lists nothing.")
        : Words::tr("%1: %2.").arg(artifactsWords(artifacts.size()), countsByKind(artifacts));
    if (facts.counted && *facts.counted != artifacts.size())
        plan.summary += u' '
            % Words::tr("Its health page counts %1, its list shows %2.")
                  .arg(numberWords(*facts.counted), numberWords(artifacts.size()));
    if (!facts.uncaptured.isEmpty())
        plan.summary += u' '
            % Words::tr("Of %1 the record could not be read: they cannot be registered again from "
                        "what Steward keeps.")
                  .arg(artifactsWords(facts.uncaptured.size()));
    plan.goes = {
        Words::tr("every entry of every type, with ratings and lineage"),
        Words::tr("the numbering: ids start over, so that an old id will mean another artifact"),
        Words::tr("on some registries also users and log-ins"),
    };
    plan.stays = {Words::tr("the stored files, on most registries; a new artifact that gets an old "
                            "id overwrites its file")};
    plan.undo = undoOf(facts);
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

} // namespace steward

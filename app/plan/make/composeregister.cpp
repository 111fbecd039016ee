// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/composeregister.h"

#include "app/plan/barewords.h"
#include "app/plan/make/draftrules.h"
#include "app/plan/planwords.h"
#include "net/http/apipath.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RegisterPlan)
};

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

/// The draft's name as it stands in a sentence.
QString nameWords(const ArtifactDraft& draft)
{
    return steward::nameWords(Artifact{{}, nameOf(draft), draft.type});
}

bool holdsSecret(const ArtifactDraft& draft)
{
    return bareAddress(draft.url) != draft.url;
}

QString requestOf(const ArtifactDraft& draft)
{
    QJsonObject body{{u"url"_s, bareAddress(draft.url)}};
    if (!draft.name.isEmpty())
        body.insert(u"name"_s, draft.name);
    const ApiPath path{"artifact", draft.type.word};
    return u"POST " % QString::fromLatin1(path.encoded()) % u' '
        % QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

/// What is true of any registration, once.
QStringList ingestNotes(const QList<ArtifactDraft>& drafts)
{
    QStringList notes;
    const bool model = std::any_of(drafts.cbegin(), drafts.cend(),
        [](const ArtifactDraft& draft) { return draft.type == ArtifactKind::Model; });
    if (model)
        notes += Words::tr("The registry reads a model from the hub that its URL names and rates "
                           "it: that can take minutes, and it may refuse it (424) or put it off "
                           "(202).");
    notes += Words::tr("Some registries keep neither type nor name as asked; what they keep is "
                       "read afterwards and told.");
    if (std::any_of(drafts.cbegin(), drafts.cend(), &holdsSecret))
        notes += Words::tr("What follows '?' or '#' in a source URL is sent, and not kept in "
                           "Steward's records.");
    return notes;
}

QStringList namesakeNotes(const RegisterFacts& facts)
{
    QStringList notes;
    for (const ArtifactDraft& draft : facts.drafts) {
        const QStringList likely = likelyNames(draft);
        for (const ArtifactRecord& record : facts.namesakes) {
            const Artifact& artifact = record.artifact;
            if (!likely.contains(artifact.name, Qt::CaseInsensitive))
                continue;
            notes += sameSource(record.url, draft.url)
                ? Words::tr("%1 from the same source is listed already (id %2): registering it "
                            "again adds another entry with a new id.")
                      .arg(steward::nameWords(artifact), artifact.id.value)
                : Words::tr("%1 is listed already (id %2), from another source.")
                      .arg(steward::nameWords(artifact), artifact.id.value);
        }
    }
    if (!facts.unread.isEmpty())
        notes += Words::tr("Listed under the same name, but not readable just now: %1.")
                     .arg(someOf(namesOf(facts.unread)));
    notes.removeDuplicates();
    return notes;
}

QString summaryOf(const RegisterFacts& facts)
{
    if (facts.drafts.isEmpty())
        return Words::tr("There is nothing to register.");
    QStringList parts;
    if (facts.readsEmpty)
        parts += facts.emptiedByUs
            ? Words::tr("The registry reads as empty, and was emptied by Steward.")
            : Words::tr("The registry reads as empty. It may be unreadable, not empty: a "
                        "registration would then be written over everything that it holds.");
    const ArtifactDraft& first = facts.drafts.first();
    if (facts.drafts.size() == 1) {
        parts += Words::tr("A %1 from %2.").arg(kindWords(first.type), bareAddress(first.url));
    } else {
        QList<Artifact> kinds;
        for (const ArtifactDraft& draft : facts.drafts)
            kinds.append({{}, {}, draft.type});
        parts += Words::tr("%1, one after another: %2.")
                     .arg(artifactsWords(facts.drafts.size()), countsByKind(kinds));
    }
    return (parts + namesakeNotes(facts) + ingestNotes(facts.drafts)).join(u' ');
}

Guard guardOf(const RegisterFacts& facts)
{
    GuardQuestion question;
    question.act = GuardQuestion::Act::RegisterArtifact;
    question.environmentClass = facts.environment.environmentClass;
    question.environmentName = facts.environment.name;
    question.readOnly = facts.environment.readOnly;
    question.targets = asInt(facts.drafts.size());
    if (facts.readsEmpty && !facts.emptiedByUs)
        question.emptyHost = facts.server.host;
    return guardFor(question);
}

QString titleOf(const RegisterFacts& facts)
{
    const QList<ArtifactDraft>& drafts = facts.drafts.isEmpty() ? facts.asked : facts.drafts;
    return drafts.size() == 1 ? Words::tr("Register %1").arg(nameWords(drafts.first()))
                              : Words::tr("Register %1").arg(artifactsWords(drafts.size()));
}

} // namespace

Step registerStep(const ArtifactDraft& draft, int id, bool mayBeEmpty)
{
    Step step;
    step.id = id;
    step.lane = u"registry"_s;
    if (id > 1)
        step.after = {id - 1};
    step.what = RegisterArtifactStep{draft, mayBeEmpty};
    step.title = Words::tr("Register %1").arg(nameWords(draft));
    step.subject = nameOf(draft);
    step.request = requestOf(draft);
    step.expectation = Words::tr("After a reload the list shows an id that was not there, and its "
                                 "address answers as this artifact.");
    return step;
}

Plan composeRegister(const RegisterFacts& facts)
{
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.verb = Verb::RegisterArtifacts;
    plan.environment = facts.environment;
    plan.server = facts.server;
    plan.generation = facts.generation;
    plan.madeAt = facts.madeAt;
    plan.askedDrafts = facts.asked;
    plan.ineligible = facts.ineligible;
    plan.obstacles = facts.obstacles;
    for (const ArtifactDraft& draft : facts.drafts) {
        plan.targets.append(NewArtifactTarget{draft});
        // Only the first can meet an empty registry: after it there is something.
        const bool first = plan.steps.isEmpty();
        plan.steps.append(
            registerStep(draft, asInt(plan.steps.size()) + 1, first && facts.readsEmpty));
    }
    if (plan.steps.isEmpty() && plan.obstacles.isEmpty())
        plan.obstacles += Words::tr("Nothing of what was asked for can be registered as it "
                                    "stands.");
    plan.guard = guardOf(facts);
    plan.title = titleOf(facts);
    plan.act = plan.title;
    plan.summary = summaryOf(facts);
    plan.goes = {Words::tr("nothing: a registration only adds")};
    plan.stays = {facts.listed == 0
            ? Words::tr("nothing is listed now")
            : Words::tr("everything that is listed now: %1").arg(artifactsWords(facts.listed))};
    plan.undo = {Words::tr("delete it again; its id stays used until a reset")};
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

Plan composeReplace(const DeleteFacts& facts, const ArtifactDraft& draft)
{
    Plan plan = composeDelete(facts);
    plan.verb = Verb::ReplaceArtifact;
    plan.askedDrafts = {draft};
    const QString problem = problemWith(draft);
    if (!problem.isEmpty())
        plan.obstacles += problem;
    const bool one = plan.steps.size() == 1 && facts.targets.size() == 1;
    if (!one && plan.obstacles.isEmpty())
        plan.obstacles += Words::tr("Only one artifact at a time can be replaced.");
    const QString name = facts.asked.isEmpty() ? nameOf(draft) : facts.asked.first().name;
    plan.title = Words::tr("Replace %1").arg(name);
    plan.act = plan.title;
    if (one && problem.isEmpty()) {
        const ArtifactRecord& old = facts.targets.first().record;
        // Deleting the only one leaves an empty registry, verified so by the step before.
        plan.steps.append(registerStep(draft, 2, facts.listed.size() == 1));
        plan.targets.append(NewArtifactTarget{draft});
        QStringList notes{plan.summary,
            Words::tr("It is deleted, seen gone, and registered again from %1 instead of %2. If "
                      "the registration is refused or put off, the old one is gone all the same.")
                .arg(bareAddress(draft.url),
                    old.url.isEmpty() ? Words::tr("a source that it does not tell")
                                      : bareAddress(old.url))};
        if (sameSource(old.url, draft.url))
            notes += Words::tr("That is the source it has now.");
        plan.summary = (notes + ingestNotes({draft})).join(u' ');
        plan.goes += Words::tr("its id: the new entry gets another, and a new rating");
    }
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

} // namespace steward

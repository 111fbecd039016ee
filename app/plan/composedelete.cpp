// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/compose.h"
#include "app/plan/planwords.h"
#include "net/http/apipath.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestUrl = 2048; // of what a registry takes (registry 1.4)

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeletePlan)
};

/// Of names in the summary; all of them stand in the target's impact.
constexpr qsizetype kMostUnread = 20;

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

const Artifact& artifactOf(const ArtifactTarget& target)
{
    return target.record.artifact;
}

QList<Dependent> outsideThePlan(const DeleteFacts& facts, const ArtifactTarget& target)
{
    QList<Dependent> outside;
    for (const Dependent& dependent : target.impact.dependents) {
        const bool inside = std::any_of(
            facts.targets.cbegin(), facts.targets.cend(), [&dependent](const ArtifactTarget& t) {
                return artifactOf(t).id == dependent.artifact.id;
            });
        if (!inside)
            outside.append(dependent);
    }
    return outside;
}

bool repeats(const QString& name, const QList<Artifact>& listed)
{
    const QString wanted = name.trimmed().normalized(QString::NormalizationForm_C);
    return std::count_if(listed.cbegin(), listed.cend(), [&wanted](const Artifact& artifact) {
        return artifact.name.trimmed().normalized(QString::NormalizationForm_C) == wanted;
    }) > 1;
}

Guard guardOf(const DeleteFacts& facts)
{
    GuardQuestion question;
    question.act = GuardQuestion::Act::DeleteArtifact;
    question.environmentClass = facts.environment.environmentClass;
    question.environmentName = facts.environment.name;
    question.readOnly = facts.environment.readOnly;
    question.targets = asInt(facts.targets.size());
    for (const ArtifactTarget& target : facts.targets) {
        question.dependentsOutside
            = question.dependentsOutside || !outsideThePlan(facts, target).isEmpty();
        question.impactUnknown
            = question.impactUnknown || target.impact.answer == Impact::Answer::Unknown;
        question.unread = std::max(question.unread, asInt(target.impact.coverage.unread.size()));
    }
    if (facts.targets.size() == 1) {
        const Artifact& artifact = artifactOf(facts.targets.first());
        question.onlyTargetPhrase
            = phraseFor(artifact.name, kindAndId(artifact), repeats(artifact.name, facts.listed));
    }
    return guardFor(question);
}

int rowsOf(const DeleteFacts& facts, const ArtifactId& id)
{
    return asInt(std::count_if(facts.targets.cbegin(), facts.targets.cend(),
        [&id](const ArtifactTarget& target) { return artifactOf(target).id == id; }));
}

QList<Step> stepsOf(const DeleteFacts& facts)
{
    QList<Step> steps;
    QSet<QString> ids; // one request removes all rows of an id (registry 5.20)
    for (const ArtifactTarget& target : facts.targets) {
        const Artifact& artifact = artifactOf(target);
        if (ids.contains(artifact.id.value))
            continue;
        ids.insert(artifact.id.value);
        Step step;
        step.id = asInt(steps.size()) + 1;
        step.lane = u"registry"_s;
        if (!steps.isEmpty())
            step.after = {steps.last().id};
        step.what = DeleteArtifactStep{identityOf(artifact), artifact.type};
        step.title = Words::tr("Delete %1").arg(nameWords(artifact));
        step.subject = artifact.name;
        const ApiPath path{"artifacts", artifact.type.word, artifact.id.value};
        step.request = u"DELETE " % QString::fromLatin1(path.encoded());
        const int rows = rowsOf(facts, artifact.id);
        step.expectation = rows == 1
            ? Words::tr("Its address answers 404, and the list has lost this entry and no other.")
            : Words::tr("Its address answers 404, and the list has lost these %Ln entries and no "
                        "other.",
                nullptr, rows);
        steps.append(step);
    }
    return steps;
}

QString whoNames(const Impact& impact)
{
    switch (impact.answer) {
    case Impact::Answer::NoneRecorded:
        return Words::tr("No lineage names it");
    case Impact::Answer::Unknown:
        return Words::tr("Who is built on it could not be read in full; what was read does not "
                         "name it");
    case Impact::Answer::Some:
        break;
    }
    const int all = asInt(impact.dependents.size());
    const int possible = asInt(std::count_if(impact.dependents.cbegin(), impact.dependents.cend(),
        [](const Dependent& dependent) { return !dependent.certain; }));
    QString words = all == 1 ? Words::tr("1 artifact is built on it")
                             : Words::tr("%Ln artifacts are built on it", nullptr, all);
    if (all > impact.direct())
        words = Words::tr("%1, %2 of them directly").arg(words, numberWords(impact.direct()));
    if (possible > 0)
        words += possible == all ? Words::tr(" (by name only)")
                                 : Words::tr(" (%Ln by name only)", nullptr, possible);
    return words;
}

QString summaryOfMany(const DeleteFacts& facts)
{
    int named = 0;
    int unknown = 0;
    for (const ArtifactTarget& target : facts.targets) {
        named += outsideThePlan(facts, target).isEmpty() ? 0 : 1;
        unknown += target.impact.answer == Impact::Answer::Unknown ? 1 : 0;
    }
    QStringList parts;
    if (named > 0)
        parts += Words::tr("%Ln named by others outside this plan", nullptr, named);
    if (unknown > 0)
        parts += Words::tr("%Ln not known", nullptr, unknown);
    const int rest = asInt(facts.targets.size()) - named - unknown;
    if (rest > 0)
        parts += Words::tr("%Ln named by none", nullptr, rest);
    return Words::tr("%1: %2").arg(artifactsWords(facts.targets.size()), parts.join(u", "_s));
}

/// By name as long as one was asked for and it goes alone.
QString titleOf(const DeleteFacts& facts)
{
    if (facts.asked.size() == 1 && facts.targets.size() < 2)
        return Words::tr("Delete %1").arg(facts.asked.first().name);
    const qsizetype count = facts.targets.isEmpty() ? facts.asked.size() : facts.targets.size();
    return Words::tr("Delete %1").arg(artifactsWords(count));
}

QString summaryOf(const DeleteFacts& facts, const QList<Step>& steps)
{
    if (facts.targets.isEmpty())
        return Words::tr("There is nothing to delete.");
    const Coverage& coverage = facts.targets.first().impact.coverage;
    QString summary;
    if (facts.targets.size() == 1)
        summary = whoNames(facts.targets.first().impact);
    else if (steps.size() == 1)
        summary = Words::tr("%1 share the id %2, and deleting it removes all of them")
                      .arg(artifactsWords(facts.targets.size()),
                          artifactOf(facts.targets.first()).id.value);
    else
        summary = summaryOfMany(facts);
    summary = Words::tr("%1; %2.").arg(summary, coverageWords(coverage));
    QStringList unread;
    for (const UnreadLineage& lineage : coverage.unread)
        unread += nameWords(lineage.artifact);
    if (!unread.isEmpty())
        summary += u' ' % Words::tr("Could not be read: %1.").arg(someOf(unread, kMostUnread));
    return summary;
}

QStringList goesOf(const DeleteFacts& facts)
{
    QStringList goes;
    goes += facts.targets.size() == 1
        ? Words::tr("the registry entry, its rating and its place in the lineage")
        : Words::tr("%Ln registry entries, their ratings and their places in the lineage", nullptr,
            asInt(facts.targets.size()));
    return goes;
}

QStringList staysOf(const DeleteFacts& facts)
{
    QStringList stays;
    QStringList files;
    QStringList orphans;
    for (const ArtifactTarget& target : facts.targets) {
        const Artifact& artifact = artifactOf(target);
        const QString file = u"artifacts/model/%1.zip"_s.arg(artifact.id.value);
        if (artifact.type == ArtifactKind::Model && !files.contains(file))
            files += file;
        const QList<Dependent> outside = outsideThePlan(facts, target);
        for (const Dependent& dependent : outside) {
            if (!orphans.contains(dependent.artifact.name))
                orphans += dependent.artifact.name;
        }
    }
    if (!orphans.isEmpty())
        stays += orphans.size() == 1
            ? Words::tr("%1, which is built on it and will name a parent that is no longer here")
                  .arg(orphans.first())
            : Words::tr("what is built on it, naming parents that are no longer here: %1")
                  .arg(someOf(orphans));
    if (!files.isEmpty())
        stays += files.size() == 1
            ? Words::tr("the stored file %1, where there is one: most registries never remove it, "
                        "some do")
                  .arg(files.first())
            : Words::tr("the stored files %1, where there are any: most registries never remove "
                        "them, some do")
                  .arg(someOf(files));
    stays += Words::tr("download links that were handed out, until they expire");
    return stays;
}

QStringList undoOf(const DeleteFacts& facts)
{
    QStringList undo{Words::tr("none on the server, and this version of Steward keeps no copy")};
    for (const ArtifactTarget& target : facts.targets) {
        const QString url = target.record.url.isEmpty()
            ? Words::tr("a source URL that it does not tell")
            : target.record.url.left(kLongestUrl);
        undo += Words::tr("to register it again: %1 from %2; it gets a new id and a new rating")
                    .arg(nameWords(artifactOf(target)), url);
    }
    return undo;
}

/// Type is an attribute: that it reads otherwise is told, and changes nothing (SAFETY.md 2).
QStringList differencesFromList(const DeleteFacts& facts)
{
    QStringList notes;
    for (const ArtifactTarget& target : facts.targets) {
        const Artifact& artifact = artifactOf(target);
        for (const Artifact& row : facts.listed) {
            if (identityOf(row) == identityOf(artifact) && !(row.type == artifact.type))
                notes += Words::tr("%1 is listed as %2 and reads as %3.")
                             .arg(artifact.name, kindWords(row.type), kindWords(artifact.type));
        }
    }
    return notes;
}

} // namespace

Plan composeDelete(const DeleteFacts& facts)
{
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.verb = Verb::DeleteArtifacts;
    plan.environment = facts.environment;
    plan.server = facts.server;
    plan.generation = facts.generation;
    plan.madeAt = facts.madeAt;
    plan.askedArtifacts = facts.asked;
    plan.ineligible = facts.ineligible;
    plan.obstacles = facts.obstacles;
    for (const ArtifactTarget& target : facts.targets)
        plan.targets.append(target);
    plan.hanging = facts.hanging;
    plan.steps = stepsOf(facts);
    if (plan.steps.isEmpty() && plan.obstacles.isEmpty())
        plan.obstacles += Words::tr("Nothing of what was chosen can be deleted as it stands.");
    plan.guard = guardOf(facts);
    plan.title = titleOf(facts);
    plan.act = plan.title;
    plan.summary
        = (QStringList{summaryOf(facts, plan.steps)} + differencesFromList(facts)).join(u' ');
    plan.goes = goesOf(facts);
    plan.stays = staysOf(facts);
    plan.undo = undoOf(facts);
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

} // namespace steward

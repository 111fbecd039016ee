// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/compose.h"
#include "app/plan/make/deleteorder.h"
#include "app/plan/planwords.h"
#include "net/http/apipath.h"

#include <QCoreApplication>
#include <QHash>
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
/// Of lines that each speak of one target.
constexpr qsizetype kMostNotes = 20;

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

const Artifact& artifactOf(const ArtifactTarget& target)
{
    return target.record.artifact;
}

/// Of each target, who depends on it and is not in the plan.
using Outside = QList<QList<Dependent>>;

Outside outsideOf(const DeleteFacts& facts)
{
    QSet<ArtifactId> inside;
    for (const ArtifactTarget& target : facts.targets)
        inside.insert(artifactOf(target).id);
    Outside outside;
    for (const ArtifactTarget& target : facts.targets) {
        QList<Dependent> theirs;
        for (const Dependent& dependent : target.impact.dependents) {
            if (!inside.contains(dependent.artifact.id))
                theirs.append(dependent);
        }
        outside.append(theirs);
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

Guard guardOf(const DeleteFacts& facts, const Outside& outside)
{
    GuardQuestion question;
    question.act = GuardQuestion::Act::DeleteArtifact;
    question.environmentClass = facts.environment.environmentClass;
    question.environmentName = facts.environment.name;
    question.readOnly = facts.environment.readOnly;
    question.targets = asInt(facts.targets.size());
    question.dependentsOutside = std::any_of(outside.cbegin(), outside.cend(),
        [](const QList<Dependent>& theirs) { return !theirs.isEmpty(); });
    for (const ArtifactTarget& target : facts.targets) {
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

QList<Step> stepsOf(const DeleteFacts& facts, const DeleteOrder& order)
{
    QHash<ArtifactId, int> rows;
    for (const ArtifactTarget& target : facts.targets)
        ++rows[artifactOf(target).id];
    QList<Step> steps;
    QSet<ArtifactId> ids; // one request removes all rows of an id (registry 5.20)
    for (const qsizetype position : order.order) {
        const Artifact& artifact = artifactOf(facts.targets.at(position));
        if (ids.contains(artifact.id))
            continue;
        ids.insert(artifact.id);
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
        const int own = rows.value(artifact.id);
        step.expectation = own == 1
            ? Words::tr("Its address answers 404, and the list has lost this entry and no other.")
            : Words::tr("Its address answers 404, and the list has lost these %Ln entries and no "
                        "other.",
                nullptr, own);
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

QString summaryOfMany(const DeleteFacts& facts, const Outside& outside)
{
    const int named = asInt(std::count_if(outside.cbegin(), outside.cend(),
        [](const QList<Dependent>& theirs) { return !theirs.isEmpty(); }));
    int inside = 0;
    int unknown = 0;
    for (qsizetype i = 0; i < facts.targets.size(); ++i) {
        const Impact::Answer answer = facts.targets.at(i).impact.answer;
        unknown += answer == Impact::Answer::Unknown ? 1 : 0;
        inside += answer == Impact::Answer::Some && outside.at(i).isEmpty() ? 1 : 0;
    }
    QStringList parts;
    if (named > 0)
        parts += Words::tr("%Ln named by others outside this plan", nullptr, named);
    if (inside > 0)
        parts += Words::tr("%Ln named by others of these only", nullptr, inside);
    if (unknown > 0)
        parts += Words::tr("%Ln not known", nullptr, unknown);
    const int rest = asInt(facts.targets.size()) - named - inside - unknown;
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

/// What is decided about the order, in words; "" where there is nothing to decide.
QString orderWords(const DeleteOrder& order)
{
    if (order.hasCircle)
        return Words::tr("What is built on another of them goes before it, as far as they are not "
                         "built on each other in a circle.");
    if (order.isRelated)
        return Words::tr("What is built on another of them goes before it, so that nothing that is "
                         "still listed names a parent that was just deleted.");
    return {};
}

QString summaryOf(const DeleteFacts& facts, const Outside& outside, const QList<Step>& steps)
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
        summary = summaryOfMany(facts, outside);
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

QStringList staysOf(const DeleteFacts& facts, const Outside& outside)
{
    QStringList stays;
    QStringList files;
    QStringList orphans;
    QSet<QString> seen;
    for (const ArtifactTarget& target : facts.targets) {
        const Artifact& artifact = artifactOf(target);
        const QString file = u"artifacts/model/%1.zip"_s.arg(artifact.id.value);
        if (artifact.type == ArtifactKind::Model && (files.isEmpty() || files.last() != file))
            files += file; // rows that share an id stand together
    }
    for (const QList<Dependent>& theirs : outside) {
        for (const Dependent& dependent : theirs) {
            if (!seen.contains(dependent.artifact.name))
                orphans += dependent.artifact.name;
            seen.insert(dependent.artifact.name);
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
    QStringList undo{Words::tr(
        "none on the server; Steward keeps what was read and offers to register it again")};
    const qsizetype shown = std::min(facts.targets.size(), kMostNotes);
    for (const ArtifactTarget& target : facts.targets.first(shown)) {
        const QString url = target.record.url.isEmpty()
            ? Words::tr("a source URL that it does not tell")
            : target.record.url.left(kLongestUrl);
        undo += Words::tr("to register it again: %1 from %2; it gets a new id and a new rating")
                    .arg(nameWords(artifactOf(target)), url);
    }
    if (shown < facts.targets.size())
        undo += Words::tr(
            "and so on for the other %Ln", nullptr, asInt(facts.targets.size() - shown));
    return undo;
}

/// Type is an attribute: that it reads otherwise is told, and changes nothing (SAFETY.md 2).
QStringList differencesFromList(const DeleteFacts& facts)
{
    QStringList notes;
    QHash<ArtifactIdentity, ArtifactType> reads;
    for (const ArtifactTarget& target : facts.targets)
        reads.insert(identityOf(artifactOf(target)), artifactOf(target).type);
    for (const Artifact& row : facts.listed) {
        const auto read = reads.constFind(identityOf(row));
        if (read != reads.cend() && !(row.type == *read)) {
            if (notes.size() == kMostNotes)
                break;
            notes += Words::tr("%1 is listed as %2 and reads as %3.")
                         .arg(nameWords(row), kindWords(row.type), kindWords(*read));
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
    const DeleteOrder order = childrenFirst(facts.targets);
    const Outside outside = outsideOf(facts);
    plan.steps = stepsOf(facts, order);
    if (plan.steps.isEmpty() && plan.obstacles.isEmpty())
        plan.obstacles += Words::tr("Nothing of what was chosen can be deleted as it stands.");
    plan.guard = guardOf(facts, outside);
    plan.title = titleOf(facts);
    plan.act = plan.title;
    QStringList summary{summaryOf(facts, outside, plan.steps)};
    if (order.isRelated)
        summary += orderWords(order);
    plan.summary = (summary + differencesFromList(facts)).join(u' ');
    plan.goes = goesOf(facts);
    plan.stays = staysOf(facts, outside);
    plan.undo = undoOf(facts);
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

} // namespace steward

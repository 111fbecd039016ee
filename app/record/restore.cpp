// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/restore.h"

#include "app/plan/barewords.h"
#include "app/plan/leftovers.h"
#include "app/plan/make/draftrules.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

QString whyNot(const TrashedArtifact& one)
{
    if (!one.recordKnown || one.record.url.isEmpty())
        return Words::tr("Where it came from was not read before it went.");
    if (one.urlWasCut)
        return Words::tr("Its source had a query or a user name, which are never kept: register it "
                         "by hand with the whole URL.");
    return problemWith(one.draft());
}

/// For each, the places of its parents among all of them.
QList<QList<qsizetype>> parentsIn(const QList<TrashedArtifact>& all)
{
    QHash<QString, qsizetype> byName; // the first of a name is whom a registry finds (registry 3.5)
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString name = all.at(i).record.artifact.name.toLower();
        if (!byName.contains(name))
            byName.insert(name, i);
    }
    QList<QList<qsizetype>> parents(all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QList<Parent> told = all.at(i).parents.value_or(QList<Parent>());
        for (const Parent& parent : told) {
            const QString name = parent.artifact ? parent.artifact->name : parent.name;
            const qsizetype at = byName.value(name.toLower(), -1);
            if (at >= 0 && at != i)
                parents[i].append(at);
        }
    }
    return parents;
}

/// Depth first without recursion: chains of parents may be long.
QList<qsizetype> parentsFirst(const QList<QList<qsizetype>>& parents)
{
    QList<qsizetype> order;
    QSet<qsizetype> seen;
    for (qsizetype start = 0; start < parents.size(); ++start) {
        QList<std::pair<qsizetype, qsizetype>> path; // an artifact, and how many parents were seen
        if (!seen.contains(start)) {
            seen.insert(start);
            path.append({start, 0});
        }
        while (!path.isEmpty()) {
            const qsizetype at = path.last().first;
            const qsizetype next = path.last().second++;
            if (next >= parents.at(at).size()) {
                order.append(at);
                path.removeLast();
                continue;
            }
            const qsizetype parent = parents.at(at).at(next);
            if (!seen.contains(parent)) {
                seen.insert(parent);
                path.append({parent, 0});
            }
        }
    }
    return order;
}

QStringList keyOf(const ArtifactDraft& draft)
{
    return {draft.type.word, draft.url, draft.name};
}

QString noteOf(const QList<TrashedArtifact>& all)
{
    QStringList note{
        Words::tr("(It gets|Each gets) a new id and a new rating; links that were handed out and "
                  "what the registry kept beside name, type and source do not come back.",
            nullptr, static_cast<int>(all.size()))};
    const auto linked = std::count_if(all.cbegin(), all.cend(), [](const TrashedArtifact& one) {
        return !one.children.isEmpty() || !one.parents.value_or(QList<Parent>()).isEmpty();
    });
    if (linked > 0)
        note += all.size() == 1
            ? Words::tr("It stood in the lineage: it is linked again only where the registry does "
                        "so by name.")
            : Words::tr(
                "%Ln of them stood in the lineage: (it is|they are) linked again only where "
                "the registry does so by name.",
                nullptr, static_cast<int>(linked));
    const bool model = std::any_of(all.cbegin(), all.cend(),
        [](const TrashedArtifact& one) { return one.record.artifact.type == ArtifactKind::Model; });
    if (model)
        note += Words::tr("Models are read from their hub anew: what is there by now may be "
                          "another.");
    return note.join(u' ');
}

/// Only what the plan itself holds, children behind their parents: deletes go the other way.
QList<TrashedArtifact> goneIn(const PlanRun& run)
{
    QList<TrashedArtifact> gone;
    QList<ArtifactDraft> drafts = goneDrafts(run.plan(), run.reports());
    if (run.plan().verb != Verb::ResetRegistry)
        std::reverse(drafts.begin(), drafts.end());
    for (const ArtifactDraft& draft : std::as_const(drafts)) {
        TrashedArtifact one;
        one.record.artifact = {{}, draft.name, draft.type};
        one.record.url = draft.url;
        gone.append(one);
    }
    return gone;
}

} // namespace

Restore restoreOf(const PlanRun& run, const QList<TrashedArtifact>& kept)
{
    const QList<TrashedArtifact> known = goneIn(run);
    if (kept.isEmpty() || known.isEmpty())
        return restoreOf(known);
    QHash<QStringList, QString> whole; // by what is left of the source, type and name
    for (const TrashedArtifact& one : known)
        whole.insert(keyOf({one.record.artifact.type, bareAddress(one.record.url),
                         one.record.artifact.name}),
            one.record.url);
    QList<TrashedArtifact> all = kept;
    for (TrashedArtifact& one : all) {
        const QString url = whole.value(keyOf(one.draft()));
        if (!one.urlWasCut || url.isEmpty())
            continue;
        one.record.url = url;
        one.urlWasCut = false;
    }
    return restoreOf(all);
}

Restore restoreOf(const QList<TrashedArtifact>& trashed)
{
    Restore restore;
    QSet<QStringList> asked; // what went twice is wanted once
    const QList<qsizetype> order = parentsFirst(parentsIn(trashed));
    for (const qsizetype at : order) {
        const TrashedArtifact& one = trashed.at(at);
        const QString why = whyNot(one);
        if (!why.isEmpty()) {
            restore.left.append({one.record.artifact.name, why});
        } else if (!asked.contains(keyOf(one.draft()))) {
            asked.insert(keyOf(one.draft()));
            restore.drafts.append(one.draft());
        }
    }
    restore.note = noteOf(trashed);
    return restore;
}

} // namespace steward

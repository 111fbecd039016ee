// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/changewords.h"

#include <QCoreApplication>
#include <QHash>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

/// More of one kind than this are told as a number.
constexpr int kMostLines = 8;

class Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

QString sentence(Change::What what, bool byUs, const QString& subject)
{
    switch (what) {
    case Change::What::Registered:
        return byUs ? Words::tr("You added \u201c%1\u201d.").arg(subject)
                    : Words::tr("\u201c%1\u201d was added.").arg(subject);
    case Change::What::Deleted:
        return byUs ? Words::tr("You deleted \u201c%1\u201d.").arg(subject)
                    : Words::tr("\u201c%1\u201d was deleted.").arg(subject);
    case Change::What::Emptied:
        return byUs ? Words::tr("You emptied the registry: %1 gone.").arg(subject)
                    : Words::tr("The registry was emptied: %1 gone.").arg(subject);
    case Change::What::Clearing:
        return byUs ? Words::tr("You began to clear the storage of \u201c%1\u201d.").arg(subject)
                    : Words::tr("The storage of \u201c%1\u201d is being cleared.").arg(subject);
    case Change::What::Cleared:
        return byUs ? Words::tr("You cleared the storage of \u201c%1\u201d.").arg(subject)
                    : Words::tr("The storage of \u201c%1\u201d was cleared.").arg(subject);
    case Change::What::Started:
        return byUs ? Words::tr("You started \u201c%1\u201d.").arg(subject)
                    : Words::tr("\u201c%1\u201d was started.").arg(subject);
    case Change::What::Stopped:
        return byUs ? Words::tr("You stopped \u201c%1\u201d.").arg(subject)
                    : Words::tr("\u201c%1\u201d stopped.").arg(subject);
    case Change::What::Failed:
        return Words::tr("\u201c%1\u201d failed.").arg(subject);
    case Change::What::Renamed:
    case Change::What::Other:
        break;
    }
    return subject;
}

Change plain(Change::What what, const QString& subject, const IsOurs& isOurs)
{
    const bool byUs = isOurs(subject);
    return {{}, what, subject, sentence(what, byUs, subject), byUs};
}

Change told(Change::What what, const QString& subject, const QString& text)
{
    return {{}, what, subject, text, false};
}

// Never of one: `appendFew` counts from kMostLines on.
QString countWords(Change::What what, int count)
{
    return what == Change::What::Deleted ? Words::tr("%n items were deleted.", nullptr, count)
                                         : Words::tr("%n items were added.", nullptr, count);
}

QString artifactsWords(int count)
{
    return count == 1 ? Words::tr("1 artifact") : Words::tr("%n artifacts", nullptr, count);
}

/// `lines`, or one line with their number. Ours stay lines of their own.
void appendFew(QList<Change>& all, const QList<Change>& lines)
{
    QList<Change> others;
    for (const Change& line : lines) {
        if (line.byUs)
            all.append(line);
        else
            others.append(line);
    }
    if (others.size() <= kMostLines) {
        all += others;
        return;
    }
    const Change::What what = others.first().what;
    const int count = static_cast<int>(others.size());
    all.append(told(what, Words::tr("%n items", nullptr, count), countWords(what, count)));
}

} // namespace

QList<Change> artifactChanges(const QList<Artifact>& before, const QList<Artifact>& now,
    const Diff& diff, const IsOurs& isOurs)
{
    QList<Change> changes;
    QHash<ArtifactId, QString> lost;
    QList<Change> lines;
    const bool emptied = !before.isEmpty() && diff.removed.size() == before.size();
    for (const int row : diff.removed) {
        lost.insert(before[row].id, before[row].name);
        lines.append(plain(Change::What::Deleted, before[row].name, isOurs));
    }
    if (emptied && (before.size() > 1 || isOurs({}))) {
        const QString gone = artifactsWords(static_cast<int>(before.size()));
        changes.append(
            plain(Change::What::Emptied, gone, [&](const QString&) { return isOurs({}); }));
    } else {
        appendFew(changes, lines);
    }
    lines.clear();
    for (const int row : diff.added)
        lines.append(plain(Change::What::Registered, now[row].name, isOurs));
    appendFew(changes, lines);
    for (const int row : diff.added) {
        const QString old = lost.value(now[row].id);
        if (!old.isEmpty() && !emptied && old != now[row].name)
            changes.append(told(Change::What::Renamed, now[row].name,
                Words::tr("Id %1 is \u201c%2\u201d now, it was \u201c%3\u201d.")
                    .arg(now[row].id.value, now[row].name, old)));
    }
    return changes;
}

namespace {

bool runs(const Pipeline& pipeline)
{
    return pipeline.resources == ResourcesState::Provisioning
        || pipeline.resources == ResourcesState::Provisioned;
}

void comparePipeline(
    QList<Change>& changes, const Pipeline& before, const Pipeline& now, const IsOurs& isOurs)
{
    const QString& name = now.identity.name;
    const auto add = [&](Change::What what) { changes.append(plain(what, name, isOurs)); };
    if (now.error && (!before.error || before.error->code != now.error->code))
        add(Change::What::Failed);
    if (before.storage != now.storage.value) {
        if (now.storage == StorageState::Clearing)
            add(Change::What::Clearing);
        else if (now.storage == StorageState::Cleared && before.storage.isKnown())
            add(Change::What::Cleared);
    }
    if (!runs(before) && runs(now))
        add(Change::What::Started);
    else if (before.resources != ResourcesState::Stopped && before.resources.isKnown()
        && now.resources == ResourcesState::Stopped)
        add(Change::What::Stopped);
}

} // namespace

QList<Change> pipelineChanges(const QList<Pipeline>& before, const QList<Pipeline>& now,
    const Diff& diff, const IsOurs& isOurs)
{
    QList<Change> changes;
    QHash<QString, QString> lost; // a rename keeps the uuid (pipelines 8.4)
    QHash<PipelineIdentity, int> rows;
    for (int row = 0; !diff.changed.isEmpty() && row < before.size(); ++row)
        rows.insert(before[row].identity, row);
    for (const int row : diff.removed)
        lost.insert(before[row].identity.uuid, before[row].identity.name);
    QList<Change> added;
    for (const int row : diff.added) {
        const PipelineIdentity& identity = now[row].identity;
        const QString old = lost.take(identity.uuid);
        if (old.isEmpty())
            added.append(plain(Change::What::Registered, identity.name, isOurs));
        else
            changes.append(told(Change::What::Renamed, identity.name,
                Words::tr("\u201c%1\u201d is called \u201c%2\u201d now.").arg(old, identity.name)));
    }
    QList<Change> deleted;
    for (const int row : diff.removed) {
        if (lost.contains(before[row].identity.uuid))
            deleted.append(plain(Change::What::Deleted, before[row].identity.name, isOurs));
    }
    appendFew(changes, deleted);
    appendFew(changes, added);
    for (const int row : diff.changed) {
        const auto old = rows.constFind(now[row].identity);
        if (old != rows.cend())
            comparePipeline(changes, before[*old], now[row], isOurs);
    }
    return changes;
}

} // namespace steward

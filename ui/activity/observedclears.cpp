// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/observedclears.h"

#include "app/live/pipelinefeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 200;

// What a run of ours cleared is told by that run, also when it gave up waiting for the end.
QSet<QString> clearedByUs(const Plans& plans)
{
    QSet<QString> uuids;
    const QList<PlanRun*> runs = plans.runs();
    for (const PlanRun* run : runs) {
        const bool underWay = !run->isEnded() || run->outcome() == Outcome::Pending;
        for (const Step& step : run->plan().steps) {
            const auto* clear = std::get_if<ClearStorageStep>(&step.what);
            if (clear && underWay)
                uuids.insert(clear->identity.uuid);
        }
    }
    return uuids;
}

} // namespace

ObservedClears::ObservedClears(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace.pipelines(), &PipelineFeed::changed, this, &ObservedClears::look);
    look();
}

void ObservedClears::look()
{
    const PipelineFeed& feed = m_workspace.pipelines();
    const QDateTime now = m_workspace.clock().utcNow();
    const QSet<QString> ours = clearedByUs(m_workspace.plans());
    QHash<QString, const Pipeline*> byUuid;
    for (const Pipeline& pipeline : *feed.snapshot()->items)
        byUuid.insert(pipeline.identity.uuid, &pipeline);
    bool any = false;
    QSet<QString> open;
    for (Seen& seen : m_seen) {
        if (!seen.ended.isNull())
            continue;
        const Pipeline* pipeline = byUuid.value(seen.uuid);
        if (pipeline && pipeline->storage == StorageState::Clearing) {
            open.insert(seen.uuid);
            continue;
        }
        seen.ended = now;
        seen.cleared = pipeline && pipeline->storage == StorageState::Cleared;
        seen.how = !pipeline ? tr("it is no longer listed")
            : seen.cleared   ? tr("cleared, by someone else")
                             : tr("in use again: it was started meanwhile");
        any = true;
    }
    for (const Pipeline& pipeline : *feed.snapshot()->items) {
        if (pipeline.storage != StorageState::Clearing || open.contains(pipeline.identity.uuid)
            || ours.contains(pipeline.identity.uuid))
            continue;
        const QDateTime since = feed.clearingSince(pipeline.identity);
        m_seen.append({pipeline.identity.uuid, pipeline.identity.name,
            since.isValid() ? since.addMSecs(-feed.serverAhead().count()) : now, {}, {}, false});
        any = true;
    }
    if (m_seen.size() > mostKept)
        m_seen.remove(0, m_seen.size() - mostKept);
    if (any)
        Q_EMIT changed();
}

QList<ActivityEntry> ObservedClears::entries() const
{
    QList<ActivityEntry> entries;
    const QDateTime now = m_workspace.clock().utcNow();
    for (const Seen& seen : m_seen) {
        ActivityEntry entry;
        entry.key = u"clear:%1:%2"_s.arg(seen.uuid).arg(seen.since.toMSecsSinceEpoch());
        entry.when = seen.since;
        entry.what = tr("Clear the storage of %1").arg(seen.name);
        entry.environmentClass = m_workspace.environment().environmentClass;
        entry.environment = m_workspace.environment().name;
        entry.running = seen.ended.isNull();
        entry.ours = false;
        entry.took = std::chrono::milliseconds(
            std::max<qint64>(0, seen.since.msecsTo(entry.running ? now : seen.ended)));
        entry.outcome = entry.running ? tr("by someone else") : seen.how;
        entry.glyph = entry.running ? Glyph::Working : seen.cleared ? Glyph::Info : Glyph::Unknown;
        entry.tone = entry.running || seen.cleared ? Tone::Text : Tone::Care;
        entry.good = seen.cleared;
        entries.append(entry);
    }
    return entries;
}

} // namespace steward

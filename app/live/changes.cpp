// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/changes.h"

#include "app/live/artifactcomparison.h"
#include "app/live/artifactfeed.h"
#include "app/live/changewords.h"
#include "app/live/pipelinefeed.h"

#include <algorithm>

namespace steward {

namespace {

constexpr qsizetype kMostKept = 200;
constexpr std::chrono::minutes kOursFor{1};

} // namespace

Changes::Changes(ArtifactFeed& artifacts, PipelineFeed& pipelines, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_artifacts(artifacts.snapshot())
    , m_pipelines(pipelines.snapshot())
{
    connect(&artifacts, &ArtifactFeed::changed, this, &Changes::seeArtifacts);
    connect(&pipelines, &PipelineFeed::changed, this, &Changes::seePipelines);
}

void Changes::ours(const QString& subject)
{
    m_ours.append({subject, m_clock.now() + kOursFor});
}

bool Changes::isOurs(const QString& subject, Instant since)
{
    const Instant now = m_clock.now();
    erase_if(m_ours, [now](const Ours& ours) { return ours.until < now; });
    return std::any_of(m_ours.cbegin(), m_ours.cend(), [&subject, since](const Ours& ours) {
        return ours.subject == subject && ours.until - kOursFor >= since;
    });
}

void Changes::seeArtifacts(const std::shared_ptr<const Snapshot<Artifact>>& next, const Diff& diff)
{
    // Rows that shifted between pages look deleted and added; the next whole list tells.
    if (!next->complete)
        return;
    const auto before = std::exchange(m_artifacts, next);
    if (before->seq == 0)
        return; // the first list is no change
    // A new life with the same rows: a reset of ours, whose effect the next list shows.
    if (next->generation != before->generation && next->items == before->items)
        ours({});
    const bool follows = next->seq == before->seq + 1;
    add(artifactChanges(*before->items, *next->items,
        follows ? diff : compareArtifacts(*before->items, *next->items).diff,
        [this](const QString& subject) { return isOurs(subject); }));
}

void Changes::seePipelines(const std::shared_ptr<const Snapshot<Pipeline>>& next, const Diff& diff)
{
    const auto before = std::exchange(m_pipelines, next);
    if (before->seq == 0)
        return;
    add(pipelineChanges(*before->items, *next->items, diff,
        [this](const QString& subject) { return isOurs(subject); }));
}

void Changes::add(const QList<Change>& changes)
{
    if (changes.isEmpty())
        return;
    const QDateTime when = m_clock.utcNow();
    for (Change change : changes) {
        change.when = when;
        m_list.prepend(change);
    }
    if (m_list.size() > kMostKept)
        m_list.resize(kMostKept);
    Q_EMIT changed();
}

} // namespace steward

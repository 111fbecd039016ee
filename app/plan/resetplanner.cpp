// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/resetplanner.h"

#include "app/live/artifactfeed.h"

namespace steward {

void ResetPlanner::start()
{
    m_startedAt = parts().clock.now();
    Q_EMIT progressed(tr("Reading the whole list"));
    read(readWholeList(parts().registryReads, this), [this](const WholeList& list) { take(list); });
}

void ResetPlanner::take(const WholeList& list)
{
    const ArtifactFeed& feed = parts().artifacts;
    ResetFacts facts;
    begin(facts, ServerKey::of(environment().registryUrl));
    facts.generation = feed.snapshot()->generation;
    facts.target = {*list.artifacts, m_startedAt};
    if (list.health)
        facts.counted = list.health->artifactCount;
    const bool vanished = feed.state().phase == FeedState::Phase::Vanished;
    const bool empty = list.artifacts->isEmpty();
    if (empty && (vanished || !feed.snapshot()->items->isEmpty()))
        facts.obstacles
            += tr("It suddenly lists nothing: somebody reset it, or its store cannot be "
                  "read. Wait until it can be read again.");
    else if (empty)
        facts.obstacles += tr("It reads as empty already: there is nothing to reset.");
    if (!list.isComplete)
        facts.obstacles += tr("The list changes while it is read, so that what would be lost "
                              "cannot be said. Read again.");
    done(composeReset(facts));
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/resetplanner.h"

#include "app/live/artifactfeed.h"
#include "app/plan/pins.h"
#include "app/plan/planwords.h"

#include <algorithm>

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
    findPinned(facts);
    done(composeReset(facts));
}

/// They stand first in the list, and nothing goes while there are any.
void ResetPlanner::findPinned(ResetFacts& facts) const
{
    if (!parts().pins.problem().isEmpty())
        facts.obstacles += parts().pins.problem();
    QList<Artifact>& artifacts = facts.target.artifacts;
    const auto others = std::stable_partition(
        artifacts.begin(), artifacts.end(), [this, &facts](const Artifact& artifact) {
            return parts().pins.reasonFor(facts.server, identityOf(artifact)).has_value();
        });
    const qsizetype count = others - artifacts.begin();
    if (count == 1)
        facts.obstacles += whyPinned(facts.server, identityOf(artifacts.first()));
    else if (count > 1)
        facts.obstacles += tr("%1 are pinned here: %2. Unpin them first.")
                               .arg(artifactsWords(count), someOf(namesOf(artifacts.first(count))));
}

} // namespace steward

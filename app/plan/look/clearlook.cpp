// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/clearlook.h"

#include "app/plan/make/composepipelines.h"
#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"

#include <algorithm>

namespace steward {

void ClearLook::judge(const Pipeline& now)
{
    if (now.storage == StorageState::Clearing)
        return readsClearing();
    if (m_events.kept)
        return readEvents(now);
    judgeBoth(now, {});
}

QString ClearLook::followedWords(const QString& elapsed) const
{
    return tr("Clearing for %1. It cannot be cancelled.").arg(elapsed);
}

// A plan of its own, which may be approved while this one is followed.
QString ClearLook::helpWords() const
{
    return tr("Asking again to clear it can wake the runner.");
}

/// Before a nudge it was clearing already: a no leaves it as it was.
void ClearLook::readsClearing()
{
    if (!saidNo())
        return follow();
    if (before().storage == StorageState::Clearing)
        return conclude({Outcome::Refused, tr("Its storage is being cleared as before.")});
    conclude({Outcome::Changed, tr("It said no, yet its storage is being cleared.")});
}

void ClearLook::readEvents(const Pipeline& pipeline)
{
    parts()
        .pipelinesReads.events(pipeline.identity.name)
        ->then(this, [this, pipeline](const Result<QList<PipelineEvent>>& answer) {
            if (answer)
                judgeBoth(pipeline, toldBy(*answer));
            else
                cannotRead(answer.error());
        });
}

ClearLook::Told ClearLook::toldBy(const QList<PipelineEvent>& events) const
{
    Told told;
    const auto known = std::find_if(events.cbegin(), events.cend(),
        [this](const PipelineEvent& event) { return event.id == m_events.newest; });
    if (known == events.cend() && !m_events.newest.isEmpty())
        return told; // what is before and what after cannot be said
    told.usable = true;
    const QList<PipelineEvent> since(events.cbegin(), known);
    for (const PipelineEvent& event : since) { // newest first
        told.cleared = told.cleared || (!told.clearing && event.storage == StorageState::Cleared);
        told.clearing = told.clearing || event.storage == StorageState::Clearing;
    }
    told.cleared = told.cleared && told.clearing;
    const ClearInEvents clear = newestClear(since);
    if (clear.began.isValid() && clear.ended.isValid())
        told.took = std::chrono::milliseconds(clear.began.msecsTo(clear.ended));
    return told;
}

void ClearLook::judgeBoth(const Pipeline& pipeline, const Told& told)
{
    switch (pipeline.storage.value) {
    case StorageState::Cleared:
        return readsCleared(told);
    case StorageState::InUse:
        return readsInUse(pipeline, told);
    case StorageState::Clearing:
        return readsClearing();
    case StorageState::Unknown:
        break;
    }
    lookOnceMore({Outcome::Unknown,
        tr("Its storage reads %1, a word that this program does not know.")
            .arg(storageWords(pipeline.storage))});
}

void ClearLook::readsCleared(const Told& told)
{
    if (saidNo())
        return conclude({Outcome::Changed, tr("It said no, yet its storage reads Cleared.")});
    // What was nudged may have been cleared a moment before the request came.
    const bool wasClearing = before().storage == StorageState::Clearing;
    if (told.usable && !told.clearing && !wasClearing)
        return lookOnceMore({Outcome::Unknown,
            tr("Its storage reads Cleared, but its events show no clearing after the request.")});
    QString seen = tr("Its storage reads Cleared.");
    if (told.usable && told.took)
        seen = tr("Its storage reads Cleared; its events show the clearing, which took %1.")
                   .arg(durationWords(*told.took));
    else if (told.clearing)
        seen = tr("Its storage reads Cleared; its events show the clearing.");
    else if (!told.usable)
        seen += tr(" This server has no events that would show the clearing.");
    showsIt(seen);
}

void ClearLook::readsInUse(const Pipeline& pipeline, const Told& told)
{
    const bool startedSince = !isFullyStopped(pipeline)
        || pipeline.deploymentId != before().deploymentId
        || pipeline.resourcesSince != before().resourcesSince
        || pipeline.desiredSince != before().desiredSince;
    if (told.clearing && told.cleared) {
        const QString seen = tr("It was cleared, as its events show, and started again since: what "
                                "its storage holds now is new.");
        return conclude({saidNo() ? Outcome::Changed : Outcome::Verified, seen});
    }
    if (saidNo())
        return conclude({Outcome::Refused,
            startedSince ? tr("It was started meanwhile; its storage is in use.")
                         : tr("Its storage is in use as before.")});
    if (startedSince && !told.usable) {
        // A start is refused while it clears (pipelines 3.3), but nothing shows that it did.
        const QString seen = tr("It was started since, and this server has no events: whether it "
                                "was cleared before cannot be read.");
        return conclude({saidYes() ? Outcome::Accepted : Outcome::Unknown, seen});
    }
    const QString seen = told.usable
        ? tr("Its storage is in use as before, and its events show no clearing.")
        : tr("Its storage is in use as before.");
    asBefore(seen);
}

} // namespace steward

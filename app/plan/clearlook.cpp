// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/clearlook.h"

#include "app/live/clock.h"
#include "app/plan/compose.h"
#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"

#include <algorithm>

namespace steward {

using namespace std::chrono_literals;
using Word = ServerSaid::Word;

namespace {

/// From when on a clear is called long and its runner is asked after (pipelines 8.8).
constexpr auto kLong = 30s;
constexpr auto kAskRunnerEvery = 10s;

std::chrono::milliseconds pace(std::chrono::nanoseconds elapsed)
{
    if (elapsed < 10s)
        return 500ms;
    return elapsed < 120s ? 1'000ms : 5'000ms;
}

} // namespace

ClearLook::ClearLook(const PlanParts& parts, QObject* parent)
    : Look(parts, parent)
{
}

void ClearLook::sight()
{
    parts()
        .pipelinesReads.get(m_before.pipeline.identity.name)
        ->then(this, [this](const Result<Pipeline>& answer) { takePipeline(answer); });
}

void ClearLook::takePipeline(const Result<Pipeline>& answer)
{
    m_trouble.clear();
    if (!answer && answer.error().kind == ErrorKind::NotFound)
        return notThere();
    if (!answer && m_followingSince) { // it was accepted: never give up on it
        m_trouble = askedAndCameBack(answer.error());
        return follow();
    }
    if (!answer)
        return cannotSee(askedAndCameBack(answer.error()));
    if (answer->identity.uuid != m_before.pipeline.identity.uuid)
        return otherPipeline(*answer);
    if (answer->storage == StorageState::Clearing && !saidNo())
        return follow();
    if (m_before.hasEvents)
        return readEvents(*answer);
    judge(*answer, {});
}

void ClearLook::notThere()
{
    if (saidNo())
        return conclude({Outcome::Refused, tr("There is no pipeline of this name any more.")});
    conclude({Outcome::Unknown,
        tr("There is no pipeline of this name any more: it was deleted or renamed since, so that "
           "its storage cannot be read.")});
}

void ClearLook::otherPipeline(const Pipeline& pipeline)
{
    const QString seen = tr("Another pipeline has this name by now (%1, not %2).")
                             .arg(pipeline.identity.uuid, m_before.pipeline.identity.uuid);
    if (saidNo())
        return conclude({Outcome::Refused, seen});
    conclude({Outcome::Unknown,
        tr("%1 The request may have reached it; what became of the one that was meant cannot be "
           "read.")
            .arg(seen)});
}

void ClearLook::readEvents(const Pipeline& pipeline)
{
    parts()
        .pipelinesReads.events(pipeline.identity.name)
        ->then(this, [this, pipeline](const Result<QList<PipelineEvent>>& answer) {
            if (answer)
                judge(pipeline, toldBy(*answer));
            else if (m_followingSince) {
                m_trouble = askedAndCameBack(answer.error());
                follow();
            } else
                cannotSee(askedAndCameBack(answer.error()));
        });
}

ClearLook::Told ClearLook::toldBy(const QList<PipelineEvent>& events) const
{
    Told told;
    const auto known = std::find_if(events.cbegin(), events.cend(),
        [this](const PipelineEvent& event) { return event.id == m_before.newestEvent; });
    if (known == events.cend() && !m_before.newestEvent.isEmpty())
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

void ClearLook::judge(const Pipeline& pipeline, const Told& told)
{
    switch (pipeline.storage.value) {
    case StorageState::Cleared:
        return readsCleared(told);
    case StorageState::InUse:
        return readsInUse(pipeline, told);
    case StorageState::Clearing:
        return conclude({Outcome::Changed, tr("It said no, yet its storage is being cleared.")});
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
    if (told.usable && !told.clearing)
        return lookOnceMore({Outcome::Unknown,
            tr("Its storage reads Cleared, but its events show no clearing after the request.")});
    QString seen = tr("Its storage reads Cleared.");
    if (told.usable && told.took)
        seen = tr("Its storage reads Cleared; its events show the clearing, which took %1.")
                   .arg(durationWords(*told.took));
    else if (told.usable)
        seen = tr("Its storage reads Cleared; its events show the clearing.");
    else
        seen += tr(" This server has no events that would show the clearing.");
    conclude({Outcome::Verified,
        said().word == Word::Nothing ? tr("No answer came, but looking shows it. %1").arg(seen)
                                     : seen});
}

void ClearLook::readsInUse(const Pipeline& pipeline, const Told& told)
{
    const Pipeline& before = m_before.pipeline;
    const bool startedSince = !isFullyStopped(pipeline)
        || pipeline.deploymentId != before.deploymentId
        || pipeline.resourcesSince != before.resourcesSince
        || pipeline.desiredSince != before.desiredSince;
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
    lookOnceMore({saidYes() ? Outcome::Contradicted : Outcome::Unknown, seen});
}

void ClearLook::follow()
{
    const Instant now = parts().clock.now();
    if (!m_followingSince)
        m_followingSince = now;
    const auto elapsed = now - *m_followingSince;
    if (elapsed >= kLong && (!m_runnerAsked || now - *m_runnerAsked >= kAskRunnerEvery))
        askRunner();
    tellProgress();
    parts().clock.after(pace(elapsed), this, [this] { sight(); });
}

void ClearLook::askRunner()
{
    m_runnerAsked = parts().clock.now();
    parts().pipelinesReads.clusterHealth()->then(this, [this](const Result<ClusterHealth>& answer) {
        if (!answer)
            m_runner = tr("Its runner's health cannot be read: %1")
                           .arg(askedAndCameBack(answer.error()));
        else if (answer->runner.healthy)
            m_runner = tr("The runner that clears is healthy; large storage takes long.");
        else
            m_runner = tr("The runner that clears is not healthy: %1. It goes on when the "
                          "runner is back.")
                           .arg(answer->runner.message);
        if (m_followingSince)
            tellProgress();
    });
}

void ClearLook::tellProgress()
{
    const auto elapsed
        = std::chrono::duration_cast<std::chrono::seconds>(parts().clock.now() - *m_followingSince);
    QString detail = tr("Clearing for %1. It cannot be cancelled.").arg(durationWords(elapsed));
    if (!m_runner.isEmpty())
        detail += QChar(u' ') % m_runner;
    if (!m_trouble.isEmpty())
        detail += tr(" It cannot be read just now: %1").arg(m_trouble);
    Q_EMIT following(detail);
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/pipelinelook.h"

#include "app/live/clock.h"
#include "app/plan/planwords.h"
#include "app/plan/runrecord.h"
#include "net/pipelines/pipelinesreads.h"

#include <algorithm>

namespace steward {

using namespace std::chrono_literals;
using Word = ServerSaid::Word;

namespace {

/// From when on a step whose usual time is not known is called long (pipelines 8.8).
constexpr auto kLong = 30s;
/// Short steps vary: not long before that much more than usual.
constexpr auto kLeeway = 5s;
constexpr auto kAskRunnerEvery = 10s;

std::chrono::milliseconds pace(std::chrono::nanoseconds elapsed)
{
    if (elapsed < 10s)
        return 500ms;
    return elapsed < 120s ? 1'000ms : 5'000ms;
}

} // namespace

PipelineLook::PipelineLook(
    const ServerKey& server, const Step& step, const PlanParts& parts, QObject* parent)
    : Look(parts, parent)
    , m_server(server)
    , m_step(step)
{
}

void PipelineLook::sight()
{
    parts()
        .pipelinesReads.get(m_before.identity.name)
        ->then(this, [this](const Result<Pipeline>& answer) {
            if (!answer && answer.error().kind == ErrorKind::NotFound)
                return notThere(answer.error());
            if (!answer)
                return cannotRead(answer.error());
            m_trouble.clear();
            if (!m_before.identity.uuid.isEmpty()
                && answer->identity.uuid != m_before.identity.uuid)
                return otherPipeline(*answer);
            judge(*answer);
        });
}

void PipelineLook::cannotRead(const ApiError& error)
{
    const QString trouble = askedAndCameBack(error);
    if (!isFollowing())
        return cannotSee(trouble);
    m_trouble = trouble; // it was accepted: never give up on it
    follow();
}

void PipelineLook::notThere(const ApiError&)
{
    if (saidNo())
        return conclude({Outcome::Refused, tr("There is no pipeline of this name any more.")});
    conclude({Outcome::Unknown,
        tr("There is no pipeline of this name any more: it was deleted or renamed since, so that "
           "it cannot be read.")});
}

void PipelineLook::otherPipeline(const Pipeline& pipeline)
{
    const QString seen = tr("Another pipeline has this name by now (%1, not %2).")
                             .arg(pipeline.identity.uuid, m_before.identity.uuid);
    if (saidNo())
        return conclude({Outcome::Refused, seen});
    conclude({Outcome::Unknown,
        tr("%1 The request may have reached it; what became of the one that was meant cannot be "
           "read.")
            .arg(seen)});
}

void PipelineLook::showsIt(const QString& seen)
{
    conclude({Outcome::Verified,
        said().word == Word::Nothing ? tr("No answer came, but looking shows it. %1").arg(seen)
                                     : seen});
}

void PipelineLook::asBefore(const QString& seen)
{
    if (saidNo())
        return conclude({Outcome::Refused, seen});
    lookOnceMore({saidYes() ? Outcome::Contradicted : Outcome::Unknown, seen});
}

void PipelineLook::follow()
{
    const Instant now = parts().clock.now();
    if (!m_followingSince)
        m_followingSince = now;
    const auto elapsed = now - *m_followingSince;
    if (takesLong(elapsed) && (!m_runnerAsked || now - *m_runnerAsked >= kAskRunnerEvery))
        askRunner();
    tellProgress();
    parts().clock.after(pace(elapsed), this, [this] { sight(); });
}

bool PipelineLook::takesLong(std::chrono::nanoseconds elapsed) const
{
    const auto usual = parts().record.usually(m_server, m_step);
    if (!usual)
        return elapsed >= kLong;
    const std::chrono::nanoseconds bound = std::max<std::chrono::nanoseconds>(
        *usual * 2, *usual + std::chrono::milliseconds(kLeeway));
    return elapsed >= bound;
}

void PipelineLook::askRunner()
{
    m_runnerAsked = parts().clock.now();
    parts().pipelinesReads.clusterHealth()->then(this, [this](const Result<ClusterHealth>& answer) {
        if (!answer)
            m_runner = tr("Its runner's health cannot be read: %1")
                           .arg(askedAndCameBack(answer.error()));
        else if (answer->runner.healthy)
            m_runner = tr("The runner that does it is healthy; large storage takes long.");
        else
            m_runner = tr("The runner that does it is not healthy: %1. It goes on when the runner "
                          "is back.")
                           .arg(answer->runner.message);
        if (isFollowing())
            tellProgress();
    });
}

void PipelineLook::tellProgress()
{
    const auto elapsed
        = std::chrono::duration_cast<std::chrono::seconds>(parts().clock.now() - *m_followingSince);
    QString detail = followedWords(durationWords(elapsed));
    if (const auto usual = parts().record.usually(m_server, m_step)) {
        detail += takesLong(elapsed)
            ? tr(" That is longer than usual (%1).").arg(durationWords(*usual))
            : tr(" Usually %1.").arg(durationWords(*usual));
    } else if (takesLong(elapsed)) {
        detail += tr(" That is long.");
    }
    if (!m_runner.isEmpty())
        detail += QChar(u' ') % m_runner;
    const QString help = takesLong(elapsed) ? helpWords() : QString();
    if (!help.isEmpty())
        detail += QChar(u' ') % help;
    if (!m_trouble.isEmpty())
        detail += tr(" It cannot be read just now: %1").arg(m_trouble);
    Q_EMIT following(detail);
}

} // namespace steward

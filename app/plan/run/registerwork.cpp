// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/registerwork.h"

#include "app/live/artifactfeed.h"
#include "app/live/changes.h"
#include "app/live/clock.h"
#include "app/plan/barewords.h"
#include "app/plan/make/draftrules.h"
#include "app/plan/planwords.h"
#include "net/registry/registrywrites.h"

namespace steward {

using namespace std::chrono_literals;

namespace {

// An ingest can go on for minutes behind a gateway that gave up (registry 1.4).
constexpr int kMostLooksAgain = 10;

/// Where what a replacement deleted came from; "" for other plans.
QString oldSourceIn(const Plan& plan)
{
    if (plan.verb != Verb::ReplaceArtifact)
        return {};
    for (const Target& target : plan.targets) {
        if (const auto* const old = std::get_if<ArtifactTarget>(&target))
            return old->record.url.isEmpty() ? RegisterWork::tr("a source that it did not tell")
                                             : bareAddress(old->record.url);
    }
    return {};
}

} // namespace

RegisterWork::RegisterWork(
    const Plan& plan, const RegisterArtifactStep& step, const PlanParts& parts, LastList& lists)
    : StepWork(parts)
    , m_step(step)
    , m_oldSource(oldSourceIn(plan))
    , m_lists(lists)
    , m_look(parts, step.draft, this)
{
    connect(&m_look, &Look::looking, this, &StepWork::looking);
    connect(&m_look, &Look::following, this, &StepWork::following);
    connect(&m_look, &Look::judged, this, [this](const Verdict& verdict) {
        if (isGood(verdict.outcome))
            m_lists.filled();
        Q_EMIT judged(withWhatWent(verdict));
    });
    connect(&m_look, &Look::amended, this, [this](const Verdict& verdict) {
        m_settled = verdict.outcome != Outcome::Unknown;
        Q_EMIT amended(withWhatWent(verdict));
        this->parts().artifacts.readNow();
    });
}

/// The old one went with the step before, whatever became of the new one.
Verdict RegisterWork::withWhatWent(Verdict verdict) const
{
    if (!m_oldSource.isEmpty() && !isGood(verdict.outcome))
        verdict.detail += tr(" The old one is gone; it came from %1 and can be registered again.")
                              .arg(m_oldSource);
    return verdict;
}

void RegisterWork::check()
{
    readWholeList(parts().registryReads, this)->then(this, [this](const Result<WholeList>& answer) {
        if (answer)
            takeList(*answer);
        else
            Q_EMIT judged(withWhatWent({Outcome::NotSent,
                tr("The list could not be read just before sending: %1")
                    .arg(askedAndCameBack(answer.error()))}));
    });
}

void RegisterWork::takeList(const WholeList& list)
{
    m_before = *list.artifacts;
    if (!m_before.isEmpty())
        m_lists.filled();
    QString why;
    if (m_before.isEmpty() && !list.readsAsEmpty())
        why = tr("Its list is empty while its health page counts %1.")
                  .arg(numberWords(list.health->artifactCount.value_or(0)));
    else if (m_before.isEmpty() && (!m_step.mayBeEmpty || m_lists.wasFilled()))
        why = tr("The registry suddenly lists nothing. It may be unreadable, not empty: a "
                 "registration would then be written over everything that it holds.");
    else if (!list.isComplete)
        why = tr("The list changes while it is read.");
    if (why.isEmpty())
        Q_EMIT ready();
    else
        Q_EMIT judged(withWhatWent({Outcome::NotSent, why}));
}

PendingCall<WriteAnswer>* RegisterWork::send()
{
    m_look.setBefore(m_before);
    const QStringList names = likelyNames(m_step.draft); // the server may choose (registry 5.4)
    for (const QString& name : names) {
        parts().changes.ours(name);
        parts().changes.ours(name.toLower());
    }
    return parts().registryWrites.create(m_step.draft);
}

void RegisterWork::recall(const QList<Artifact>& listedBefore)
{
    m_before = listedBefore;
    m_look.setBefore(m_before);
}

void RegisterWork::look(const ServerSaid& said)
{
    m_look.begin(said);
}

void RegisterWork::lookAgain()
{
    if (m_settled || m_lookedAgain++ == kMostLooksAgain)
        return;
    m_look.again();
    parts().clock.after(60s, this, [this] { lookAgain(); });
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/resetlook.h"

#include "app/live/artifactfeed.h"
#include "app/plan/planwords.h"

namespace steward {

ResetLook::ResetLook(const PlanParts& parts, const QList<Artifact>& before, QObject* parent)
    : Look(parts, parent)
    , m_before(before)
    , m_empty(parts, before, this)
{
    connect(&m_empty, &EmptyLook::readEmptyOnce, this, &ResetLook::emptyOnce);
    connect(&m_empty, &EmptyLook::held, this, &ResetLook::held);
    connect(&m_empty, &EmptyLook::notEmpty, this, &ResetLook::stillListed);
    connect(&m_empty, &EmptyLook::unreadable, this, &ResetLook::cannotSee);
    connect(&m_empty, &EmptyLook::cameBack, this, [this](const QList<Artifact>& back) {
        Q_EMIT amended({Outcome::Contradicted,
            tr("It had read as empty, but %1 that had gone came back: %2. The reset was not kept.")
                .arg(artifactsWords(back.size()), someOf(namesOf(back)))});
    });
}

void ResetLook::sight()
{
    if (!saidNo())
        return m_empty.begin();
    readWholeList(parts().registryReads, this)->then(this, [this](const Result<WholeList>& answer) {
        if (answer)
            unchangedOrNot(*answer);
        else
            cannotSee(askedAndCameBack(answer.error()));
    });
}

void ResetLook::emptyOnce()
{
    // Without an answer an empty list may still be an unreadable store: the second reading counts.
    if (saidYes() && !m_told) {
        m_told = true;
        parts().artifacts.emptiedByUs();
    }
    Q_EMIT looking(tr("It reads as empty; it is read again in 5 seconds."));
}

void ResetLook::held()
{
    if (!m_told) {
        m_told = true;
        parts().artifacts.emptiedByUs();
    }
    const QString seen = tr("It reads as empty: health and list gave 0 twice, 5 seconds apart. "
                            "It is watched for 30 seconds more.");
    conclude({Outcome::Verified,
        saidYes() ? seen : tr("No answer came, but looking shows it. %1").arg(seen)});
}

void ResetLook::stillListed(const QList<Artifact>& listed, bool wasEmpty)
{
    const qsizetype left = m_before.size() - missingFrom(listed, m_before).size();
    if (wasEmpty && saidYes() && left > 0)
        return conclude({Outcome::Contradicted,
            tr("It read as empty and 5 seconds later listed %1 again: the reset was not kept.")
                .arg(artifactsWords(left))});
    if (left == 0)
        return lookOnceMore({Outcome::Unknown,
            tr("None of the %1 is listed any more, but %2 are that were not there before: somebody "
               "registers meanwhile, so that it cannot be read as empty.")
                .arg(artifactsWords(m_before.size()), artifactsWords(listed.size()))});
    const QString still
        = tr("It still lists %1 of %2.").arg(numberWords(left), artifactsWords(m_before.size()));
    lookOnceMore({saidYes() ? Outcome::Contradicted : Outcome::Unknown, still});
}

void ResetLook::unchangedOrNot(const WholeList& list)
{
    const QList<Artifact> gone = missingFrom(*list.artifacts, m_before);
    if (gone.isEmpty())
        return conclude({Outcome::Refused,
            tr("All %1 are still listed.").arg(artifactsWords(m_before.size()))});
    if (list.artifacts->isEmpty())
        return conclude({Outcome::Changed,
            tr("It said no, yet it reads as empty: it was reset all the same, or its store cannot "
               "be read.")});
    conclude({Outcome::Changed,
        tr("It said no, yet %1 are gone: %2.")
            .arg(artifactsWords(gone.size()), someOf(namesOf(gone)))});
}

} // namespace steward

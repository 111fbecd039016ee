// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/deletelook.h"

#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/plan/look/lastlist.h"
#include "app/plan/planwords.h"
#include "net/registry/registryreads.h"

namespace steward {

using Word = ServerSaid::Word;

DeleteLook::DeleteLook(
    const PlanParts& parts, const DeleteArtifactStep& step, LastList& lists, QObject* parent)
    : Look(parts, parent)
    , m_step(step)
    , m_lists(lists)
{
}

void DeleteLook::setBefore(const QList<Artifact>& before)
{
    for (const Artifact& artifact : before)
        (artifact.id == m_step.identity.id ? m_own : m_others).append(artifact);
}

void DeleteLook::letGo()
{
    m_own.clear();
    m_others.clear();
    m_listed.clear();
    m_ownLeft.clear();
    m_othersGone.clear();
}

void DeleteLook::sight()
{
    parts()
        .registryReads.get(m_step.type, m_step.identity.id)
        ->then(this, [this](const Result<ArtifactRecord>& answer) { takeRecord(answer); });
}

void DeleteLook::takeRecord(const Result<ArtifactRecord>& answer)
{
    if (answer) {
        const Artifact& now = answer->artifact;
        m_address = identityOf(now) == m_step.identity ? Address::There : Address::Another;
        m_another = tr("%1 (id %2)").arg(now.name, now.id.value);
    } else if (answer.error().kind == ErrorKind::NotFound) {
        m_address = Address::Gone;
    } else {
        return cannotSee(askedAndCameBack(answer.error()));
    }
    readWholeList(parts().registryReads, this)->then(this, [this](const Result<WholeList>& list) {
        if (list)
            takeList(*list);
        else
            cannotSee(askedAndCameBack(list.error()));
    });
}

void DeleteLook::takeList(const WholeList& list)
{
    if (!list.isComplete)
        return cannotSee(tr("the list changes while it is read"));
    m_listed = *list.artifacts;
    m_lists.keep(list.artifacts, parts().clock.now());
    m_ownLeft = missingFrom(missingFrom(m_listed, m_own), m_own);
    m_othersGone = missingFrom(m_listed, m_others);
    judge();
}

void DeleteLook::judge()
{
    if (m_listed.isEmpty() && !m_others.isEmpty())
        return lookOnceMore({Outcome::Unknown,
            tr("Everything reads as empty, not only this: the registry's store cannot be read just "
               "now, or somebody reset it.")});
    const bool changed = m_ownLeft.size() < m_own.size() || !m_othersGone.isEmpty();
    if (m_address == Address::Another)
        return someoneElseAtItsAddress(changed);
    if (!m_othersGone.isEmpty())
        return othersWent();
    const bool lost = m_ownLeft.isEmpty();
    if (m_address == Address::Gone && lost)
        return m_listed.isEmpty() ? lookWhetherEmpty() : gone();
    if (m_address == Address::There && !changed)
        return stillThere();
    // The address and the list disagree: some servers take moments.
    const QString half = m_address == Address::Gone
        ? tr("Its address answers 404, but it is still listed.")
        : tr("It is not listed as before, but can still be read at its address.");
    lookOnceMore({saidYes() ? Outcome::Contradicted : Outcome::Unknown, half});
}

// Registry 4.6: the n-th entry answers for an id that is gone; or the id was given anew.
void DeleteLook::someoneElseAtItsAddress(bool changed)
{
    QString seen = tr("At its address %1 answers now. Ids of this registry do not name artifacts "
                      "reliably: send it nothing more.")
                       .arg(m_another);
    if (!m_othersGone.isEmpty())
        seen += tr(" Gone from the list: %1.").arg(someOf(namesOf(m_othersGone)));
    if (saidYes())
        conclude({Outcome::Contradicted, seen});
    else if (changed)
        conclude({Outcome::Changed, seen});
    else
        conclude({saidNo() ? Outcome::Refused : Outcome::Unknown, seen});
}

void DeleteLook::othersWent()
{
    const QString others = someOf(namesOf(m_othersGone));
    const QString seen = m_ownLeft.isEmpty()
        ? tr("It is gone, and so is what was not to be deleted: %1.").arg(others)
        : tr("It is still listed, but what was not to be deleted is gone: %1.").arg(others);
    conclude({saidYes() ? Outcome::Contradicted : Outcome::Changed, seen});
}

void DeleteLook::gone()
{
    const QString seen = tr("Gone from its address (404) and from the list, which lost this entry "
                            "and no other; %1 left.")
                             .arg(artifactsWords(m_listed.size()));
    switch (said().word) {
    case Word::Yes:
        return conclude({Outcome::Verified, seen});
    case Word::NotFound:
        return conclude({Outcome::AlreadySo,
            tr("The registry did not know it any more when the request came: it went a moment "
               "before. %1")
                .arg(seen)});
    case Word::No:
        return conclude({Outcome::Changed, tr("It said no, yet it is gone. %1").arg(seen)});
    case Word::Nothing:
    case Word::NotSent:
        break;
    }
    conclude({Outcome::Verified, tr("No answer came, but looking shows it. %1").arg(seen)});
}

void DeleteLook::stillThere()
{
    const QString seen = tr("It can still be read at its address and is still listed.");
    if (saidNo())
        conclude({Outcome::Refused, seen});
    else
        lookOnceMore({saidYes() ? Outcome::Contradicted : Outcome::Unknown, seen});
}

// The delete that empties is believed as a reset is: an unreadable store looks the same.
void DeleteLook::lookWhetherEmpty()
{
    if (saidNo())
        return conclude({Outcome::Unknown,
            tr("It said no, and it was the only one: whether it is gone or the registry's store "
               "cannot be read looks the same.")});
    m_empty = std::make_unique<EmptyLook>(parts(), m_own, nullptr);
    EmptyLook* empty = m_empty.get();
    connect(empty, &EmptyLook::readEmptyOnce, this, [this] {
        if (saidYes())
            tellFeed();
        Q_EMIT looking(
            tr("It was the only one, and the registry reads as empty; it is read again in 5 "
               "seconds."));
    });
    connect(empty, &EmptyLook::held, this, [this] {
        tellFeed();
        conclude({Outcome::Verified,
            tr("Gone from its address (404). It was the only one: the registry reads as empty, "
               "twice, 5 seconds apart.")});
    });
    connect(empty, &EmptyLook::notEmpty, this, [this](const QList<Artifact>& listed, bool) {
        lookOnceMore({saidYes() ? Outcome::Contradicted : Outcome::Unknown,
            tr("The registry read as empty and then listed %1 again.")
                .arg(someOf(namesOf(listed)))});
    });
    connect(empty, &EmptyLook::unreadable, this, &DeleteLook::cannotSee);
    connect(empty, &EmptyLook::cameBack, this, [this] {
        Q_EMIT amended({Outcome::Contradicted, tr("It had gone, but is listed again.")});
    });
    empty->begin();
}

void DeleteLook::tellFeed()
{
    if (!std::exchange(m_told, true))
        parts().artifacts.emptiedByUs();
}

} // namespace steward

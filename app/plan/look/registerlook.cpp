// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/registerlook.h"

#include "app/plan/barewords.h"
#include "app/plan/make/draftrules.h"
#include "app/plan/planwords.h"
#include "net/registry/registryreads.h"

#include <QSet>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Word = ServerSaid::Word;

namespace {

/// Others register meanwhile, but not hundreds: of so many the records are read.
constexpr qsizetype kMostNew = 30;
constexpr auto kFollowed = 15min;
constexpr auto kWatched = 60min;

std::chrono::milliseconds pace(std::chrono::nanoseconds elapsed)
{
    if (elapsed < 60s)
        return 5s;
    return elapsed < kFollowed ? 10s : 60s;
}

QStringList namesIn(const QList<ArtifactRecord>& records)
{
    QStringList names;
    for (const ArtifactRecord& record : records)
        names += nameWords(record.artifact);
    return names;
}

} // namespace

RegisterLook::RegisterLook(const PlanParts& parts, const ArtifactDraft& draft, QObject* parent)
    : Look(parts, parent)
    , m_draft(draft)
{
}

void RegisterLook::sight()
{
    m_trouble.clear();
    readWholeList(parts().registryReads, this)->then(this, [this](const Result<WholeList>& list) {
        if (list)
            takeList(*list);
        else
            unseen(askedAndCameBack(list.error()));
    });
}

void RegisterLook::takeList(const WholeList& list)
{
    if (!list.isComplete)
        return unseen(tr("the list changes while it is read"));
    m_listed = list.artifacts->size();
    m_gone = missingFrom(*list.artifacts, m_before);
    if (list.artifacts->isEmpty() && !m_before.isEmpty())
        return isDeferred() ? unseen(tr("everything reads as empty"))
                            : lookOnceMore({Outcome::Unknown,
                                tr("Everything reads as empty: the registry's store cannot be read "
                                   "just now, or somebody reset it.")});
    QSet<QString> known;
    for (const Artifact& artifact : std::as_const(m_before))
        known.insert(artifact.id.value);
    m_toRead.clear();
    m_new.clear();
    for (const Artifact& artifact : *list.artifacts) {
        if (!known.contains(artifact.id.value) && m_toRead.size() < kMostNew)
            m_toRead.append(artifact);
    }
    readNext();
}

void RegisterLook::readNext()
{
    if (m_toRead.isEmpty())
        return judge();
    const Artifact row = m_toRead.takeFirst();
    parts()
        .registryReads.get(row.type, row.id)
        ->then(
            this, [this, row](const Result<ArtifactRecord>& answer) { takeRecord(row, answer); });
}

void RegisterLook::takeRecord(const Artifact& row, const Result<ArtifactRecord>& answer)
{
    if (!answer)
        return unseen(tr("%1 is new in the list, but cannot be read: %2")
                          .arg(nameWords(row), askedAndCameBack(answer.error())));
    if (answer->artifact.id != row.id)
        return unseen(tr("asked for the new id %1, the registry answers with the id %2")
                          .arg(row.id.value, answer->artifact.id.value));
    m_new.append(*answer);
    readNext();
}

/// A deferred one is never given up for an answer that does not come.
void RegisterLook::unseen(const QString& why)
{
    if (!isDeferred())
        return cannotSee(why);
    m_trouble = why;
    follow();
}

void RegisterLook::judge()
{
    QList<ArtifactRecord> fitting;
    for (const ArtifactRecord& record : std::as_const(m_new)) {
        if (resembles(record, m_draft))
            fitting.append(record);
    }
    // Its name and source may both be the server's own choice: after a yes, what alone is new is
    // it.
    if (fitting.isEmpty() && m_new.size() == 1 && saidYes() && !isDeferred())
        fitting = m_new;
    if (!m_gone.isEmpty())
        return othersWent();
    if (!fitting.isEmpty())
        someAreIt(fitting);
    else if (!m_new.isEmpty())
        noneIsIt();
    else
        nothingNew();
}

// A create while the store could not be read stores a registry with this one entry (registry 5.6).
void RegisterLook::othersWent()
{
    const QString others = someOf(namesOf(m_gone));
    const QString seen = m_new.isEmpty()
        ? tr("It is not listed, and what was there is gone: %1.").arg(others)
        : tr("%1 is listed, but what was there is gone: %2. It may have been written over a store "
             "that could not be read.")
              .arg(someOf(namesIn(m_new)), others);
    if (isDeferred() && m_new.isEmpty())
        return unseen(seen);
    if (saidYes() || saidNo())
        return conclude({saidYes() ? Outcome::Contradicted : Outcome::Changed, seen});
    if (m_new.isEmpty())
        return lookOnceMore({Outcome::Unknown, seen});
    conclude({Outcome::Changed, seen});
}

QString RegisterLook::differences(const ArtifactRecord& record) const
{
    QStringList lost;
    const Artifact& artifact = record.artifact;
    if (!(artifact.type == m_draft.type))
        lost += tr("its type (asked was %1, it reads as %2)")
                    .arg(kindWords(m_draft.type), kindWords(artifact.type));
    if (!m_draft.name.isEmpty() && artifact.name != m_draft.name)
        lost += tr("its name (asked was %1)").arg(m_draft.name);
    if (!sameSource(record.url, m_draft.url))
        lost += record.url.isEmpty()
            ? tr("its source (it tells none)")
            : tr("its source (it reads as %1)").arg(bareAddress(record.url));
    return lost.isEmpty() ? QString() : tr(" Not kept by this server: %1.").arg(lost.join(u", "_s));
}

void RegisterLook::someAreIt(const QList<ArtifactRecord>& fitting)
{
    const ArtifactRecord& it = fitting.first();
    QString seen
        = tr("Listed as %1, %2, id %3; nothing else changed.")
              .arg(nameWords(it.artifact), kindWords(it.artifact.type), it.artifact.id.value);
    if (fitting.size() > 1)
        seen = tr("%Ln that look like it are new in the list: %1. One of them is it, another was "
                  "registered by somebody else.",
            nullptr, static_cast<int>(fitting.size()))
                   .arg(someOf(namesIn(fitting)));
    else if (m_new.size() > 1)
        seen = tr("Listed as %1, %2, id %3. Others registered meanwhile.")
                   .arg(nameWords(it.artifact), kindWords(it.artifact.type), it.artifact.id.value);
    if (fitting.size() == 1)
        seen += differences(it);
    if (saidNo())
        return conclude({Outcome::Changed, tr("It said no, yet it is there. %1").arg(seen)});
    conclude({Outcome::Verified,
        saidYes() ? seen : tr("No answer came, but looking shows it. %1").arg(seen)});
}

void RegisterLook::noneIsIt()
{
    const QString others = someOf(namesIn(m_new));
    if (saidNo())
        return conclude({Outcome::Refused,
            tr("It is not listed. Others registered meanwhile: %1.").arg(others)});
    if (isDeferred())
        return follow();
    const QString seen
        = tr("New in the list is %1; whether one of them is it cannot be told.").arg(others);
    lookOnceMore({saidYes() ? Outcome::Accepted : Outcome::Unknown, seen});
}

void RegisterLook::nothingNew()
{
    if (saidNo())
        return conclude({Outcome::Refused,
            tr("Nothing new is listed; %1 as before.").arg(artifactsWords(m_listed))});
    if (isDeferred())
        return follow();
    if (saidYes())
        return lookOnceMore({Outcome::Contradicted, tr("It said yes, but nothing new is listed.")});
    lookOnceMore({Outcome::Unknown,
        tr("Nothing new is listed yet. The registry may still be at work: reading a model from its "
           "hub can take minutes. It is looked for again, and never sent again.")});
}

void RegisterLook::follow()
{
    const Instant now = parts().clock.now();
    if (!m_followingSince)
        m_followingSince = now;
    const auto elapsed = now - *m_followingSince;
    const QString since = durationWords(std::chrono::duration_cast<std::chrono::seconds>(elapsed));
    if (elapsed >= kFollowed && !std::exchange(m_gaveUp, true)) {
        conclude({Outcome::Pending,
            tr("Accepted %1 ago, and not listed yet. Registries drop silently what they cannot "
               "rate. It is watched for an hour.")
                .arg(since)});
    }
    if (elapsed >= kWatched)
        return;
    if (!m_gaveUp) {
        QString detail = tr("Accepted, to be rated first; not listed yet after %1.").arg(since);
        if (!m_trouble.isEmpty())
            detail += tr(" It cannot be read just now: %1.").arg(m_trouble);
        Q_EMIT following(detail);
    }
    parts().clock.after(pace(elapsed), this, [this] {
        if (m_gaveUp)
            again();
        else
            sight();
    });
}

} // namespace steward

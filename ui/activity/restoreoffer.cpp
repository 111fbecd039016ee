// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/restoreoffer.h"

#include "app/record/journal.h"
#include "app/record/restore.h"
#include "ui/shell/navigator.h"

#include <QPointer>

namespace steward {

namespace {

constexpr int kEverything = 100'000; // that a reset removed

} // namespace

RestoreOffer::RestoreOffer(Journal* journal, Navigator& navigator, QObject* parent)
    : QObject(parent)
    , m_journal(journal)
    , m_navigator(navigator)
{
}

void RestoreOffer::offer(PlanRun* run)
{
    if (!m_journal)
        return m_navigator.registerAgain(restoreOf(*run, {}));
    TrashQuery query;
    query.plan = run->plan().id;
    query.limit = kEverything;
    m_journal->trash(query, this,
        [this, run = QPointer<PlanRun>(run)](const Journal::Read<QList<TrashedArtifact>>& kept) {
            if (run)
                m_navigator.registerAgain(restoreOf(*run, kept.value_or(QList<TrashedArtifact>())));
        });
}

void RestoreOffer::offerPlan(const QUuid& plan)
{
    if (!m_journal)
        return;
    TrashQuery query;
    query.plan = plan;
    query.limit = kEverything;
    m_journal->trash(query, this, [this](const Journal::Read<QList<TrashedArtifact>>& kept) {
        if (!kept)
            Q_EMIT told(tr("What was captured cannot be read: %1").arg(kept.error()));
        else if (kept->isEmpty())
            Q_EMIT told(tr("Nothing of it was verified to be gone: there is nothing to bring "
                           "back."));
        else
            m_navigator.registerAgain(restoreOf(*kept));
    });
}

} // namespace steward

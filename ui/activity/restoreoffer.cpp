// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/restoreoffer.h"

#include "app/record/journal.h"
#include "app/record/restore.h"
#include "ui/shell/navigator.h"

#include <QPointer>

namespace steward {

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
    query.limit = 100'000; // everything that a reset removed
    m_journal->trash(query, this,
        [this, run = QPointer<PlanRun>(run)](const Journal::Read<QList<TrashedArtifact>>& kept) {
            if (run)
                m_navigator.registerAgain(restoreOf(*run, kept.value_or(QList<TrashedArtifact>())));
        });
}

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/lastlist.h"
#include "app/plan/plans.h"
#include "app/plan/quarantine.h"
#include "app/plan/run/stepwork.h"
#include "app/plan/serverlock.h"
#include "app/record/journal.h"

#include <memory>
#include <vector>

namespace steward {

/// After a program was cut off: its plans on one server whose requests left, or may have left, and
/// have no outcome, are looked at as the runner looks, and settled or called Unknown (SAFETY.md 1,
/// 6 and 9). Reads only. Nothing else writes to that server meanwhile: while another plan has its
/// lock, this waits.
class Settler final : public QObject {
    Q_OBJECT
public:
    Settler(const ServerKey& server, const PlanParts& parts, Journal& journal, QObject* parent);
    ~Settler() override;
    Q_DISABLE_COPY_MOVE(Settler)

    void start();
    /// Every step has an outcome, but for what is followed on: a clear under way.
    bool isDone() const { return m_done; }

Q_SIGNALS:
    void done();

private:
    struct Case; ///< one step

    void lock();
    void take(const QList<HistoryEntry>& entries);
    void next();
    void judge(Case& one, const Verdict& verdict);
    void conclude(Case& one, const Verdict& verdict);
    void closeIfWhole(qsizetype entry);
    void close(const HistoryEntry& entry);
    void finish();

    ServerKey m_server;
    PlanParts m_parts;
    Journal& m_journal;
    ServerLock m_lock;
    Quarantine m_quarantine;
    LastList m_lists;
    QList<HistoryEntry> m_entries;
    std::vector<std::unique_ptr<Case>> m_cases;
    std::size_t m_next = 0;
    bool m_done = false;
};

} // namespace steward

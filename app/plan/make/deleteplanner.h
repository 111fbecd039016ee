// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/lineagepace.h"
#include "app/plan/make/planner.h"

#include <QHash>

#include <optional>
#include <vector>

namespace steward {

struct FeedState;

/// A plan to delete artifacts: a fresh list from the feed, each record by a GET, every lineage that
/// approving needs, and whether ids mean positions (SAFETY.md 3 and 5, registry 4.4 and 4.6).
/// Records are read four at a time; nothing here writes.
class DeletePlanner : public Planner {
    Q_OBJECT
public:
    DeletePlanner(const Environment& environment, const PlanParts& parts,
        const Quarantine& quarantine, const QList<ArtifactIdentity>& asked,
        PendingCall<Plan>* call);

    void start() override;

protected:
    /// From these facts to the plan.
    virtual Plan composed(const DeleteFacts& facts) const { return composeDelete(facts); }

private:
    void checkList();
    void takeList();
    void chooseRow(const ArtifactIdentity& asked);
    void readRecords();
    void takeRecords();
    void takeRecord(const Artifact& row, const Result<ArtifactRecord>& answer, Instant readAt);
    void readLineages();
    void tellPace(int left, int listed);
    void lineagesSettled();
    void probePositions();
    void finish();
    /// One delete removes all rows of an id: each of them may be pinned.
    QString whyPinned(const ArtifactId& id) const;
    void setAside(const ArtifactIdentity& asked, const QString& reason);

    struct Answer {
        Result<ArtifactRecord> record;
        Instant readAt{};
    };

    QHash<ArtifactId, QList<Artifact>> m_listed; ///< by id, in the list's order
    QList<Artifact> m_rows; ///< to be read, as asked
    std::vector<std::optional<Answer>> m_answers; ///< of the rows
    qsizetype m_nextRow = 0;
    int m_underWay = 0;
    DeleteFacts m_facts;
    LineagePace m_pace;
    QString m_toldFar;
    Instant m_startedAt{};
    int m_failuresBefore = 0;
    int m_lists = 0;
    int m_crawls = 0;
    int m_again = 0; ///< targets and their dependents, read again alone
    bool m_hasList = false;
    bool m_awaitsLineages = false;
};

} // namespace steward

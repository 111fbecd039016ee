// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/wholelist.h"
#include "app/plan/make/lineagepace.h"
#include "app/plan/make/planner.h"

#include <QMap>

namespace steward {

/// A plan to reset the registry: health and the whole list, read now (registry 4.3, 4.4), and the
/// record of everything in it, so that it can be registered again (SAFETY.md 9). Who depends on
/// what is no matter: everything goes. Making it again, only the list and what is new is read.
class ResetPlanner final : public Planner {
    Q_OBJECT
public:
    /// `reviewed`: the plan that is made again; one without targets for a new one.
    ResetPlanner(const Environment& environment, const PlanParts& parts,
        const Quarantine& quarantine, const Plan& reviewed, PendingCall<Plan>* call);

    void start() override;

private:
    void take(const WholeList& list);
    void findPinned();
    void keepWhatWasCaptured();
    void readRecords();
    void takeRecord(qsizetype at, const Result<ArtifactRecord>& answer);
    void setAside(qsizetype at, const QString& why);
    void awaitLineages();
    void finish();

    RegistryTarget m_reviewed;
    ResetFacts m_facts;
    Instant m_startedAt{};
    QList<Artifact> m_rows; ///< to be read
    QMap<qsizetype, Ineligible> m_aside; ///< by row: a plan says the same whichever answers first
    qsizetype m_next = 0;
    int m_underWay = 0;
    int m_silent = 0; ///< answers in a row that did not come
    LineagePace m_pace{LineagePace::Of::Records};
};

} // namespace steward

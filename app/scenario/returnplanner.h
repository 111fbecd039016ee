// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/planner.h"
#include "app/scenario/composereturn.h"
#include "app/scenario/scenariocheckup.h"

#include <functional>

namespace steward {

struct ManagerSession;

/// Reads both servers as a check does, and makes the shortest way back from exactly what it read.
/// Its single deletes and its reset are planned as any are: with who depends on them, with the
/// records of what goes.
class ReturnPlanner final : public Planner {
    Q_OBJECT
public:
    /// What only the plans of this workspace know.
    struct Known {
        std::optional<bool> resetRestartsIds; ///< by themselves, as the last reset of theirs showed
        QList<MayCome> mayCome;
        std::function<PendingCall<Plan>*(const QList<ArtifactIdentity>&)> planDeletes;
        std::function<PendingCall<Plan>*()> planReset;
    };

    ReturnPlanner(const Environment& environment, const PlanParts& parts,
        const Quarantine& quarantine, const Scenario& scenario, const Known& known,
        PendingCall<Plan>* call);

    void start() override;

private:
    bool asksRegistry() const;
    bool asksManager() const;
    void takeSession(const ManagerSession& session);
    void recall();
    void readState();
    void take(const Checkup& checkup);
    RouteFacts routeFacts() const;
    void planDeletes();
    void finish();

    Known m_known;
    ReturnFacts m_facts;
    QString m_tenant;
    bool m_canStopGracefully = false;
};

} // namespace steward

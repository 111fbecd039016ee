// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/compose.h"
#include "app/plan/plans.h"
#include "app/plan/quarantine.h"

#include <QObject>

namespace steward {

/// What planners have in common: fresh facts for one plan are read, step by step, and the call ends
/// with the plan. Lives as long as its call; cancelling the call ends it.
class Planner : public QObject {
    Q_OBJECT
public:
    Planner(const Environment& environment, const PlanParts& parts, const Quarantine& quarantine,
        PendingCall<Plan>* call);
    Q_DISABLE_COPY_MOVE(Planner)

    virtual void start() = 0;

Q_SIGNALS:
    /// How far reading is, translated.
    void progressed(const QString& what);

protected:
    const Environment& environment() const { return m_environment; }
    const PlanParts& parts() const { return m_parts; }
    bool isOver() const { return m_call->hasResult(); }

    /// Why this plan may not destroy what is pinned there, "" if it is not.
    QString whyPinned(const ServerKey& server, const ArtifactIdentity& identity) const;
    /// The facts every plan shares, with what quarantine says about the server.
    void begin(PlanFacts& facts, const ServerKey& server) const;
    void fail(const ApiError& error) { m_call->finish(Failure(error)); }
    void done(const Plan& plan) { m_call->finish(plan); }
    /// `function(value)` when `part` succeeds, else the plan fails with it; cancelled with the
    /// plan.
    template <class T, class F> void read(PendingCall<T>* part, F function)
    {
        follow(part);
        part->then(this, [this, function](const Result<T>& answer) {
            if (isOver())
                return;
            if (answer)
                function(*answer);
            else
                fail(answer.error());
        });
    }
    /// The same for a failure that is a fact too: `function(result)`.
    template <class T, class F> void readAnyway(PendingCall<T>* part, F function)
    {
        follow(part);
        part->then(this, [this, function](const Result<T>& answer) {
            if (!isOver())
                function(answer);
        });
    }

private:
    void follow(PendingCallBase* part);

    Environment m_environment;
    PlanParts m_parts;
    Quarantine m_quarantine;
    PendingCall<Plan>* m_call;
};

} // namespace steward

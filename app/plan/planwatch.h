// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/wakewatch.h"
#include "app/plan/plan.h"

#include <QObject>
#include <QPointer>

namespace steward {

class ArtifactFeed;
class LineageIndex;
class PendingCallBase;
class PipelineFeed;
class Plans;

/// Keeps an open review honest (SAFETY.md 5). What the feeds show is compared with the plan's
/// targets; when one may be touched, the plan is made again. A plan with the same fingerprint and
/// guard only refreshes facts; another one must be reviewed again. So must one whose facts are
/// older than five minutes, and any after the machine slept or its date was set.
class PlanWatch final : public QObject {
    Q_OBJECT
public:
    PlanWatch(Plans& plans, ArtifactFeed& artifacts, PipelineFeed& pipelines, LineageIndex& lineage,
        Clock& clock, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PlanWatch)

    void watch(const Plan& plan);
    void stop();
    /// Looks now; for the moment of confirming. Tells `expired` if it is not.
    bool isFresh();

Q_SIGNALS:
    /// Same targets, same guard: newer facts.
    void refreshed(const steward::Plan& plan);
    /// The world is another one than was reviewed.
    void touched(const steward::Plan& plan);
    /// What was reviewed is too old, and why, translated. Watching has stopped.
    void expired(const QString& why);

private:
    void check();
    bool mayBeTouched() const;
    void remake();
    void arm();
    void expire(const QString& why);

    Plans& m_plans;
    ArtifactFeed& m_artifacts;
    PipelineFeed& m_pipelines;
    LineageIndex& m_lineage;
    Clock& m_clock;
    WakeWatch m_wake;
    Instant m_readAt{}; ///< when the facts were in
    int m_turn = 0; ///< of what is armed
    Plan m_plan; ///< what was reviewed
    Plan m_made; ///< what was made of it last: only what differs from that is news
    QPointer<PendingCallBase> m_call;
    bool m_watching = false;
    bool m_again = false;
};

} // namespace steward

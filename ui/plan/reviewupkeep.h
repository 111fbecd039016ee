// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "net/http/pendingcall.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace steward {

class PlanWatch;
class ReviewPane;
class Workspace;

/// Keeps a review true while a person reads it (SAFETY.md 5): what touches the plan is told in the
/// pane and must be seen before it can be confirmed, what does not is shown quietly, and what is
/// too old is read again.
class ReviewUpkeep final : public QObject {
    Q_OBJECT
public:
    ReviewUpkeep(Workspace& workspace, ReviewPane& pane, QObject* parent);
    ~ReviewUpkeep() override;
    Q_DISABLE_COPY_MOVE(ReviewUpkeep)

    /// This is shown, from now until `stop`.
    void begin(const Plan& plan);
    void stop();
    /// Why what is shown must not be confirmed, translated; "" when it may be.
    QString whyNot() const;
    /// The same at this instant: it may have become too old unnoticed.
    bool holds();
    /// A person wants to see what it is now.
    void seeAgain();

Q_SIGNALS:
    /// To be shown instead.
    void refreshed(const steward::Plan& plan);
    /// It was asked for, and is shown.
    void seenAgain();
    void whyNotChanged();

private:
    void refresh(const Plan& plan);
    void touched(const Plan& fresh);
    void expired(const QString& why);
    void readAgain();

    Workspace& m_workspace;
    ReviewPane& m_pane;
    PlanWatch* m_watch;
    QPointer<PendingCallBase> m_reading;
    std::optional<Plan> m_plan;
    std::optional<Plan> m_fresh; ///< waits to be seen: the world changed under the review
    bool m_expired = false; ///< too old to confirm; to be read again
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/stagepress.h"

namespace steward {

/// Makes plans for reviews and keeps what was there while the last was made: the terms of arming.
/// Main thread.
class StageReview final : public QObject {
    Q_OBJECT
public:
    explicit StageReview(Workspace& workspace, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StageReview)

    PendingCall<Plan>* makePlan(const std::optional<Scenario>& scenario);
    void forget();
    /// As Stage::arm().
    QString arm(Arming& arming, const Scenario& scenario, const Plan& reviewed,
        const QString& typed, std::chrono::milliseconds lasts) const;

Q_SIGNALS:
    void made(const steward::Plan& plan);

private:
    Workspace& m_workspace;
    std::optional<StageFacts> m_facts;
    Scenario m_scenario; ///< of them
    Instant m_at{};
};

} // namespace steward

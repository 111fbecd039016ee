// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/headless/headlesscommand.h"
#include "app/plan/planrun.h"

#include <QSet>

namespace steward {

/// `steward apply`: a plan from a file, run once. From the file come the question, the fingerprint
/// and the id; facts, guard and class are worked out again, and what differs is refused before
/// anything is sent.
class ApplyCommand final : public HeadlessCommand {
    Q_OBJECT
public:
    using HeadlessCommand::HeadlessCommand;

    void start() override;
    void stop() override;

private:
    void openServers();
    tl::expected<Environment, QString> environmentOf(const Plan& plan) const;
    void takeRemade(const Plan& now);
    /// What forbids running it, in words; empty if nothing does.
    QStringList objections(const Plan& now) const;
    void follow();
    void tellSteps();
    bool isOnlyWatching() const;
    void runEnded();
    void finish();
    /// Ends as NotSent.
    void refuse(const QStringList& reasons);

    Plan m_plan; ///< as the file has it
    PlanRun* m_run = nullptr; ///< the workspace's
    QSet<int> m_told; ///< steps
    QString m_holder; ///< who has the lock
    bool m_stopTold = false;
};

} // namespace steward

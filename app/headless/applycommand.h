// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/headless/headlesscommand.h"
#include "app/headless/headlessrun.h"

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
    void runEnded();
    void finish();
    /// Ends as NotSent.
    void refuse(const QStringList& reasons);

    Plan m_plan; ///< as the file has it
    HeadlessRun* m_run = nullptr;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/headless/headlesscommand.h"
#include "net/http/pendingcall.h"

namespace steward {

struct FeedState;

/// `steward plan`: what was named is looked up in a fresh list, planned, shown and written into a
/// file. Sends nothing that changes a server.
class PlanCommand final : public HeadlessCommand {
    Q_OBJECT
public:
    using HeadlessCommand::HeadlessCommand;

    void start() override;
    void stop() override;

private:
    void checkList(const FeedState& state);
    void planArtifacts();
    void planPipelines();
    void missing(const QString& words);
    void make(PendingCall<Plan>* call);
    void show(const Plan& plan);

    bool m_taken = false;
    bool m_isMissing = false;
};

} // namespace steward

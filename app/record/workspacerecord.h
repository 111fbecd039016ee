// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/runrecord.h"
#include "app/record/journal.h"

namespace steward {

class ArtifactFeed;
class LineageIndex;
class Lookup;
class PipelineFeed;

/// The journal, seen from one workspace: what is known there of a plan's targets goes into the
/// trash with them, and what the server lists before and after goes with the plan.
class WorkspaceRecord final : public RunRecord {
    Q_OBJECT
public:
    /// What it looks at.
    struct Knowledge {
        ServerKey registry;
        const ArtifactFeed& artifacts;
        const PipelineFeed& pipelines;
        const LineageIndex& lineage;
        const Lookup& lookup;
    };

    WorkspaceRecord(Journal& journal, const Knowledge& knowledge, QObject* parent = nullptr);

    void begin(const PlanRun& run, const Approval& approval, QObject* context, Done done) override;
    void intend(const PlanRun& run, qsizetype step, QObject* context, Done done) override;
    void tell(const PlanRun& run, qsizetype step) override;
    void end(const PlanRun& run) override;
    QString problem() const override;
    bool wasEmptied(const ServerKey& server) const override;
    void emptied(const ServerKey& server) override;
    void past(const ServerKey& server, QObject* context,
        const std::function<void(const Past&)>& done) const override;
    std::optional<std::chrono::milliseconds> usually(
        const ServerKey& server, const Step& step) const override;

private:
    Captured knownOf(const ArtifactIdentity& identity) const;
    ThingList listOf(const Plan& plan) const;

    Journal& m_journal;
    Knowledge m_knowledge;
};

} // namespace steward

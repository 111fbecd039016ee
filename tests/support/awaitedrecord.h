// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/runrecord.h"

#include <memory>
#include <utility>

namespace steward {

/// Another record, and whether something is on its way to its disk: a real disk takes real time, in
/// which time made by hand must not pass.
class AwaitedRecord final : public RunRecord {
public:
    using RunRecord::RunRecord;

    void pass(RunRecord* record) { m_record = record; }
    /// A context that died before its answer waits for nothing either.
    bool isAwaited() const { return m_token.use_count() > 1; }

    void begin(const PlanRun& run, const Approval& approval, QObject* context, Done done) override
    {
        m_record->begin(run, approval, context, counted(std::move(done)));
    }
    void intend(const PlanRun& run, qsizetype step, QObject* context, Done done) override
    {
        m_record->intend(run, step, context, counted(std::move(done)));
    }
    void tell(const PlanRun& run, qsizetype step) override { m_record->tell(run, step); }
    void end(const PlanRun& run) override { m_record->end(run); }
    QString problem() const override { return m_record->problem(); }
    bool wasEmptied(const ServerKey& server) const override { return m_record->wasEmptied(server); }
    void emptied(const ServerKey& server) override { m_record->emptied(server); }
    void past(const ServerKey& server, QObject* context,
        const std::function<void(const Past&)>& done) const override
    {
        m_record->past(server, context, [token = m_token, done](const Past& past) { done(past); });
    }
    std::optional<std::chrono::milliseconds> usually(
        const ServerKey& server, const Step& step) const override
    {
        return m_record->usually(server, step);
    }

private:
    Done counted(Done done) const
    {
        return [token = m_token, done = std::move(done)](const QString& problem) { done(problem); };
    }

    RunRecord* m_record = nullptr;
    std::shared_ptr<int> m_token = std::make_shared<int>();
};

} // namespace steward

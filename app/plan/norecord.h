// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/runrecord.h"

#include <QMetaObject>

namespace steward {

/// Nothing is written down: for servers that are a play, and for tests.
class NoRecord : public RunRecord {
    Q_OBJECT
public:
    using RunRecord::RunRecord;

    void begin(const PlanRun&, const Approval&, QObject* context, Done done) override
    {
        answer(context, std::move(done));
    }
    void intend(const PlanRun&, qsizetype, QObject* context, Done done) override
    {
        answer(context, std::move(done));
    }
    void tell(const PlanRun&, qsizetype) override { }
    void end(const PlanRun&) override { }
    QString problem() const override { return {}; }
    std::optional<std::chrono::milliseconds> usually(const ServerKey&, const Step&) const override
    {
        return std::nullopt;
    }

private:
    // Queued, as from a disk.
    static void answer(QObject* context, Done done)
    {
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
    }
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "app/plan/step.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace steward {

class PlanRun;
class RunRecord;
struct Plan;

/// The return that is on its way: for how long, what of it takes too long. Main thread.
class StageRun final : public QObject {
    Q_OBJECT
public:
    StageRun(Clock& clock, const RunRecord& record, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StageRun)

    void begin(PlanRun* run);
    /// Its last check, too, is done.
    void finish();
    /// Until finish(); null without one.
    PlanRun* run() const { return m_run; }
    std::chrono::milliseconds went() const;
    QString wentWords() const; ///< "0:09"

    /// What is only waited for and takes more than three times what it usually takes; where nobody
    /// knows how long that is, a minute. Never what takes less than three seconds.
    const Step* overdue() const;
    void goOnWithout();

    /// How long the steps of a plan usually take together.
    static std::optional<std::chrono::milliseconds> usually(
        const Plan& plan, const RunRecord& record);

Q_SIGNALS:
    /// Also every second.
    void changed();
    void ended();

private:
    void tick();

    Clock& m_clock;
    const RunRecord& m_record;
    QPointer<PlanRun> m_run;
    Instant m_begun{};
    int m_turn = 0;
};

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"
#include "app/plan/step.h"

#include <QList>

#include <optional>

namespace steward {

/// Which step of a plan may begin now (SAFETY.md 5; DESIGN.md 2). Steps of one lane go one after
/// another in the plan's order, each after those that it names; at most four pipelines go at once,
/// beside a registry. How one ended decides about the rest:
///  - verified or already so: the others go on;
///  - contradicted, changed, unknown, or not sent after all: nothing begins any more;
///  - refused or accepted: on a registry nothing begins any more, on a pipeline its own chain ends;
///  - pending, told as its end: its own chain ends.
/// Of a return over two servers what ends badly ends the rest of its own server only; refused, and
/// what was not sent to a pipeline, its own chain only.
/// Steps are spoken of by their position in the plan. A value without a clock or a server.
class StepSchedule final {
public:
    static constexpr int kMostLanes = 4; ///< of pipelines

    enum class Halts {
        Everything,
        OwnServer, ///< of a return
    };

    explicit StepSchedule(const QList<Step>& steps, Halts halts = Halts::Everything);

    /// The next that may begin; nullopt when none may, now or ever.
    std::optional<qsizetype> next() const;
    void began(qsizetype index);
    /// Gives the steps that will not begin because of it, in the plan's order; after a halt none
    /// are given, because no step begins at all.
    QList<qsizetype> ended(qsizetype index, Outcome outcome);
    /// Nothing begins any more.
    void halt() { m_halted = true; }

    bool isHalted() const { return m_halted; }
    /// Whether that outcome ends the rest of its server, in a return.
    bool endsServer(qsizetype index, Outcome outcome) const;
    /// Whether steps are left that a halt keeps, or would keep, from beginning.
    bool hasWaiting() const;
    bool hasActive() const { return !m_active.isEmpty(); }
    const QList<qsizetype>& active() const { return m_active; }
    /// Nothing goes on and nothing can begin.
    bool isOver() const { return !hasActive() && !next(); }

private:
    enum class State { Waiting, Active, Good, NotGood };

    bool mayFollow(qsizetype index) const;
    std::optional<qsizetype> indexOf(int id) const;

    QList<qsizetype> leaveOut();

    QList<Step> m_steps;
    Halts m_halts;
    QList<State> m_states;
    QList<qsizetype> m_active;
    bool m_halted = false;
};

} // namespace steward

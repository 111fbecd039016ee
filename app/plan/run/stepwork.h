// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/look.h"

#include <memory>

namespace steward {

class LastList;

/// One write of a plan: its own precondition, its one request, the look after it (SAFETY.md 5 to
/// 7). Each of the three is called once, in this order, by the runner. Lives on after its verdict
/// to watch and to look again.
class StepWork : public QObject {
    Q_OBJECT
public:
    explicit StepWork(const PlanParts& parts);
    Q_DISABLE_COPY_MOVE(StepWork)

    /// The work of a step of this plan. `lists` belongs to the run and outlives its works.
    static std::unique_ptr<StepWork> of(
        const Plan& plan, const Step& step, const PlanParts& parts, LastList& lists);

    /// Reads just before the write; ends in `ready` or, when nothing is to be sent, `judged`.
    virtual void check() = 0;
    /// The one request.
    virtual PendingCall<WriteAnswer>* send() = 0;
    /// Reads until the effect shows or the time is up; ends in `judged`.
    virtual void look(const ServerSaid& said) = 0;
    /// Once more, at least a minute after an Unknown: `amended`, if it can be read.
    virtual void lookAgain() = 0;
    /// Instead of check and send, for looking after a program that was cut off: all that is left of
    /// what was read just before is the plan and the list of its beginning.
    virtual void recall(const QList<Artifact>& listedBefore) { Q_UNUSED(listedBefore) }
    /// Its verdict stands: what it read and will not look at again may go.
    virtual void letGo() { }

Q_SIGNALS:
    void ready();
    /// Not sure yet, and why.
    void looking(const QString& detail);
    /// Accepted and still happening.
    void following(const QString& detail);
    void judged(const steward::Verdict& verdict);
    /// Changes a verdict that was given.
    void amended(const steward::Verdict& verdict);

protected:
    const PlanParts& parts() const { return m_parts; }
    /// Tells what the look tells.
    void relayFrom(Look* look);
    void notSent(const QString& why) { Q_EMIT judged({Outcome::NotSent, why}); }
    void alreadySo(const QString& why) { Q_EMIT judged({Outcome::AlreadySo, why}); }

private:
    PlanParts m_parts;
};

} // namespace steward

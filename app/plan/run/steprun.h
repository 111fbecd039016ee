// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"
#include "app/plan/run/stepwork.h"
#include "app/plan/runrecord.h"

#include <functional>
#include <memory>

namespace steward {

/// How one step goes (SAFETY.md 5 to 7): its precondition is read, its intent is on disk, its
/// request leaves once, its effect is looked for. After its end it goes on watching what its look
/// watches, and looks again at what stayed unknown.
class StepRun final : public QObject {
    Q_OBJECT
public:
    /// What the run says before a request leaves.
    struct Gate {
        /// Why it may not be sent any more, translated; "" when it may.
        std::function<QString()> whyNot;
        /// Writes down that it is about to leave.
        std::function<void(QObject* context, RunRecord::Done done)> intend;
    };

    StepRun(const Step& step, std::unique_ptr<StepWork> work, const PlanParts& parts,
        const Gate& gate, QObject* parent);
    ~StepRun() override;
    Q_DISABLE_COPY_MOVE(StepRun)

    void begin();
    /// Ends before anything was read or sent.
    void refuse(const QString& why);

    const StepReport& report() const { return m_report; }
    bool isEnded() const { return m_report.phase == StepReport::Phase::Ended; }
    /// Its request has left, and nobody has looked yet.
    bool isSending() const { return m_report.phase == StepReport::Phase::Sending; }
    /// Accepted and still happening: it sends nothing more.
    bool isFollowing() const { return !isEnded() && m_report.outcome == Outcome::Pending; }
    /// Ends as Pending, while following; goes on looking, and amends what it sees at last.
    void giveUp();

Q_SIGNALS:
    void changed();
    /// An answer, an outcome or an amendment, to be written down; after `changed`.
    void told();
    void ended();

private:
    void intend();
    void written(const QString& problem);
    void send();
    void look(const Result<WriteAnswer>& answer);
    void tell(const QString& detail);
    void follow(const QString& detail);
    void judge(const Verdict& verdict);
    void amend(const Verdict& verdict);
    void end(const Verdict& verdict);
    void claimChanges();

    Step m_step;
    PlanParts m_parts;
    Gate m_gate;
    StepReport m_report;
    Instant m_began{};
    Instant m_checked{};
    Instant m_claimed{};
    bool m_isWriting = false; ///< its intent, to the disk
    bool m_gaveUp = false; ///< waiting, not watching
    std::unique_ptr<StepWork> m_work;
};

} // namespace steward

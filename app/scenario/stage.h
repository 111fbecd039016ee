// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/arming.h"
#include "app/scenario/scenariocheckup.h"

#include <QDateTime>
#include <QObject>

#include <memory>

namespace steward {

class PlanRun;
class Workspace;
struct Approval;
struct Plan;

/// One workspace as a presenter uses it: a scenario that is checked, returned to, and armed for one
/// press. Writes only through Plans; what is said is translated and may hold raw server text. Goes
/// before its workspace. Main thread.
class Stage final : public QObject {
    Q_OBJECT
public:
    enum class State {
        NoScenario,
        NotChecked,
        Checking, ///< reads; nothing is sent
        Ready,
        Differs,
        Counting, ///< armed, pressed: it starts when countdownLeft() is over
        Returning,
        NeedsYou, ///< sentence() says what for
    };
    /// How the last return ended: by a check of its own.
    struct Ended {
        bool ready = false;
        QList<LeftOver> left; ///< each with what refused it, from the run's reports
        QStringList untold; ///< what that check could not tell
        QStringList ids; ///< "acme/x has the id 12", as wanted ones are now
        std::chrono::milliseconds took{0}; ///< from its approval to the end of that check

        bool operator==(const Ended&) const = default;
    };

    explicit Stage(Workspace& workspace, QObject* parent = nullptr);
    ~Stage() override;
    Q_DISABLE_COPY_MOVE(Stage)

    /// Another one disarms and forgets what was checked. Not while returning.
    void choose(const Scenario& scenario);
    const std::optional<Scenario>& scenario() const;

    State state() const;
    /// "Ready", "Ready, 2 tolerated", "2 differences", "Returning 0:09", "Starts in 3", "Needs
    /// you": changed() is emitted for every second that it counts.
    QString word() const;
    /// One sentence at most, "" where the word says it all: what failed, why it needs a person.
    QString sentence() const;
    /// As last read, by check() or at the end of a return; kept while it is read again.
    const std::optional<Checkup>& checkup() const;
    QDateTime checkedAt() const; ///< UTC, null before the first

    /// Reads both servers and compares. Writes nothing. Nothing happens while returning.
    void check();

    /// For a review, from fresh facts; also what arm() wants to have seen.
    PendingCall<Plan>* makePlan();
    /// Runs what was approved in a review, and checks again at its end. Null while another return
    /// is on its way or the plan is none of this scenario.
    PlanRun* run(const Plan& plan, const Approval& approval);
    /// The one on its way, else nullptr.
    PlanRun* run() const;
    const std::optional<Ended>& lastReturn() const;

    Arming& arming() const;
    /// What a person allows who arms, for the review that arms: how many steps at most, whether a
    /// reset may be among them, what is never touched; one a line. To be shown beside the plan.
    QStringList armingTerms() const;
    /// `reviewed` comes from makePlan() (or was made again from that), a plan with nothing to do is
    /// fine, too; `typed` is the environment's name. Gives why not, or "".
    QString arm(const Plan& reviewed, const QString& typed, std::chrono::milliseconds lasts);

    /// One press. Armed: reads, asks Arming, counts down, sends. Not armed: reviewWanted(). Nothing
    /// happens while it reads, counts or returns.
    void pressReturn();
    static constexpr std::chrono::milliseconds kCountdown{3'000};
    /// Any key, and whatever else takes the eyes off it. Stays armed.
    void stopCountdown();
    std::chrono::milliseconds countdownLeft() const;

    /// A step on its way takes more than three times what it usually takes.
    bool canGoOnWithout() const;
    /// What that is: "Start orders"; "" if there is none.
    QString goesOnWithout() const;
    void goOnWithout();
    /// The last return left something that another one, from fresh facts, may settle.
    bool canTryWhatIsLeft() const;
    /// As pressReturn(): one press while armed, else reviewWanted().
    void tryWhatIsLeft();
    /// How long the return that is on its way, was planned or would follow from the last check
    /// usually takes: the journal's times along its longest lane. Absent where nobody knows.
    std::optional<std::chrono::milliseconds> usually() const;

Q_SIGNALS:
    /// Anything above.
    void changed();
    /// A return was asked for that nobody may start without a review.
    void reviewWanted();
    void disarmed(const QString& reason);
    /// lastReturn() is a new one.
    void returned();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward

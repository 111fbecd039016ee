// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/lookup.h"
#include "app/record/journal.h"
#include "app/record/workspacerecord.h"
#include "app/scenario/scenariocheckup.h"
#include "tests/faults/returncase.h"
#include "tests/support/planrig.h"
#include "tests/support/rawserver.h"
#include "tests/support/servedsandbox.h"

#include <QRandomGenerator>

#include <memory>
#include <optional>
#include <utility>

namespace steward {

/// What was gone through, so that nobody takes a test that met nothing for one that held.
struct Walked {
    int returns = 0; ///< with something to send
    int steps = 0; ///< of these
    int writes = 0; ///< that reached a server
    int faults = 0;
    int cuts = 0;
    int late = 0; ///< writes that arrived after the end of who sent them

    Walked& operator+=(const Walked& other);
    QString words() const;
};

/// The program before a sandbox, with something in between that loses, spoils and holds back
/// requests; it can be cut off and begun again on the same journal and locks.
class ReturnRig final {
public:
    explicit ReturnRig(const ReturnCase& one, quint32 seed);
    Q_DISABLE_COPY_MOVE(ReturnRig)

    /// One in so many requests meets a fault; 0: none.
    void setFaults(int oneIn) { m_oneIn = oneIn; }
    /// From both servers, when so many writes have passed; -1: never.
    void cutOffAfter(int writes) { m_writesLeft = writes; }

    /// The registration of that name is put off (202) until it is let in.
    void putOff(const QString& name) { m_isPutOff = name.toUtf8(); }
    void letIn();
    /// Of the last plan, what it did not ask for once more because it may be listed yet.
    QSet<QString> waitsFor() const;
    /// Until nothing is waited for any more.
    void waitForNothing();

    /// Plans and runs a return; null where there was nothing to run.
    PlanRun* returnOnce();
    /// The same in a program of its own, which kills itself at that boundary of a step.
    void runKilled(const QString& boundary, int step);
    void cutOff(); ///< everything but the servers and what is on disk
    /// Settles what is open, lets in what was held back, waits until a server may be written to
    /// again.
    void beginAgain();
    ScenarioCheck check();
    /// What the servers list after a run is written down a moment after its end.
    void waitUntilListed();

    const ServedSandbox& sandbox() const { return m_sandbox; }
    bool wasCutOff() const { return m_isCutOff; }
    const Plan& lastPlan() const { return m_plan; }
    const Walked& walked() const { return m_walked; }

private:
    void openProgram();
    RawAnswer pass(const RawRequest& request, int port);
    RawReply hand(const RawRequest& request, int port);
    RawAnswer cutOffAt(const RawRequest& request, int port);
    void drain();
    void rest();

    ReturnCase m_case;
    QTemporaryDir m_folder;
    ServedSandbox m_sandbox;
    RawServer m_registry;
    RawServer m_manager;
    QRandomGenerator m_random;
    int m_oneIn = 0;
    int m_writesLeft = -1;
    bool m_isCutOff = false;
    QByteArray m_isPutOff; ///< a name; "" if none
    std::optional<std::pair<RawRequest, int>> m_late; ///< and the port it was sent to
    Walked m_walked;
    Plan m_plan;
    QDateTime m_endedAt; ///< of the program before
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<PlanRig> m_rig;
    std::unique_ptr<Lookup> m_lookup;
    std::unique_ptr<WorkspaceRecord> m_record;
};

} // namespace steward

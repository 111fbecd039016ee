// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace steward {

/// An outcome that was told again, otherwise, after the step had ended.
struct Amendment {
    QDateTime at; ///< UTC
    Outcome outcome = Outcome::Unknown;
    QString detail;

    bool operator==(const Amendment&) const = default;
};

/// One step as the journal tells it. Times are UTC, null for what did not happen.
struct HistoryStep {
    StepReport report; ///< as it stands now, amendments included
    QDateTime intendedAt; ///< on disk that its request would leave
    QDateTime answeredAt;
    QDateTime endedAt;
    bool settledLater = false; ///< looked at after the program had been cut off
    QList<Amendment> amendments; ///< oldest first

    bool operator==(const HistoryStep&) const = default;
};

/// One thing of a list before or after: an artifact, or a pipeline with its state.
struct ListedThing {
    QString id;
    QString name;
    QString what; ///< type, or state

    bool operator==(const ListedThing&) const = default;
};

/// What a server listed at one moment.
struct ThingList {
    QDateTime at; ///< UTC; null: not known
    QList<ListedThing> things;

    bool operator==(const ThingList&) const = default;
};

/// A plan and what became of it: made from the journal, from a run, or from a plan that has not
/// run. From the journal a plan holds what a person reads, identities, steps and guard; URLs are
/// cut (SAFETY.md 9), and there is no impact and no picture.
struct HistoryEntry {
    Plan plan;
    QString user; ///< of the operating system
    QString program; ///< "steward 0.1.0, process 4242"
    QString typedPhrase; ///< "" where review was enough
    bool wasArmed = false; ///< that was typed beforehand, when it was armed for one press
    QString typedNumber;
    QDateTime startedAt; ///< UTC; null: never run
    QDateTime endedAt; ///< null while it runs, and where it was cut off
    QString stopReason;
    bool running = false; ///< its program is alive
    QList<HistoryStep> steps; ///< one for each of the plan's
    ThingList before;
    ThingList after;
    qint64 captured = 0; ///< things kept in the trash

    /// The worst of all steps; NotSent before it runs.
    Outcome outcome() const;
    bool wasCutOff() const { return startedAt.isValid() && !endedAt.isValid() && !running; }
    bool operator==(const HistoryEntry&) const = default;
};

/// What is asked of the history; what is empty asks for everything. Newest first.
struct HistoryQuery {
    std::optional<QUuid> plan;
    QString environment; ///< its name
    std::optional<ServerKey> server;
    std::optional<Verb> verb;
    std::optional<Outcome> outcome;
    QString text; ///< in titles, names, requests, answers; any letter case
    int limit = 200;
};

/// The same shape for a plan that is only reviewed, and for one on its way or ended here.
HistoryEntry historyOf(const Plan& plan);
HistoryEntry historyOf(const PlanRun& run, const Approval& approval = {});

/// Who runs this program, for the operating system.
QString userName();

} // namespace steward

// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"
#include "app/record/journalrow.h"

#include <functional>

namespace steward {

/// A program that writes the journal, told apart from one that has its process number later.
struct JournalSession {
    QString key; ///< "4242:1187532"
    QString program; ///< "steward 0.1.0, process 4242"

    static JournalSession ofThisProcess();
};
/// Whether the process that has this key lives.
bool isAlive(const QString& sessionKey);

/// What every event of a run says about it, copied once.
struct RunFacts {
    QUuid plan;
    QUuid environment;
    QString environmentName;
    EnvironmentClass environmentClass = EnvironmentClass::Production;
    ServerKey server;
    Verb verb = Verb::DeleteArtifacts;
    QByteArray fingerprint;

    static RunFacts of(const Plan& plan);
    /// With the server that this step writes to.
    static RunFacts of(const Plan& plan, const Step& step);
};

// Values to rows; none holds a secret (SAFETY.md 9).
JournalRow approvedRow(
    const HistoryEntry& entry, const JournalSession& session, const QList<TrashRow>& trash);
/// "intent", "answer", "outcome" or "amended"; as the report stands.
JournalRow stepRow(const QString& kind, const RunFacts& run, const JournalSession& session,
    const Step& step, const StepReport& report, const QDateTime& at);
/// Of something looked at after its program was gone.
JournalRow settledRow(const RunFacts& run, const JournalSession& session, const Step& step,
    const StepReport& report, const QDateTime& at);
JournalRow endRow(const RunFacts& run, const JournalSession& session, Outcome outcome,
    const QString& reason, const QDateTime& at);
JournalRow listedRow(const RunFacts& run, const JournalSession& session, const ThingList& after);

/// Of no plan: a registry that we emptied lists something again.
JournalRow filledRow(const ServerKey& server, const JournalSession& session, const QDateTime& at);

/// All rows of one plan, oldest first, back to what they tell; nullopt where they do not begin
/// with an approval.
std::optional<HistoryEntry> entryIn(const QList<JournalRow>& rows);

/// That a plan ran before, when and how it went, translated: a plan runs once (SAFETY.md 5).
QString ranWords(const HistoryEntry& entry);

} // namespace steward
